// Offsets in a text → its lines, counted from 0.
import type { LineRange } from './token-list.ts';

export class LineMap {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  }

  /** The lines from `start` to `end`, without the blank ones at their edges; one at least. */
  range(start: number, end: number): LineRange {
    let [first, last] = [start, Math.min(end, this.text.length)];
    while (first < last && this.#isBlank(first)) first += 1;
    while (last > first && this.#isBlank(last - 1)) last -= 1;
    const from = this.lineAt(first < last ? first : start);
    return [from, Math.max(from, this.lineAt(last - 1)) + 1];
  }

  /** What matches a sticky expression at an offset; '' where nothing does. */
  match(expression: RegExp, offset: number): string {
    expression.lastIndex = offset;
    return expression.exec(this.text)?.[0] ?? '';
  }

  #isBlank(offset: number): boolean {
    return /\s/.test(this.text.charAt(offset));
  }

  /** The line that an offset stands in. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
