// Highlighted code line by line: no element reaches over the end of a line, so that lines can be counted, marked and
// compared.

/**
 * The lines of highlighted HTML, each with all its elements closed; those that went on are opened again in the next.
 */
export function linesOf(html: string): readonly string[] {
  const open: string[] = [];
  return html.split('\n').map((line) => {
    const before = open.join('');
    for (const tag of line.match(/<[^>]*>/g) ?? []) {
      if (tag.startsWith('</')) open.pop();
      else open.push(tag);
    }
    return before + line + '</span>'.repeat(open.length);
  });
}
