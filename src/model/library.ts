// What libraries and catalogues ask of a book.

export interface Library {
  /** Digits alone, ten or thirteen; the last of ten may be X. */
  readonly isbn: string | undefined;
  /** `10.5281/zenodo.1234567`. */
  readonly doi: string | undefined;
  readonly publisher: string | undefined;
  /** `2`, `Second, revised`. */
  readonly edition: string | undefined;
  /** By the names of authors: `0000-0002-1825-0097`. */
  readonly orcids: Readonly<Record<string, string>>;
}
