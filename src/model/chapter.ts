// A chapter as parsed: everything that its own text says, and nothing that depends on another file.
import type { Facts } from './facts.ts';
import type { IncludeCall } from './include.ts';
import type { Attribute, Heading, PackedTree, Tree } from './tree.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

export interface Chapter {
  /** The source's path: `content/convnets.md`. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** Text alone; '' for a front page that gives none: it bears the book's. */
  readonly title: string;
  /** The title where it holds more than text: a formula, stressed words. Without links and ids. */
  readonly titleContent: Tree | undefined;
  /** Of the heading that the title was taken from: links lead to its id. */
  readonly titleAttributes: readonly Attribute[];
  /** The marks of notes in that heading, which the page's own heading bears, and nothing else that shows the title. */
  readonly titleNotes: Tree;
  readonly body: PackedTree;
  /** Solutions of its exercises, where those of the book stand on a page of their own; absent where it has none. */
  readonly apart?: { readonly tree: PackedTree; readonly calls: readonly IncludeCall[] };
  /** Made by the program: the page of all solutions, which has no file. */
  readonly isMade?: boolean;
  /** Style sheets and `<meta>` of the chapter's own, which belong into the page's head. */
  readonly head: Tree;
  readonly calls: readonly IncludeCall[];
  readonly headings: readonly Heading[];
  readonly facts: Facts;
  readonly todos: readonly Todo[];
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
  /** The day of its last change, as written. */
  readonly updated: string | undefined;
  readonly permalink: string | undefined;
  readonly order: number | undefined;
  readonly language: string | undefined;
  readonly image: string | undefined;
  /** Macros for this chapter's formulas, beside the book's; names with their backslash. */
  readonly macros: Readonly<Record<string, string>>;
  /** The files of its bibliography, as written; none where the book's own is meant. */
  readonly bibliography: readonly string[];
  readonly redirectFrom: readonly string[];
  /** All of it as written; templates get it as `page.data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a key's value stands, for problems that later stages find. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface Todo {
  readonly note: string;
  /** Who is to do it, and until which day (`2026-05-01`), as written. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly place: Place;
}
