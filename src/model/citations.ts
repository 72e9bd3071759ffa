// What one page cites, and what the glossary of the book holds, as they are shown.
import type { PageLink } from './book.ts';
import type { Tree } from './tree.ts';

export interface PageCitations {
  /** By key; a key that no entry has is not among them. */
  readonly sources: Readonly<Record<string, CitedSource>>;
  /** The keys that each list of works in the chapter shows, in the order of the text. */
  readonly lists: readonly (readonly string[])[];
  /** For each list, the heads of its groups; none where no list has groups. */
  readonly heads?: readonly (readonly GroupHead[])[];
}

/** Stands before the entry at an index of its list. */
export interface GroupHead {
  readonly at: number;
  /** `h2` */
  readonly tag: string;
  readonly text: string;
}

/** A work as one page cites it. */
export interface CitedSource {
  /** Of its entry: `ref-zeiler2013`. */
  readonly id: string;
  /** `Zeiler and Fergus`. */
  readonly names: string;
  /** `2014a`. */
  readonly year: string;
  /** `3`, where citations are numbers. */
  readonly number: string | undefined;
  /** Its entry. */
  readonly text: Tree;
  /** How often the page mentions it. */
  readonly mentions: number;
  /** As `citation_reference` has it. */
  readonly scholar: string;
}

export interface ListedTerm {
  readonly term: string;
  readonly definition: Tree;
  /** The chapter that defines it. */
  readonly chapter: PageLink;
  /** Where the book uses it first, as a mention or as a word that leads to it; undefined where it does not. */
  readonly firstUse: PageLink | undefined;
}
