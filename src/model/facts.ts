// What one walk through a chapter finds: all that later stages ask of its text, so that nobody reads it again.
import type { Place } from './place.ts';
import type { SearchPiece } from './search.ts';
import type { BoxGap, CallGap, NumberGap, Tree, WantedWorks } from './tree.ts';

export interface Facts {
  /** Words that a reader reads, formulas and listings left out. */
  readonly words: number;
  /** Every id that a link may point at, besides figures: headings, `{: #id}`, raw HTML. */
  readonly anchors: readonly string[];
  /** How many formulas there are, captions' left out. */
  readonly formulas: number;
  /**
   * How many letters stand before the first formula; undefined where there is none, and no face for formulas is needed.
   */
  readonly firstFormula: number | undefined;
  /** What points at something else, in the order of the text; calls after the text that they stand in. */
  readonly references: readonly Reference[];
  /** What may get a number, in the order of the text. */
  readonly numbered: readonly (BoxGap | CallGap | NumberGap)[];
  /** What is said of numbered tables, listings and boxes, where something is. */
  readonly captions: readonly Caption[];
  /** Its first paragraph, as far as search engines show it; undefined where only the page knows a number in it. */
  readonly beginning: string | undefined;
  /** Addresses of the pictures that a reader sees first: the first one, and those in the same figure. */
  readonly firstPictures: readonly string[];
  /** Links that hold only pictures without a text: the first one's place, and how many there are. */
  readonly namelessLinks: { readonly place: Place; readonly count: number } | undefined;
  /** Each picture of the text, captions included, with what stands for it. */
  readonly pictureTexts: readonly PictureText[];
  /** Links under headings and in lists, for a page that lists others. */
  readonly listed: readonly ListPiece[];
  /** Keys of the works that it cites, in the order of the text, once for each mention. */
  readonly cited: readonly CitedKey[];
  /** Keys of the works that its includes show. */
  readonly shown: readonly CitedKey[];
  /** The lists of works that it has, in the order of the text. */
  readonly works: readonly { readonly wanted: WantedWorks; readonly place: Place }[];
  /** The terms that its glossary defines. */
  readonly terms: readonly Term[];
  /** Its words in which terms are looked for; absent where the book wants no links to them. */
  readonly prose?: Prose;
  readonly asks: Asks;
  readonly found: readonly SearchPiece[];
}

/**
 * `link`: a page, a place in one, a file, another site. `picture`: shown in the page. `file`: played or embedded by it.
 */
export type ReferenceKind = 'link' | 'picture' | 'file';

export interface Reference {
  readonly kind: ReferenceKind;
  /** As written: `../images/a.png`, `/networks/#layers`. */
  readonly address: string;
  readonly place: Place;
  /** `@fig-filters`: it must be something numbered. */
  readonly isMention: boolean;
  /** Whether it stands in what an include call passes, or among the definitions of a glossary; absent is no. */
  readonly isAside?: true;
  /** Of a mention on a page of others: the path of the chapter whose text it is. */
  readonly from?: string;
  /** The id that a range begins with which it ends; absent elsewhere. */
  readonly rangeFrom?: string;
  /** `\eqref{eq:loss}`: as in LaTeX, a label that is not there is no reason to stop. */
  readonly isTex: boolean;
  /** `[](#fig-filters)`, `[![](a.png)](b.md)`: what it leads to gives its text. */
  readonly isWithoutText: boolean;
  /** A link without a text that holds pictures without one. */
  readonly holdsPictures: boolean;
  /** One of several files for one picture: nobody misses it. */
  readonly isSpare: boolean;
}

/** Of a table or a listing what its author says of it; of a box its title, or else its first words. */
export interface Caption {
  readonly id: string;
  /** With links, and with mentions that nobody has looked up. */
  readonly content: Tree;
}

/** The words of a text in which a link may stand, in its order, with signs where anything else stands. */
export interface Prose {
  readonly text: string;
  /** The links that it has, by how a page's plan names what they mean; each stands at an index of the text. */
  readonly links: readonly (readonly [at: number, key: string])[];
}

export interface Term {
  /** `term-torque`. */
  readonly id: string;
  /** As a reader reads it. */
  readonly term: string;
  /** What it is also called in a text, as its author lists it: `torques`; absent where nothing is listed. */
  readonly forms?: readonly string[];
  readonly definition: Tree;
  readonly text: string;
}

export interface CitedKey {
  readonly key: string;
  readonly place: Place;
  /** Whether it can be nothing but a citation. */
  readonly isSure: boolean;
  /** Files that it is looked for in too, as written. */
  readonly files?: readonly string[];
}

/** What stands for a picture (`alt`). */
export interface PictureText {
  /** As written. */
  readonly address: string;
  /** Undefined where only a template knows. */
  readonly place: Place | undefined;
  /** '' where there is none. */
  readonly text: string;
}

/** A mark in a page that lists others: a list's item or a heading begins or ends, words, a link's address. */
export type ListPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'item' | 'item-end' | 'heading-end' }
  | { readonly kind: 'heading'; readonly level: number };

/** What a text asks of others, for the page's policy (https://www.w3.org/TR/CSP3/). */
export interface Asks {
  /** Addresses as written, by what they are loaded as; files of the book's own among them. */
  readonly addresses: readonly (readonly [what: AskedKind, address: string])[];
  /** Hashes of inline scripts, style sheets and handlers: `sha256-…`. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** A `style="…"`: it can change how the page looks, and run nothing. */
  readonly hasStyleAttributes: boolean;
  /** An `onclick="…"`. */
  readonly hasHandlers: boolean;
}

/** `sheet`: a style sheet of its own. `player`: a frame that is loaded when the reader asks for it. */
export type AskedKind = 'script' | 'sheet' | 'img' | 'media' | 'frame' | 'player' | 'object' | 'form';
