// Values in “curly” quotation marks where Liquid computes: it takes them for names, and shows or compares nothing.
import { curlyValue } from '../diagnostics/catalog.ts';
import type { Piece } from './scan.ts';
import type { Run } from './run.ts';

const COMPUTING: readonly string[] = ['assign', 'echo', 'if', 'elsif', 'unless', 'case', 'when', 'for', 'cycle'];
/** Straight ones come first: what stands between them is the author's words. */
const QUOTED = /"[^"]*"|'[^']*'|[“„‟]([^“”„‟"\n]{0,2000})[“”‟]|[‘‚]([^‘’‚"\n]{0,2000})[‘’]/g;

/** Reports each (rule `bad-tag`) at its place; an include reports its own. */
export function reportCurly(piece: Piece, run: Run): void {
  if (piece.kind === 'unclosed' || (piece.kind === 'tag' && !COMPUTING.includes(piece.name))) return;
  const { start, end } = piece.markup;
  for (const { 0: written, 1: double, 2: single, index } of run.text.slice(start, end).matchAll(QUOTED)) {
    const value = double ?? single;
    if (value !== undefined) run.problems.push(curlyValue(run.placeAt(start + index, written.length), value));
  }
}
