// A text as a tree: elements, words, and gaps for all that only the whole book can decide. It becomes HTML, or any
// other form, when it is written (tree/html.ts and its neighbours).
import type { KindWords } from './kinds.ts';
import type { Place } from './place.ts';

export type Tree = readonly TreeNode[];
/** A string is text as a reader reads it: it holds neither tags nor character references. */
export type TreeNode = string | Element | Gap | Printed;
export type Gap = FormulaGap | CodeGap | CallGap | ReferenceGap | NumberGap | CitationGap | WorksGap | BoxGap;

/**
 * An element of HTML, MathML or SVG, whoever wrote it: `[text](href)` and `<a href="…">` are the same. The text in
 * `script` and `style` is their source.
 */
export interface Element {
  readonly kind: 'element';
  /** Lower case for elements of HTML: `img`. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: Tree;
  /**
   * Of headings, and of what points to something else (`POINTING` in tree/elements.ts): of its address if it is known.
   */
  readonly place?: Place | undefined;
}

/** HTML that is written already, in a text that is about to be: what a template printed, a formula in MathML. */
export interface Printed {
  readonly kind: 'printed';
  readonly html: string;
  /** Whether tree/packed.ts kept it as HTML, and so found nothing in it that changes with its page; absent is no. */
  readonly isPacked?: boolean;
  /** Of a formula, which is nothing else. */
  readonly formula?: FormulaWords;
}

/** What a formula says: `x^2`; and its TeX, where that is written beside it. */
export interface FormulaWords {
  readonly text: string;
  readonly tex: string | undefined;
}

/**
 * A tree as text (tree/packed.ts), for keeping it and for handing it from thread to thread: a fifth of the memory, and
 * one value to hash.
 */
export type PackedTree = string;

/** Names of HTML's attributes in lower case; a bare attribute (`allowfullscreen`) has the value ''. */
export type Attribute = readonly [name: string, value: string];

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
  /** Of a listing with a number, whose id its attributes have: `Listing 3.2`, and what it is. */
  readonly caption?: Tree | undefined;
  /** The number of its first line; undefined where lines are not numbered. */
  readonly firstNumber: number | undefined;
  /** Numbers of lines that stand out. */
  readonly marked: readonly number[];
  /** Of the language's name where it is known, else of the code. */
  readonly place: Place;
}

/** The place of an include call: `id` is that of one of the chapter's calls. */
export interface CallGap {
  readonly kind: 'call';
  readonly id: string;
  /** Whether it stands between blocks, or inside a sentence (then its template must write phrasing content only). */
  readonly placement: Placement;
}
export type Placement = 'block' | 'inline';

/**
 * A mention of numbered things by their ids: `@fig-filters`, `@fig-a,@fig-b`, `@fig-a--@fig-c`. Becomes a link,
 * "Figure 3.2", wherever in the book the thing stands.
 */
