// The part of a text that shows best why it was found, with its words marked.
import { wordsOf } from '../../search/words.ts';

/** In characters. */
const LENGTH = 180;
const BEFORE = 50;

interface Range {
  readonly term: string;
  readonly start: number;
  end: number;
}

/** The text in pieces, of which some are marked. */
export function marked(text: string, terms: ReadonlySet<string>): DocumentFragment {
  return piecesOf(text, rangesOf(text, terms), 0, text.length);
}

export function snippetOf(text: string, terms: ReadonlySet<string>): DocumentFragment {
  const ranges = rangesOf(text, terms);
  const best = bestStart(ranges);
  const start = best <= BEFORE ? 0 : wordBorder(text, best - BEFORE);
  const end = text.length <= start + LENGTH + 20 ? text.length : wordBorder(text, start + LENGTH);
  const pieces = piecesOf(text, ranges, start, end);
  if (start > 0) pieces.prepend('… ');
  if (end < text.length) pieces.append(' …');
  return pieces;
}

/** Names of code are read whole and by parts, dense scripts in pairs: ranges that touch become one. */
function rangesOf(text: string, terms: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = [];
  for (const { term, start, end } of wordsOf(text)) {
    if (!terms.has(term)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ term, start, end });
  }
  return ranges;
}

/** Where a window begins that holds the most different terms, and of those the first. */
function bestStart(ranges: readonly Range[]): number {
  let best = { start: ranges[0]?.start ?? 0, count: 0 };
  for (const [index, { start }] of ranges.entries()) {
    const held = new Set<string>();
    for (let other = index; other < ranges.length && (ranges[other]?.end ?? 0) <= start + LENGTH - BEFORE; other += 1)
      held.add(ranges[other]?.term ?? '');
    if (held.size > best.count) best = { start, count: held.size };
  }
  return best.start;
}

/** The next blank, if there is one near. */
function wordBorder(text: string, from: number): number {
  const blank = text.indexOf(' ', from);
  return blank === -1 || blank - from > 20 ? from : blank + 1;
}

function piecesOf(text: string, ranges: readonly Range[], start: number, end: number): DocumentFragment {
  const pieces = document.createDocumentFragment();
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(range.start, range.end);
    pieces.append(text.slice(at, range.start), mark);
    at = range.end;
  }
  pieces.append(text.slice(at, end));
  return pieces;
}
