// A text that has to fit into one line which nobody can measure, such as the head of a printed page.
import { cellsOf, displayWidth } from './display-width.ts';

/**
 * At most `columns` wide, where a letter of Chinese, Japanese or Korean takes two; cut between words where it can be.
 */
export function shortened(text: string, columns: number): string {
  if (text.length <= columns && displayWidth(text) <= columns) return text;
  // Most texts that are longer are wider, too: their letters are measured once.
  const cells = cellsOf(text);
  const last = cells.at(-1);
  if (last === undefined || last.column + last.width <= columns) return text;
  const room = cells.filter(({ column, width }) => column + width < columns);
  const cut = text.slice(0, room.at(-1)?.end ?? 0);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > cut.length / 2 ? cut.slice(0, blank) : cut).replace(/(?<![\s.,:;–—-])[\s.,:;–—-]+$/, '')}…`;
}
