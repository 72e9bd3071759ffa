// How wide text is on a terminal: clusters of characters with the columns they take.

/** One character as a reader sees it, such as `é` in two code points, or a family emoji in seven. */
export interface Cell {
  /** What to print: a blank run for a tab, a visible sign for a control character. */
  readonly shown: string;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** In columns of the terminal, counted from 0. */
  readonly column: number;
  readonly width: number;
}

const tabWidth = 4;
/** Made when it is asked for: it takes 5 ms. */
let clusters: Intl.Segmenter | undefined;

/**
 * Latin, Greek and Russian letters, dashes, quotation marks, signs of formulas and the lines of frames, one column
 * each, as in most lines: no need to look for clusters. Not the soft hyphen, nor what turns writing around.
 */
const SIMPLE =
  /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u2010-\u2027\u2030-\u205E\u2070-\u209C\u2190-\u22FF\u2500-\u257F]*$/;

/** The cells of one line. Tabs reach to the next stop; nothing that is printed can steer the terminal. */
export function cellsOf(line: string): readonly Cell[] {
  if (SIMPLE.test(line))
    return Array.from(line, (shown, index) => ({ shown, start: index, end: index + 1, column: index, width: 1 }));
  return [...cellsIn(line)];
}

function* cellsIn(line: string): Generator<Cell> {
  let column = 0;
  clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of clusters.segment(line)) {
    const width = segment === '\t' ? tabWidth - (column % tabWidth) : clusterWidth(segment);
    yield {
      shown: segment === '\t' ? ' '.repeat(width) : visible(segment),
      start: index,
      end: index + segment.length,
      column,
      width,
    };
    column += width;
  }
}

/** How much of a line, in UTF-16 units, stands within so many columns. No more of it is measured. */
export function unitsWithin(line: string, columns: number): number {
  if (SIMPLE.test(line)) return Math.min(line.length, columns);
  let units = 0;
  for (const { end, column, width } of cellsIn(line)) {
    if (column + width > columns) break;
    units = end;
  }
  return units;
}

/** The columns that a line takes. */
export function displayWidth(line: string): number {
  if (SIMPLE.test(line)) return line.length;
  const last = cellsOf(line).at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/** Text from elsewhere, made safe to print: escape sequences and turned-around writing become visible signs. */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF]/g, '\uFFFD');
}

/** East Asian Width W and F, by blocks: https://www.unicode.org/reports/tr11/ */
const wide =
  /^[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|\uFE0F/u;

/** Marks without a letter, joiners, soft hyphens and byte order marks; not those that `visible` makes seen. */
const unseen = /^(?![\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])[\p{Mn}\p{Me}\p{Cf}]/u;

function clusterWidth(cluster: string): number {
  if (wide.test(cluster)) return 2;
  return unseen.test(cluster) ? 0 : 1;
}
