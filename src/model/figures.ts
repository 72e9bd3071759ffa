// The figures of a book, and all that it numbers, as its lists know them.
import type { DarkManner } from './picture.ts';
import type { Tree } from './tree.ts';

/** A figure as the book knows it, apart from any page. */
export interface BookFigure {
  readonly id: string;
  /** `3.2`. */
  readonly number: string;
  /** `Figure 3.2`, in the book's language. */
  readonly label: string;
  /** The path of its page. */
  readonly page: string;
  readonly chapter: string;
  /** Without links and ids; of a figure without a caption, those of its panels. */
  readonly caption: Tree;
  /** One, or several with letters. */
  readonly panels: readonly FigurePanel[];
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  /** Paths of the pages that mention it. */
  readonly citedFrom: readonly string[];
}

/** Anything that is numbered, or stands in a box, apart from any page. */
export interface BookThing {
  /** One of the program's kinds, or of the book's own. */
  readonly kind: string;
  readonly id: string;
  /** `3.2`; undefined where readers see none. */
  readonly number: string | undefined;
  /** `Theorem 3.2`, in its page's language; `Theorem` without a number; '' where its text begins with its name. */
  readonly label: string;
  /** The path of its page. */
  readonly page: string;
  readonly chapter: string;
  /** Without links and ids. */
  readonly caption: Tree;
  /** Paths of the pages that mention it. */
  readonly citedFrom: readonly string[];
}

export interface FigurePanel {
  readonly letter: string | undefined;
  /** As the chapter has it. */
  readonly address: string;
  /** Relative to the site; undefined for a picture that is missing or of another host. */
  readonly file: string | undefined;
  readonly isElsewhere: boolean;
  /** What its author wants done to it in the dark. */
  readonly dark: DarkManner | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly bytes: number | undefined;
  readonly alt: string | undefined;
  readonly caption: Tree;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
}

/** figures.json or things.json of a language: what it says is written when it is asked for. */
export type ListForPrograms = { readonly path: string; readonly edition: string } & (
  | { readonly kind: 'figures'; readonly figures: readonly BookFigure[] }
  | { readonly kind: 'things'; readonly things: readonly BookThing[] }
);
