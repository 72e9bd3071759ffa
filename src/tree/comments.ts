// Comments of HTML, where they stand before everything else.

/** Where a page written in HTML begins: behind blanks and comments. A comment that is never closed is no such one. */
export function afterComments(html: string): number {
  const next = /\s*(?:<!--[\s\S]*?-->)?/y;
  let at = 0;
  do {
    at = next.lastIndex;
    next.exec(html);
  } while (next.lastIndex > at);
  return at;
}
