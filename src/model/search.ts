// What can be found in a page: its sections, and its figures as places of their own.

export interface Section {
  /** The id to jump to; '' for the top of the page. */
  readonly anchor: string;
  /** The section's heading or the figure's number; '' at the top of the page. */
  readonly heading: string;
  /** A figure's words are its caption. */
  readonly kind: 'text' | 'figure';
  /** As a reader reads it; formulas as typed. */
  readonly text: string;
}

/** A page as the search sees it, in the book's order. */
export interface SearchedPage {
  /** Relative to the site. */
  readonly path: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly sections: readonly Section[];
}
