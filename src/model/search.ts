// What can be found in a page: its sections, and its figures as places of their own.
import type { CallGap, CitationGap, NumberGap, ReferenceGap } from './tree.ts';

/**
 * What the search reads of a text, in its order: words, where sections, figures and notes begin and end, and what only
 * the whole book can say.
 */
export type SearchPiece =
  | string
  | CallGap
  | ReferenceGap
  | NumberGap
  | CitationGap
  /** A link without a text of its own, by its address as written. */
  | { readonly kind: 'label'; readonly address: string }
  /** A heading, `id` '' where nothing can jump to it. */
  | { readonly kind: 'heading'; readonly level: number; readonly id: string }
  | { readonly kind: 'figure'; readonly id: string }
  /** The mark of a note, and the note itself. */
  | { readonly kind: 'mark' | 'note'; readonly name: string }
  /** A formula as typed, where the text has its letters. */
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'figure-number' }
  | { readonly kind: 'end'; readonly of: 'heading' | 'figure' | 'note' | 'figure-number' };

export interface Section {
  /** The id to jump to; '' for the top of the page. */
  readonly anchor: string;
  /** The section's heading or the figure's number; '' at the top of the page. */
  readonly heading: string;
  /** Where its heading stands below a section of another: one of level 3 or more. */
  readonly isDeep?: true;
  /** A figure's words are its caption. */
  readonly kind: 'text' | 'figure';
  /** As a reader reads it. */
  readonly text: string;
  /** Formulas as typed, where they have commands: found, and not shown. */
  readonly tex: string;
}

/** A page as the search sees it, in the book's order. */
export interface SearchedPage {
  /** Relative to the site. */
  readonly path: string;
  readonly title: string;
  readonly number: string | undefined;
  /** What its front matter says of it; found at the top of the page, before its text. */
  readonly description: string | undefined;
  readonly sections: readonly Section[];
}
