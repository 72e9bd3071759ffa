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

/** By the path of a translation: its original, and the hashes of that one's blocks when the translation was made. */
export type TranslationMarks = Readonly<
  Record<string, { readonly original: string; readonly blocks: readonly string[] }>
>;
