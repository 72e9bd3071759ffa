// A chapter as parsed: everything that its own text says, and nothing that depends on another file.
import type { IncludeCall } from './include.ts';
import type { Heading, Part } from './markup.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

export interface Chapter {
  /** The source's path: `content/convnets.md`. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** '' for a front page that gives none: it bears the book's. */
  readonly title: string;
  readonly body: readonly Part[];
  readonly calls: readonly IncludeCall[];
  readonly headings: readonly Heading[];
  /** Every id that a link may point at, besides figures: headings, `{: #id}`, raw HTML. */
  readonly anchors: readonly string[];
  /**
   * How many letters stand before the first formula; undefined where there is none, and no face for formulas is needed.
   */
  readonly firstFormula: number | undefined;
  readonly todos: readonly Todo[];
  /** Words that a reader reads. */
  readonly words: number;
  readonly problems: readonly Problem[];
}

export interface FrontMatter {
  readonly title: string | undefined;
  readonly layout: string | undefined;
  /** True for `draft: true` and for `published: false`. */
  readonly draft: boolean;
  readonly description: string | undefined;
  readonly authors: readonly string[];
  /** As written, `YYYY-MM-DD` or with a time. */
  readonly date: string | undefined;
  readonly permalink: string | undefined;
  readonly order: number | undefined;
  readonly language: string | undefined;
  readonly image: string | undefined;
  /** Macros for this chapter's formulas, beside the book's; names with their backslash. */
  readonly macros: Readonly<Record<string, string>>;
  readonly redirectFrom: readonly string[];
  /** All of it as written; templates get it as `page.data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a key's value stands, for problems that later stages find. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface Todo {
  readonly note: string;
  readonly place: Place;
}
