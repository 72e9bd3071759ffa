// What can be found in a page: its sections, and its figures as places of their own.

export interface Section {
  /** The id to jump to; '' for the top of the page. */
  readonly anchor: string;
  /** The section's heading or the figure's number; '' at the top of the page. */
  readonly heading: string;
  /** A figure's words are its caption. */
  readonly kind: 'text' | 'figure';
  /** As a reader reads it; a formula by its letters, or as typed where that has no commands. */
  readonly text: string;
  /** Formulas as typed, where the text has their letters: found, and not shown. */
  readonly tex: string;
}

/** A page as the search sees it, in the book's order. */
export interface SearchedPage {
  /** Relative to the site. */
  readonly path: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly sections: readonly Section[];
}
