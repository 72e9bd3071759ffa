// Where something stands in a file of the author's.

/** A text file of the book, as its author left it. Never changed by Vitrine. */
export interface Source {
  /** Relative to the book's root, with forward slashes: `content/convnets.md`. */
  readonly path: string;
  readonly text: string;
}

/** A stretch of one line of a source, for a person: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units of that line are meant; 0 where only the point is known. */
  readonly length: number;
}

/** A stretch of a text in UTF-16 units: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text made from a source, with the way back. Each segment says that `length` units from `at`
 * in the text are the same units from `origin` in the source; what no segment covers was made by a tag
 * that starts at the `origin` of the last segment before it. Segments are in order of `at`.
 */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly at: number;
  readonly origin: number;
  readonly length: number;
}
