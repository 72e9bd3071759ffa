// What the lists of figures, tables, listings and boxes show, chapter by chapter.
import type { DarkManner } from './picture.ts';
import type { Tree } from './tree.ts';

export interface ListedChapter {
  readonly title: string;
  readonly number: string | undefined;
  readonly href: string;
  readonly figures: readonly ListedFigure[];
}

/** What one chapter has of what a list shows. */
export interface ListedThings {
  readonly title: string;
  readonly number: string | undefined;
  readonly href: string;
  readonly things: readonly ListedThing[];
}

interface ListedThing {
  readonly href: string;
  /** `Table 3.2`; '' where its caption says it. */
  readonly label: string;
  /** Without links. */
  readonly caption: Tree;
}

export interface ListedFigure {
  readonly href: string;
  /** `Figure 3.2`. */
  readonly label: string;
  /** Without links. */
  readonly caption: Tree;
  /** The address of its first picture in the page's `pictures`. */
  readonly picture: string;
  /** What its author wants done to that in the dark. */
  readonly dark: DarkManner | undefined;
  /** How many panels it has. */
  readonly panels: number;
}
