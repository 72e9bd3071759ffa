// Edits that the source alone calls for: no empty line above a table.
import type { Edit } from './edits.ts';
import { linesOf } from './lines.ts';

export function sourceEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let fence: string | undefined;
  const lines = linesOf(text);
  const texts = lines.map((line) => line.text);
  lines.forEach(({ start, text: line, end }, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    else if (fence === undefined && isTableBelowText(texts, index)) edits.push({ start, end: start, text: end });
  });
  return edits;
}

/** A head with a bar, dashes below it, and words of a paragraph right above. */
function isTableBelowText(lines: readonly string[], index: number): boolean {
  const [above = '', head = '', dashes = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    head.includes('|') &&
    /^ {0,3}\S/.test(head) &&
    dashes.includes('-') &&
    dashes.includes('|') &&
    /^[ \t|:-]+$/.test(dashes) &&
    /^[\p{L}\p{N}*_“"'([]/u.test(above) &&
    !above.includes('|') &&
    !/^(?:\d+[.)]|[*_-])[ \t]/.test(above) &&
    !/^\[[^\]]*\]:/.test(above)
  );
}
