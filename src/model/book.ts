// The book as decided: order, numbers and targets. One PagePlan holds all that one page needs from the rest of the book.
import type { Chapter } from './chapter.ts';
import type { Config } from './config.ts';
import type { Problem } from './problem.ts';

export interface Book {
  readonly config: Config;
  readonly pages: readonly PagePlan[];
  /** Files that pages point at or that are always published. */
  readonly assets: readonly Asset[];
  /** The chapters in order, with their parts: the same for every page, addresses relative to the site's root. */
  readonly contents: readonly ContentsEntry[];
  readonly problems: readonly Problem[];
}

export interface PagePlan {
  /** Where the page is written, relative to the site: `networks/convnets.html`. */
  readonly path: string;
  /** The chapter it shows; undefined for a page that the program makes (contents, 404). */
  readonly chapter: Chapter | undefined;
  /** The name of its page template: `chapter`, `page`, `contents`, `404`. */
  readonly layout: string;
  readonly title: string;
  /** The chapter's number, `3` or `A`, or undefined. */
  readonly number: string | undefined;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
  /** By position in the chapter's list of calls; undefined where a call has no number. */
  readonly figures: readonly (FigureNumber | undefined)[];
  /** What each address of the chapter's text means here: key as written, value as the page must write it. */
  readonly links: Readonly<Record<string, string>>;
  /** The same for pictures, with their sizes. */
  readonly pictures: Readonly<Record<string, PictureTarget>>;
}

/** A link from one page to another, its address relative to the page that holds it. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
  readonly number: string | undefined;
}

export interface FigureNumber {
  /** `fig-activation-strength`. */
  readonly id: string;
  /** `3.2`. */
  readonly number: string;
}

export interface PictureTarget {
  /** Relative to the page, or as written for a picture of another host. */
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** True where the book has no such file: the page shows a placeholder that names it. */
  readonly missing: boolean;
}

export type ContentsEntry =
  | { readonly kind: 'page'; readonly path: string; readonly title: string; readonly number: string | undefined; readonly description: string | undefined }
  | { readonly kind: 'part'; readonly title: string; readonly entries: readonly ContentsEntry[] };

/** A page as text, ready to be written. */
export interface Page {
  readonly path: string;
  readonly html: string;
}

/** A file to publish: copied from the book's root, or with content of the program's own. */
export type Asset =
  | { readonly kind: 'copy'; readonly path: string; readonly from: string }
  | { readonly kind: 'made'; readonly path: string; readonly content: string | Uint8Array };
