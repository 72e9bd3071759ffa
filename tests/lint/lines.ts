// Rule: a line has 120 columns at most, but for a string, a pattern or an address that cannot be broken.
import { Visitor } from 'oxc-parser';
import type { Module } from './modules.ts';
import type { Offence } from './offence.ts';

const COLUMNS = 120;

type Range = readonly [start: number, end: number];

interface LongLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly columns: number;
  readonly range: Range;
}

/** The formatter breaks all other code: what it leaves too long is a comment, or holds a string or a pattern. */
export function longLinesOfScript(path: string, text: string, parse: () => Module): readonly Offence[] {
  const lines = longLines(text);
  if (lines.length === 0) return [];
  const { program, comments } = parse();
  const literals: Range[] = [];
  const add = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    literals.push([start, end]);
  };
  new Visitor({ Literal: add, TemplateLiteral: add }).visit(program);
  return lines
    .filter(({ text: line, range, columns }) => {
      if (isLongComment(comments, range)) return !isOneWord(line);
      return columns - Math.max(0, ...literals.map((literal) => within(literal, range))) > COLUMNS;
    })
    .map((line) => offence(path, line));
}

/** The formatter breaks all that can be broken in a style sheet, but for comments. */
export function longLinesOfStyleSheet(path: string, text: string): readonly Offence[] {
  const comments: { start: number; end: number }[] = [];
  for (let start = text.indexOf('/*'); start >= 0; start = text.indexOf('/*', start + 2)) {
    comments.push({ start, end: text.indexOf('*/', start) + 2 });
  }
  return longLines(text)
    .filter(({ text: line, range }) => isLongComment(comments, range) && !isOneWord(line))
    .map((line) => offence(path, line));
}

function longLines(text: string): readonly LongLine[] {
  let start = 0;
  return text
    .split('\n')
    .map((line, index) => {
      const range = [start, start + line.length] as const;
      start = range[1] + 1;
      // A letter outside the first plane is two units and one column.
      const columns = line.length > COLUMNS ? [...line].length : line.length;
      return { text: line, number: index + 1, columns, range };
    })
    .filter(({ columns }) => columns > COLUMNS);
}

/** Whether a comment is what reaches past the last column of a line. */
function isLongComment(comments: readonly { start: number; end: number }[], line: Range): boolean {
  return comments.some(({ start, end }) => within([start, end], line) > 0 && end > line[0] + COLUMNS);
}

/** How much of a range lies in a line. */
function within(range: Range, [start, end]: Range): number {
  return Math.min(range[1], end) - Math.max(range[0], start);
}

/** A comment that is one address or one pattern. */
function isOneWord(line: string): boolean {
  return line.split(/\s+/).filter((word) => /[^/*]/.test(word)).length === 1;
}

function offence(path: string, { text, number, columns }: LongLine): Offence {
  const message = `the line has ${columns} columns: ${COLUMNS} are the most, but for one string, pattern or address`;
  return { rule: 'line', path, what: text.trim(), line: number, message };
}