export interface ReferenceGap {
  readonly kind: 'reference';
  readonly mentions: readonly Mention[];
  /** `name`: "Equation 3.2" · `number`: "3.2" alone, for `(3.2)`. */
  readonly form: 'name' | 'number';
  /** Whether a sentence begins with it; absent is no. */
  readonly begins?: boolean;
  /** As typed, for where nothing answers. */
  readonly written: string;
}
interface Mention {
  /** `fig-filters`, `fig-filters-b`. */
  readonly id: string;
  /** The path of the chapter whose text it is, where that stands on a page of others; absent elsewhere. */
  readonly from?: string;
  /** Whether all between the mention before it and itself are meant too; absent is no. */
  readonly endsRange?: boolean;
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

/** A citation: the works that it names, and how it stands among the words. */
export interface CitationGap {
  readonly kind: 'citation';
  readonly works: readonly CitedWork[];
  /**
   * `aside`: in brackets, "(Zeiler 2014)" · `sentence`: "Zeiler (2014)" · `silent`: shows nothing, and lists the work ·
   * `entry`: shows the entry as a list of works has it.
   */
  readonly form: 'aside' | 'sentence' | 'silent' | 'entry';
  /** The words of its link, where its author gives some. */
  readonly text?: string | undefined;
  /** As typed, for where nothing answers. */
  readonly written: string;
  /** Whether it can be nothing else: `@name` in a book of Jekyll's may be anybody. */
  readonly isSure: boolean;
}
export interface CitedWork {
  readonly key: string;
  readonly place: Place;
  /** `see`, and `p. 4`; '' where there is nothing. */
  readonly before: string;
  readonly after: string;
  readonly isYearOnly: boolean;
  /** The files that it is looked for in too. */
  readonly files?: readonly string[] | undefined;
  /** 1 for the first mention of this key in the chapter. */
  readonly mention: number;
}

/** Where a list of works stands. */
export interface WorksGap {
  readonly kind: 'works';
  /**
   * `end`: put behind the text by the program, with a heading · `here`: its author's own place · `count`: how many
   * works it would have.
   */
  readonly position: 'end' | 'here' | 'count';
  readonly wanted: WantedWorks;
  readonly place: Place;
}
/**
 * Which works a list has: those that the chapter cites, the ones of these that no other list of it has, or all of its
 * bibliography; `query` is jekyll-scholar's.
 */
export interface WantedWorks {
  readonly which: 'cited' | 'rest' | 'all';
  readonly order: 'names' | 'text';
  /** `papers`: the files, where they are not the chapter's own; none where they are. */
  readonly files: readonly string[];
  /** Entries that stand in the chapter itself, as BibTeX, in the place of files; the place is where they begin. */
  readonly inText?: { readonly text: string; readonly place: Place };
  readonly query: string | undefined;
  readonly most: number | undefined;
  /** How many of the first ones are left out. */
  readonly offset?: number | undefined;
  /** By which fields it is sorted; by none in the order of the file. Absent: by names. */
  readonly sort?: readonly SortKey[];
  readonly groups?: WorkGroups;
}

/** A field of entries, `year`, and whether the greatest comes first. */
export interface SortKey {
  readonly by: string;
  readonly isDown: boolean;
}

/** How a list of works is parted: by the first key, each part by the second. */
export interface WorkGroups {
  readonly keys: readonly SortKey[];
  /** Elements of the heads, the first level before the others. */
  readonly tags: readonly string[];
  /** Types of entries in the order of their groups. */
  readonly types: readonly string[];
  /** What the group of a type is called. */
  readonly names: Readonly<Record<string, string>>;
  /** Types whose entries stand among those of another. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** The program's own kinds; each is counted for itself, where a book says nothing else: Figure 3.1, Table 3.1. */
export type NumberedKind = 'figure' | 'table' | 'equation' | 'listing' | Exclude<BoxKind, 'proof'>;
/** Those of them that stand in a box of their own; a proof has no number. */
export type BoxKind =
  | 'theorem'
  | 'lemma'
  | 'proposition'
  | 'corollary'
  | 'definition'
  | 'proof'
  | 'remark'
  | 'example'
  | 'exercise'
  | 'solution'
  | 'algorithm';

/** Where a box shows its name: `Theorem 3.2 (Main)`. */
export interface BoxGap {
  readonly kind: 'box';
  /** A kind of the program's or of the book's own. */
  readonly of: string;
  /** Whose counter it is counted with; undefined where it carries no number of its own. */
  readonly counter: string | undefined;
  /** What the book itself calls its kind; undefined where that is left to the words of the interface. */
  readonly own: KindWords | undefined;
  readonly id: string;
  /** The id of the exercise that a solution solves. */
  readonly solves: string | undefined;
  readonly title: Tree;
  /** Whether it stays closed until a reader opens it: its name stands in a summary. */
  readonly isFolded: boolean;
  /** Whether its text begins with such a name of its own. */
  readonly isNamed: boolean;
  readonly place: Place;
}

/** A heading of the chapter, in reading order. */
export interface Heading {
  readonly id: string;
  /** The level in the page, 2 to 6: the page's title is the only h1. */
  readonly level: number;
  /** Without links, ids and marks of notes, as a list of contents shows it; its citations are gaps. */
  readonly content: Tree;
  /** Its text alone, without citations: `How to excite neurons`. */
  readonly text: string;
  readonly place: Place;
}
