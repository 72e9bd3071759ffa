// What the passes over one document's text know of the rest of the EPUB.
import type { Words } from '../words/word-names.ts';

export interface PageScene {
  readonly words: Words;
  /** What an address of the page leads to, as the EPUB writes it; undefined where it leads nowhere. */
  readonly linkTo: (href: string) => string | undefined;
  /** A picture by its address in the page; undefined where the EPUB does not have it. */
  readonly pictureAt: (src: string) => PlacedPicture | undefined;
}

export interface PlacedPicture {
  /** Relative to the documents. */
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly needsPaper: boolean;
}
