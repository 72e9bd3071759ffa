// A chapter's text as the reader will get it, with gaps left for all that only the whole book can decide.
import type { Place } from './place.ts';

/** Finished HTML, or a gap. Rendering walks the list and fills the gaps; nothing is ever searched in the HTML again. */
export type Part = string | Gap;
export type Gap = TagGap | FormulaGap | CallGap;

/**
 * The opening tag of an element that points to something else: a, img, iframe, video, audio, source, track, embed, object.
 * Written in Markdown (`[text](href)`, `![alt](src)`) or as raw HTML alike. The closing tag, if any, follows as HTML,
 * save for `iframe`, whose gap stands for the whole element.
 */
export interface TagGap {
  readonly kind: 'tag';
  /** Lower case: `img`. */
  readonly name: string;
  /** In the order written, names in lower case, values with entities decoded; undefined for a bare attribute (`allowfullscreen`). */
  readonly attributes: readonly Attribute[];
  /** Of the address (href, src) where it is known, else of the tag. */
  readonly place: Place;
}
export type Attribute = readonly [name: string, value: string | undefined];

/** A formula, without its delimiters: `x_i < y`. */
export interface FormulaGap {
  readonly kind: 'formula';
  readonly tex: string;
  readonly display: boolean;
  readonly place: Place;
}

/** The place of an include call: `index` points into the chapter's list of calls. */
export interface CallGap {
  readonly kind: 'call';
  readonly index: number;
  /** Whether it stands between blocks, or inside a sentence (then its template must write phrasing content only). */
  readonly placement: Placement;
}
export type Placement = 'block' | 'inline';

/** A heading of the chapter, in reading order. */
export interface Heading {
  readonly id: string;
  /** The level in the page, 2 to 6: the page's title is the only h1. */
  readonly level: number;
  /** Its text as HTML without links and ids, for a list of contents. */
  readonly html: string;
  /** Its text alone: `How to excite neurons`. */
  readonly text: string;
  readonly place: Place;
}
