// What a page knows of the book's other languages.

/** Where a switch of languages leads. */
export interface PageInLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly path: string;
  /** False for the front page of a language that has no such page. */
  readonly isSame: boolean;
}

/** The page of the original, where that stands in the place of a translation. */
export interface Original {
  readonly path: string;
  /** BCP 47. */
  readonly language: string;
}
