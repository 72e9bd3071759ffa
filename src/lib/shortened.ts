// A text that has to fit into one line which nobody can measure, such as the head of a printed page.
import { unitsWithin } from './display-width.ts';

/**
 * At most `columns` wide, where a letter of Chinese, Japanese or Korean takes two; cut between words where it can be.
 */
export function shortened(text: string, columns: number): string {
  const within = unitsWithin(text, columns);
  if (within === text.length) return text;
  const cut = text.slice(0, unitsWithin(text.slice(0, within), columns - 1));
  const blank = cut.lastIndexOf(' ');
  return `${(blank > cut.length / 2 ? cut.slice(0, blank) : cut).replace(/(?<![\s.,:;–—-])[\s.,:;–—-]+$/, '')}…`;
}
