// The line of a file that a problem is about, with carets under the exact columns.
import { cellsOf, type Cell } from '../lib/display-width.ts';
import type { Place } from '../model/place.ts';

export interface CodeFrame {
  /** The line as it can be printed, cut to the width around the place. */
  readonly code: string;
  /** Blanks, then carets, to be printed right below. */
  readonly carets: string;
}

/** Undefined where the file has no such line. `width` is in columns of the terminal. */
export function codeFrame(text: string, place: Place, width: number): CodeFrame | undefined {
  const whole = lineAt(text, place.line);
  if (whole === undefined) return undefined;
  const { line, from } = neighbourhood(whole, place, width);
  const cells = cellsOf(line);
  const marked = columnsOf(cells, from, from + Math.max(1, place.length));
  const window = windowAround(marked, endOf(cells), width);

  const seen = cells.filter((cell) => cell.column >= window.start && cell.column + cell.width <= window.end);
  const before = window.start > 0 ? '…' : '';
  const after = window.end < endOf(cells) ? '…' : '';
  // A wide character that the window's edge would halve is left out, and its half is a blank.
  const lead = (seen[0]?.column ?? window.start) - window.start;
  const caretStart = Math.max(marked.start, window.start) - window.start + before.length;
  const caretCount = Math.max(1, Math.min(marked.end, window.end) - Math.max(marked.start, window.start));
  return {
    code: before + ' '.repeat(lead) + seen.map((cell) => cell.shown).join('') + after,
    carets: ' '.repeat(caretStart) + '^'.repeat(caretCount),
  };
}

/** Without its end; undefined where the text has fewer lines. */
function lineAt(text: string, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** Some books have a chapter in one line: what is far from the place would be cut anyway, and takes long to measure. */
function neighbourhood(line: string, { column, length }: Place, width: number): { line: string; from: number } {
  const reach = 3 * width;
  const start = Math.max(0, column - 1 - reach);
  return { line: line.slice(start, column - 1 + Math.min(length, width) + reach), from: column - 1 - start };
}

/** In columns from 0; `end` is out. */
interface Columns {
  readonly start: number;
  readonly end: number;
}

function columnsOf(cells: readonly Cell[], from: number, to: number): Columns {
  const touched = cells.filter((cell) => cell.end > from && cell.start < to);
  const first = touched[0];
  const last = touched.at(-1);
  // Behind the last character: what is missing at the end of a line.
  if (first === undefined || last === undefined) return { start: endOf(cells), end: endOf(cells) + 1 };
  return { start: first.column, end: Math.max(last.column + last.width, first.column + 1) };
}

function endOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/**
 * What to show of a long line: its beginning if the place is in it; else a third of the room goes to what stands before
 * the place.
 */
function windowAround(marked: Columns, end: number, width: number): Columns {
  if (end <= width) return { start: 0, end };
  // The sign of a cut takes a column at each cut end.
  if (marked.end < width) return { start: 0, end: width - 1 };
  const room = Math.max(1, width - 2);
  const start = Math.max(0, Math.min(marked.start - Math.floor(room / 3), end - room));
  return start === 0 ? { start, end: width - 1 } : { start, end: Math.min(end, start + room) };
}
