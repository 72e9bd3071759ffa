// From an offset in a text back to the line and column in the author's file.
import type { MappedText, Place, Source } from '../model/place.ts';

/** The text of a source as it is. */
export function wholeText(text: string): MappedText {
  return { text, segments: [{ at: 0, origin: 0, length: text.length }] };
}

/**
 * The offset in the source that `offset` in the text came from. What a tag made comes from the place of the tag: the
 * end of the segment before it.
 */
export function originOf(mapped: MappedText, offset: number): number {
  const { segments } = mapped;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return offset;
  return segment.origin + Math.min(Math.max(offset - segment.at, 0), segment.length);
}

/** Finds places in `source` quickly: lines are looked up once. A length that passes the line's end is cut there. */
export function placeFinder(source: Source): (offset: number, length?: number) => Place {
  const { path, text } = source;
  let starts: number[] | undefined;
  return (offset, length = 0) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const end = (starts[low + 1] ?? text.length + 1) - 1;
    return { path, line: low + 1, column: offset - start + 1, length: Math.max(0, Math.min(length, end - offset)) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
