// What the page on accessibility says: counts, and where the book falls short.
import type { PageLink } from './book.ts';

export interface AccessReport {
  /** Those that are more than decoration, and how many of them have a text of their own. */
  readonly pictures: Counted;
  /** Captions' left out. */
  readonly formulas: number;
  /** Those that bring captions or a transcript are known; of the others only their host knows. */
  readonly videos: Counted;
  readonly shortcomings: readonly ChapterShortcomings[];
}

interface Counted {
  readonly all: number;
  readonly good: number;
}

export interface ChapterShortcomings {
  readonly chapter: PageLink;
  readonly sections: readonly SectionShortcomings[];
}

export interface SectionShortcomings {
  /** The heading above, with the address of it; undefined before the first one. */
  readonly section: { readonly href: string; readonly title: string } | undefined;
  readonly found: readonly { readonly kind: ShortcomingKind; readonly count: number }[];
}

/**
 * `pictures`: without a text of their own · `formulas`: that could not be read, and are shown as typed · `videos`:
 * without captions or transcript of the book's · `links`: around pictures without a text · `headings`: more than one
 * level below the heading before.
 */
export type ShortcomingKind = 'pictures' | 'formulas' | 'videos' | 'links' | 'headings';
