// What blocks of problems on a terminal are made of: places, frames, sentences, and how many lines they take.
import { cellsOf, displayWidth, visible } from '../lib/display-width.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { codeFrame } from './code-frame.ts';
import { paintFor, type Paint } from './paint.ts';
import { placeWords, type TextOf, type ViewOptions } from './view.ts';

export const severityColours: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  note: 'blue',
};

/** `place` is '' and `frame` empty where a problem belongs to no file, or its file was not read. */
export function placeAndFrame(
  { place, severity }: Problem,
  textOf: TextOf,
  options: ViewOptions,
): { readonly place: string; readonly frame: readonly string[] } {
  if (place === undefined) return { place: '', frame: [] };
  const words = placeWords(place, options.showPath);
  const text = textOf(place.path);
  const number = String(place.line);
  const frame =
    text === undefined ? undefined : codeFrame(text, place, Math.max(20, options.width - number.length - 5));
  if (frame === undefined) return { place: words, frame: [] };
  const paint = paintFor(options);
  return {
    place: words,
    frame: [
      `  ${paint.dim(`${number} │`)} ${frame.code}`,
      `  ${' '.repeat(number.length)} ${paint.dim('│')} ${paint[severityColours[severity]](frame.carets)}`,
    ],
  };
}

/** A message may quote an author's value, and so hold anything. */
export function sentences(style: (text: string) => string, text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => `  ${style(visible(line))}`);
}

/** Rows of the terminal, with those that a long line is folded into. */
export function linesTaken(text: string, width: number): number {
  return text
    .replace(/\u001B\[\d+m/g, '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

/** Safe to print, and no wider than `width` columns; what is cut is shown by `…`. */
export function cutTo(text: string, width: number): string {
  const cells = cellsOf(text.replace(/\s+/g, ' '));
  const last = cells.at(-1);
  if (last === undefined || last.column + last.width <= width) return cells.map(({ shown }) => shown).join('');
  return `${cells
    .filter(({ column, width: own }) => column + own < width)
    .map(({ shown }) => shown)
    .join('')}…`;
}
