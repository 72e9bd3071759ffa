// What edits would change of a file, line by line, for the author to look at.
import { visible } from '../lib/display-width.ts';
import { paintFor } from '../diagnostics/paint.ts';
import { edited, type Edit } from './edits.ts';

/**
 *     content/a.md
 *     12 - See [two](TWO.md).
 *     12 + See [two](two.md).
 */
export function diffOf(path: string, text: string, edits: readonly Edit[], view: { readonly colour: boolean }): string {
  const { bold, red, green, dim } = paintFor(view);
  const byLine = new Map<number, Edit[]>();
  for (const edit of edits) {
    const line = text.slice(0, edit.start).split('\n').length;
    byLine.set(line, [...(byLine.get(line) ?? []), edit]);
  }
  const widest = String(Math.max(...byLine.keys())).length;
  const rows = [...byLine].flatMap(([line, own]) => {
    const start = startOfLine(text, own[0]?.start ?? 0);
    const lineEnd = text.indexOf('\n', Math.max(...own.map(({ end }) => end)));
    const before = text.slice(start, lineEnd < 0 ? undefined : lineEnd);
    const after = edited(
      before,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    const number = dim(String(line).padStart(widest));
    const row = (sign: string, words: string): string => `${number} ${sign} ${visible(words.replace(/\r$/, ''))}`;
    return after.trimStart() === before && after !== before
      ? [`${number} ${green('+')}`, row(' ', before)]
      : [row(red('-'), before), row(green('+'), after)];
  });
  return `${[bold(path), ...rows].join('\n')}\n`;
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
