// A chapter's text on its way through the passes, and what the passes may know.
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { SolutionsPlace } from '../model/config.ts';
import type { Tree } from '../model/tree.ts';
import type { Words } from '../words/word-names.ts';
import type { InlineMarkdown } from './calls.ts';
import type { BoxKinds } from './kinds.ts';
import type { TextPlugins } from './jekyll/plugin-text.ts';
import type { ScriptScene } from './scripts.ts';

export interface ChapterText {
  readonly tree: Tree;
  /** What was moved into the page's head. */
  readonly head: Tree;
  /** Solutions that stand on a page of all solutions. */
  readonly apart: Tree;
  /** What its gaps call, in the order in which they were found. */
  readonly calls: readonly IncludeCall[];
  /** What its terms are also called, by their ids; absent where no author lists any. */
  readonly forms?: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Before the first pass. */
export function beginText(tree: Tree, calls: readonly IncludeCall[]): ChapterText {
  return { tree, head: [], apart: [], calls, problems: [] };
}

export interface PassScene {
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** A book's own style sheets know its figures and its colours as they were written. */
  readonly ownStyles: boolean;
  readonly scripts: ScriptScene;
  readonly inline: InlineMarkdown;
  readonly textPlugins: TextPlugins | undefined;
  /** Of the chapter, as a BCP 47 tag. */
  readonly language: string;
  /** Macros for formulas: the book's, and the chapter's over them. */
  readonly macros: Readonly<Record<string, string>>;
  /** Whether `@key` in the text can be nothing but a citation: in a book of Jekyll's it may be anybody's name. */
  readonly tellsCitations: boolean;
  /** The kinds of boxes that it may have. */
  readonly kinds: BoxKinds;
  readonly solutions: SolutionsPlace;
  /** In its language. */
  readonly words: Words;
  /** Where its text begins. */
  readonly start: Place;
  /** The lines of the chapter's file. */
  readonly lines: readonly string[];
  /** Whether formulas and listings say where they stand there, as blocks do. */
  readonly marksPlaces?: boolean | undefined;
}

/** One step. It changes nothing that it is given. */
export type Pass = (text: ChapterText, scene: PassScene) => ChapterText | Promise<ChapterText>;
