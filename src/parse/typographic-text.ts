// The filter `smartify`: quotation marks, dashes and dots of a text; blocks of HTML in it stay as they are.
import { isSpanElement, VOID_ELEMENTS } from '../markdown/kramdown/html-names.ts';
import { renderInline } from '../markdown/markdown.ts';
import { plainHtml } from '../markdown/plain-html.ts';
import { readTokens, type OpenTag } from '../tree/tokens.ts';

/** An ampersand that begins no reference. */
const LONE = /&(?!#?\w+;)/g;
const NOWHERE = { path: '', line: 1, column: 1, length: 0 } as const;

/**
 * As Jekyll does it: a block of HTML begins where a line does, and is left alone; what stands behind it begins a line;
 * everything else gets its signs.
 */
export function typographicText(written: string): string {
  const text = written.trimEnd() === '' ? '' : written.replace(/\n$/, '');
  let printed = '';
  let from = 0;
  for (const { start, end } of blocksIn(text)) {
    printed += withSigns(text.slice(from, start)) + text.slice(start, end).replace(LONE, '&amp;');
    from = end;
    if (from < text.length && text[from] !== '\n') printed += '\n';
  }
  return printed + withSigns(text.slice(from));
}

function withSigns(text: string): string {
  // Blanks at the edges stay; at the end of a line they would break it.
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  const escaped = inner.replace(/(?<![ \t])[ \t]+(?=\n)/g, '').replace(/[*_`[\]\\~${}|^!#]/g, '\\$&');
  const { tree } = renderInline(escaped, {
    calls: [],
    placeAt: () => NOWHERE,
    headings: 'as-written',
    dialect: 'plain',
  });
  return text.slice(0, start) + plainHtml(tree) + text.slice(start + inner.length);
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Elements and comments that begin a line, whole, in order. */
function blocksIn(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly name: string; readonly start: number; depth: number } | undefined;
  const beginsLine = (at: number): boolean => {
    // A line may be as long as its text: four signs before the block say whether it begins one.
    const first = blocks.at(-1)?.end ?? 0;
    const from = Math.max(first, at - 4);
    return (from === first ? /(?:^|\n) {0,3}$/ : /\n {0,3}$/).test(text.slice(from, at));
  };
  readTokens(text, {
    open: ({ name, start, end, selfClosing }: OpenTag) => {
      const isWhole = selfClosing || VOID_ELEMENTS.has(name);
      if (open !== undefined) open.depth += Number(name === open.name && !isWhole);
      else if (isSpanElement(name, false) || !beginsLine(start)) return;
      else if (isWhole) blocks.push({ start, end });
      else open = { name, start, depth: 1 };
    },
    close: (name, _, end) => {
      if (open?.name !== name) return;
      open.depth -= 1;
      if (open.depth > 0) return;
      blocks.push({ start: open.start, end });
      open = undefined;
    },
    text: () => undefined,
    comment: (start, end) => {
      if (open === undefined && beginsLine(start)) blocks.push({ start, end });
    },
  });
  return blocks;
}
