// The lines of a file as it stands on the disk: its line ends and its mark of byte order are no part of them.

export interface FileLine {
  /** Where it begins, in UTF-16 units of the whole text. */
  readonly start: number;
  readonly text: string;
  /** `\n`, `\r\n` or `\r`; empty for the last one. */
  readonly end: string;
}

/** A text that ends with a line end has an empty last line. */
export function linesOf(text: string): readonly FileLine[] {
  const lines: FileLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, index), end });
    start = index + end.length;
  }
  return [...lines, { start, text: text.slice(start), end: '' }];
}
