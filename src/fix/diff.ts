// What edits would change of a file, line by line, for the author to look at.
import { visible } from '../lib/display-width.ts';
import { paintFor } from '../diagnostics/paint.ts';
import { edited, type Edit } from './edits.ts';
import { linesOf } from './lines.ts';

/**
 *     content/a.md
 *     12 - See [two](TWO.md).
 *     12 + See [two](two.md).
 */
export function diffOf(path: string, text: string, edits: readonly Edit[], view: { readonly colour: boolean }): string {
  const { bold, red, green, dim } = paintFor(view);
  const lines = linesOf(text);
  const byLine = new Map<number, Edit[]>();
  for (const edit of edits) {
    const line = lines.findLastIndex(({ start }) => start <= edit.start) + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), edit]);
  }
  const widest = String(Math.max(...byLine.keys())).length;
  const rows = [...byLine].flatMap(([line, own]) => {
    const { start = 0, text: before = '' } = lines[line - 1] ?? {};
    const after = edited(
      before,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    const number = dim(String(line).padStart(widest));
    const row = (sign: string, words: string): string => `${number} ${sign} ${visible(words)}`;
    return after.trimStart() === before && after !== before
      ? [`${number} ${green('+')}`, row(' ', before)]
      : [row(red('-'), before), row(green('+'), after)];
  });
  return `${[bold(path), ...rows].join('\n')}\n`;
}
