// A chapter's text as the reader will get it, with gaps left for all that only the whole book can decide.
import type { Place } from './place.ts';

/** Finished HTML, or a gap. Rendering walks the list and fills the gaps; nothing is ever searched in the HTML again. */
export type Part = string | Gap;
export type Gap = TagGap | FormulaGap | CodeGap | CallGap | ReferenceGap | NumberGap;

/**
 * The opening tag of an element that points to something else: a, img, iframe, video, audio, source, track, embed,
 * object. Written in Markdown (`[text](href)`, `![alt](src)`) or as raw HTML alike. The closing tag, if any, follows as
 * HTML, save for `iframe`, whose gap stands for the whole element.
 */
export interface TagGap {
  readonly kind: 'tag';
  /** Lower case: `img`. */
  readonly name: string;
  /**
   * In the order written, names in lower case, values with entities decoded; undefined for a bare attribute
   * (`allowfullscreen`).
   */
  readonly attributes: readonly Attribute[];
  /** Of the address (href, src) where it is known, else of the tag. */
  readonly place: Place;
}
export type Attribute = readonly [name: string, value: string | undefined];

/** A formula, without its delimiters: `x_i < y`. */
export interface FormulaGap {
  readonly kind: 'formula';
  readonly tex: string;
  /** Set as an equation of its own, large. */
  readonly display: boolean;
  /** It stands among words, where no block may stand; a displayed one may too, in raw HTML: `<p>$$x$$</p>`. */
  readonly inLine: boolean;
  /** The id that an attribute list gave to a displayed formula: `{: #eq-energy}`. */
  readonly label: string | undefined;
  readonly place: Place;
}

/** Code, in a line or as a listing, before anyone has looked at its words. */
export interface CodeGap {
  readonly kind: 'code';
  readonly code: string;
  /** As written: `py`, `diff-python`. */
  readonly language: string | undefined;
  readonly inline: boolean;
  /** Of the element, beside its language: id, further classes. */
  readonly attributes: readonly Attribute[];
  /** `x.py`. */
  readonly title: string | undefined;
  /** The number of its first line; undefined where lines are not numbered. */
  readonly firstNumber: number | undefined;
  /** Numbers of lines that stand out. */
  readonly marked: readonly number[];
  /** Of the language's name where it is known, else of the code. */
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

/**
 * A mention of numbered things by their ids: `@fig-filters`, `@fig-a,@fig-b`. Becomes a link, "Figure 3.2", wherever in
 * the book the thing stands.
 */
export interface ReferenceGap {
  readonly kind: 'reference';
  readonly mentions: readonly Mention[];
  /** `name`: "Equation 3.2" · `number`: "3.2" alone, for `(3.2)`. */
  readonly form: 'name' | 'number';
  /** As typed, for where nothing answers. */
  readonly written: string;
}
export interface Mention {
  /** `fig-filters`, `fig-filters-b`. */
  readonly id: string;
  readonly place: Place;
}

/**
 * Where a table or an equation shows its number. It is counted here, in the order of the text; the element with the
 * id is the writer's own. What an include numbers (figures) needs no such gap: its template gets the number.
 */
export interface NumberGap {
  readonly kind: 'number';
  readonly of: NumberedKind;
  /** `name`: "Table 3.2" · `number`: "3.2" alone, as beside equations. */
  readonly form: 'name' | 'number';
  readonly id: string;
  /** Written by the author instead of a number, and not counted: `\tag{A}`. */
  readonly tag: string | undefined;
  readonly place: Place;
}

/** Each kind is counted for itself: Figure 3.1, Table 3.1, Equation 3.1. */
export type NumberedKind = 'figure' | 'table' | 'equation';

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
