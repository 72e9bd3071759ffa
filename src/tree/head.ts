// The head of a printed page, and what belongs there of a text that was printed for its body.
import { readTokens } from './tokens.ts';

/** Elements whose content is none of the page's. */
export const APART = new Set(['svg', 'template', 'noscript']);

/** Whether an element is a `<meta name="…">` or `<meta property="…">`, by the names of its attributes. */
export function isForMachines(name: string, attributes: readonly string[]): boolean {
  return name === 'meta' && attributes.some((key) => /^(?:name|property)$/i.test(key));
}

/** What a template printed, in two: style sheets and `<meta name="…">`, each with its tags, and the rest. */
export function partHead(html: string): { readonly head: readonly string[]; readonly rest: string } {
  if (!/<(?:style|meta)[\s>]/i.test(html)) return { head: [], rest: html };
  const head: string[] = [];
  let rest = '';
  let from = 0;
  let apart = 0;
  let sheet: number | undefined;
  const take = (start: number, end: number): void => {
    head.push(html.slice(start, end));
    rest += html.slice(from, start);
    from = end;
  };
  readTokens(html, {
    open: ({ name, attributes, start, end }) => {
      if (APART.has(name)) apart += 1;
      else if (apart > 0) return;
      else if (name === 'style') sheet = start;
      else if (
        isForMachines(
          name,
          attributes.map((each) => each.name),
        )
      )
        take(start, end);
    },
    close: (name, _start, end) => {
      if (APART.has(name)) apart = Math.max(0, apart - 1);
      else if (name === 'style' && sheet !== undefined) {
        take(sheet, end);
        sheet = undefined;
      }
    },
    text: () => undefined,
  });
  return { head, rest: rest + html.slice(from) };
}

/**
 * A page with more at the end of its head; equal pieces are put in once. In a page without a head they stand before its
 * `text`.
 */
export function addToHead(page: string, pieces: readonly string[], text: string): string {
  if (pieces.length === 0) return page;
  const head = page.indexOf('</head>');
  const end = head < 0 ? Math.max(0, page.indexOf(text)) : head;
  return `${page.slice(0, end)}${[...new Set(pieces)].join('\n')}\n${page.slice(end)}`;
}
