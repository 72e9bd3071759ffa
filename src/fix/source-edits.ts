// Edits that the source alone calls for: curly quotes around a tag's values, no empty line above a table.
import type { Edit } from './edits.ts';

export function sourceEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let fence: string | undefined;
  let at = 0;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    else if (fence === undefined) {
      edits.push(...curlyQuotes(line, at));
      if (isTableBelowText(lines, index)) edits.push({ start: at, end: at, text: line.endsWith('\r') ? '\r\n' : '\n' });
    }
    at += line.length + 1;
  });
  return edits;
}

/** Of values in a tag: `caption=“A cat”`, `„so“`, `‘so’`. Those inside a value are the author's words. */
function curlyQuotes(line: string, at: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (const open of tagsIn(line)) {
    for (const found of line.slice(open.start, open.end).matchAll(/=[ \t]*([“”„‟‘’‚])([^“”„‟‘’‚"'\n]*)([“”‟‘’])/g)) {
      const start = at + open.start + found.index + found[0].length - (found[2] ?? '').length - 2;
      const end = start + (found[2] ?? '').length + 1;
      edits.push({ start, end: start + 1, text: '"' }, { start: end, end: end + 1, text: '"' });
    }
  }
  return edits;
}

function tagsIn(line: string): readonly { readonly start: number; readonly end: number }[] {
  const tags: { start: number; end: number }[] = [];
  for (let start = line.indexOf('{%'); start >= 0; start = line.indexOf('{%', start + 2)) {
    const end = line.indexOf('%}', start);
    if (end < 0) break;
    // An odd number of backticks before it: an example.
    if ((line.slice(0, start).match(/`+/g) ?? []).length % 2 === 0) tags.push({ start, end });
  }
  return tags;
}

/** A head with a bar, dashes below it, and words of a paragraph right above. */
function isTableBelowText(lines: readonly string[], index: number): boolean {
  const [above = '', head = '', dashes = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    head.includes('|') &&
    /^ {0,3}\S/.test(head) &&
    dashes.includes('-') &&
    dashes.includes('|') &&
    /^[ \t|:\r-]+$/.test(dashes) &&
    /^[\p{L}\p{N}*_“"'([]/u.test(above) &&
    !above.includes('|') &&
    !/^(?:\d+[.)]|[*_-])[ \t]/.test(above) &&
    !/^\[[^\]]*\]:/.test(above)
  );
}
