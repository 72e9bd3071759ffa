// What a chapter's own HTML brings that belongs into the head of its page: style sheets, and `<meta>` for machines.

/** Elements that are moved, and those that are left as they are, with all that they hold. */
const START = /<(style|meta|script|noscript|svg|template|textarea)(?=[\s/>])/gi;
const REST_OF_TAG = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;

/**
 * Moves `<style>` and `<meta name="…">` of a finished page's body to the end of its head: HTML has them nowhere else
 * (https://html.spec.whatwg.org/#the-style-element), and a page that gets its style late jumps. Equal ones are kept
 * once. Where the page holds several chapters, what one of them tells machines is left out.
 */
export function intoHead(page: string, holdsSeveral = false): string {
  const body = page.indexOf('<body');
  const headEnd = page.lastIndexOf('</head>', body);
  if (body < 0 || headEnd < 0) return page;
  const moved = new Set<string>();
  const kept: string[] = [];
  let from = body;
  START.lastIndex = body;
  for (let found = START.exec(page); found !== null; found = START.exec(page)) {
    const name = found[1]?.toLowerCase() ?? '';
    REST_OF_TAG.lastIndex = START.lastIndex;
    const tag = REST_OF_TAG.exec(page)?.[0];
    const end = tag === undefined || name === 'meta' ? REST_OF_TAG.lastIndex : endOf(name, page, REST_OF_TAG.lastIndex);
    // Without its end, all the rest is its text.
    if (tag === undefined || end === undefined) break;
    START.lastIndex = end;
    if (name !== 'style' && (name !== 'meta' || !/\s(?:name|property)\s*=/i.test(tag))) continue;
    if (name === 'style' || !holdsSeveral) moved.add(page.slice(found.index, end));
    kept.push(page.slice(from, found.index));
    from = end;
  }
  return kept.length === 0
    ? page
    : `${page.slice(0, headEnd)}${[...moved].join('\n')}\n${page.slice(headEnd, body)}${kept.join('')}${page.slice(from)}`;
}

function endOf(name: string, page: string, from: number): number | undefined {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(page);
  return found === null ? undefined : found.index + found[0].length;
}
