// The book as decided: order, numbers and targets. A PagePlan holds all that a page needs from the rest of the book.
import type { AccessReport } from './access.ts';
import type { Chapter } from './chapter.ts';
import type { ListedTerm, PageCitations } from './citations.ts';
import type { Config } from './config.ts';
import type { BookFigure, BookThing, ListForPrograms } from './figures.ts';
import type { ListedChapter, ListedThings } from './lists.ts';
import type { Original, PageInLanguage } from './languages.ts';
import type { KindWords } from './kinds.ts';
import type { Tree } from './tree.ts';
import type { DarkPicture, PictureSource, PictureTone } from './picture.ts';
import type { CardFile, SharedPicture } from './sharing.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { VideoSize } from './workspace.ts';

/** The book's own language, whose facts these are, and all pages of all languages. */
export interface Book extends Edition {
  readonly pages: readonly PagePlan[];
  /** Files that pages point at or that are always published. */
  readonly assets: readonly Asset[];
  /** Paths of the book's files that pages point at; what else is published, is so because it lies in the book. */
  readonly pointedAt: ReadonlySet<string>;
  /**
   * The places that links of other pages lead to, by the paths of their pages: ids in order, '' for the page itself.
   * None where links show nothing.
   */
  readonly previewed: ReadonlyMap<string, readonly string[]>;
  /** Whether readers can keep it in their browsers. */
  readonly isKeptOffline: boolean;
  /** The book's own language first; one alone in most books. */
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
}

/** The book in one language: a book of its own, with its order, numbers, lists and search. */
export interface Edition {
  /** The book's settings in this language. */
  readonly config: Config;
  /** The folder of the pages that the program makes for it, with a slash behind it: `fr/`; '' for the top. */
  readonly root: string;
  readonly front: string;
  /** In words. */
  readonly foundBy: string;
  /** The chapters in order, with their parts: the same for every page, addresses relative to the site's root. */
  readonly contents: readonly ContentsEntry[];
  /** Pages of the program's that follow the chapters in the contents: the list of figures. */
  readonly lists: readonly PageEntry[];
  /** The page that lists all chapters: `contents.html`, or `index.html` where the program makes the front page. */
  readonly contentsPage: string;
  /**
   * The script that brings the list of all chapters; undefined for a short book, whose pages show all of them. Its name
   * does not change with what it holds, and so no page changes with it.
   */
  readonly contentsScript: string | undefined;
  /** Every figure, in the order of the book. */
  readonly figures: readonly BookFigure[];
  /** All that it numbers or boxes, figures among them, in the order of the book. */
  readonly things: readonly BookThing[];
  /** Where the order was found, in words: "the settings' list of chapters". */
  readonly orderedBy: string;
}

export interface PagePlan {
  /** Where the page is written, relative to the site: `networks/convnets.html`. */
  readonly path: string;
  /** The tag of the edition that it belongs to. */
  readonly edition: string;
  /** The same page in the book's other languages, or, where it is not translated, their front pages. */
  readonly languages: readonly PageInLanguage[];
  readonly original: Original | undefined;
  /** The path of the original, where that has changed since and readers are to know. */
  readonly behind: string | undefined;
  /** The chapter it shows; undefined for a page that the program makes (contents, 404). */
  readonly chapter: Chapter | undefined;
  /** The name of its page template: `chapter`, `page`, `contents`, `404`. */
  readonly layout: string;
  readonly title: string;
  /** The title where it holds more than text, such as a formula. */
  readonly titleContent: Tree | undefined;
  /** The day on which its text was changed last, `2026-05-01`, where that is known. */
  readonly updated: string | undefined;
  /** The chapter's number, `3` or `A`, or undefined. */
  readonly number: string | undefined;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
  /** What the page shows of the book's contents, beside its text. Pages that show the same share one value. */
  readonly nearby: readonly NearbyEntry[];
  /** By the ids of the chapter's calls; a call without a number has none. */
  readonly figures: Readonly<Record<string, FigureNumber>>;
  /** The numbers that the chapter's text shows itself (tables, equations), by id: `3.2`. */
  readonly numbers: Readonly<Record<string, string>>;
  /** What a link without a text of its own says: `Figure 3.2b` by its address as written. */
  readonly labels: Readonly<Record<string, LinkLabel>>;
  /** What each address of the chapter's text means here: key as written, value as the page must write it. */
  readonly links: Readonly<Record<string, string>>;
  /** The same for pictures, with their sizes. */
  readonly pictures: Readonly<Record<string, PictureTarget>>;
  /** Sizes of the book's own videos, by the addresses that the page writes. */
  readonly videos: Readonly<Record<string, VideoSize>>;
  /** What is said in videos, by the address of the file that holds it, as the page writes it. */
  readonly transcripts: Readonly<Record<string, string>>;
  /** What its chapter cites; undefined where it cites and lists nothing. */
  readonly citations: PageCitations | undefined;
  /** Words of its text that lead to definitions of terms, in its order. */
  readonly termLinks: readonly TermLink[];
  /** Ids for the first mentions of terms, by the keys of what they lead to. */
  readonly termIds: Readonly<Record<string, string>>;
  /** Whether links of its text show what they lead to. */
  readonly hasPreviews: boolean;
  /** What links to the page show elsewhere; undefined where there is nothing, or the site's address is not known. */
  readonly shared: SharedPicture | undefined;
  /** The path of its copy in Markdown; undefined where it has none. */
  readonly copy: string | undefined;
  /** What the list of all works that the book cites shows; none on all other pages. */
  readonly works: readonly ListedWork[];
  /** What the glossary of the book shows; none on all other pages. */
  readonly terms: readonly ListedTerm[];
  /** The figures that a list of figures shows, by chapter; none on all other pages. */
  readonly listing: readonly ListedChapter[];
  /** The things that a list of tables, listings or boxes shows, by chapter; none on all other pages. */
  readonly things: readonly ListedThings[];
  /** What the page on accessibility says; undefined on all other pages. */
  readonly access: AccessReport | undefined;
}

/** A run of the words of a text (`tree/prose.ts`) that becomes a link. */
export interface TermLink {
  readonly at: number;
  readonly length: number;
  /** Of its address among the page's links. */
  readonly key: string;
  /** Where a page of all terms leads to it. */
  readonly id?: string;
}

export interface ListedWork {
  readonly id: string;
  readonly text: Tree;
  /** The chapters that cite it. */
  readonly citedIn: readonly PageLink[];
}

/** A link from one page to another, its address relative to the page that holds it. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
  /** Where it holds more than text. */
  readonly titleContent: Tree | undefined;
  readonly number: string | undefined;
  /** What its front matter says of it. */
  readonly description: string | undefined;
}

export interface LinkLabel {
  /** `Figure`; undefined for a heading or a page, which are called by their titles. */
  readonly kind: string | undefined;
  /** What the book itself calls that kind. */
  readonly own?: KindWords | undefined;
  /** `3.2b`, or the title. */
  readonly text: string;
  /** The title where it holds more than text, such as a formula. */
  readonly content?: Tree | undefined;
}

/** Something numbered that may be referred to, anywhere in the book. */
export interface NumberedThing {
  /** One of the program's kinds, or of the book's own. */
  readonly kind: string;
  /** What the book itself calls it. */
  readonly own?: KindWords | undefined;
  /** `fig-filters`. */
  readonly id: string;
  /** `3.2`. */
  readonly number: string;
  /** Its panels' letters where it has several: `fig-filters-b` is "Figure 3.2b". */
  readonly letters: readonly string[];
  /** Where it stands in its chapter's text. */
  readonly place: Place;
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
  /** What follows `src` where the picture is shown in a box that is not its own, so that all of it is seen there. */
  readonly view?: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** True where the book has no such file: the page shows a placeholder that names it. */
  readonly missing: boolean;
  /**
   * When the browser is to fetch it: the first picture of a page before all else, its neighbours in one figure at once,
   * all below when they are near.
   */
  readonly loading: 'first' | 'eager' | 'lazy';
  /**
   * Copies in newer formats and smaller sizes, the best format first; none where the original is best, and in `dev`
   * until there is time.
   */
  readonly sources: readonly PictureSource[];
  /** What kind of picture it is, as its pixels tell; undefined where nobody has looked, or could. */
  readonly tone: PictureTone | undefined;
  /**
   * Names of classes that paint a placeholder until the picture is there; undefined where it would shine through.
   */
  readonly placeholder: string | undefined;
  /** The picture to show in the dark in its stead: `NAME.dark.png` beside `NAME.png`. */
  readonly dark: DarkPicture | undefined;
  /** The moving picture, where `src` and `sources` are of its still first frame. */
  readonly animation: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  /** The author's own file, for a look at all its pixels. The same as `src` for a picture that stands still. */
  readonly original: string;
}

export type ContentsEntry = PageEntry | PartEntry<ContentsEntry>;

export interface PageEntry {
  readonly kind: 'page';
  readonly path: string;
  readonly title: string;
  /** Where it holds more than text. */
  readonly titleContent?: Tree | undefined;
  readonly number: string | undefined;
  readonly description: string | undefined;
  /** It is shown to its author, and will not be built. */
  readonly isDraft?: boolean;
}

interface PartEntry<Entry> {
  readonly kind: 'part';
  readonly title: string;
  /** Where chapters are counted in parts. */
  readonly number?: string;
  /** Of its heading in the page of all contents: `part:7`. */
  readonly id: string;
  readonly entries: readonly Entry[];
}

/**
 * A line of the contents as one page shows them: a chapter, a part that is open, one of which only the title is shown,
 * or the place of chapters and parts that are left out.
 */
export type NearbyEntry =
  | PageEntry
  | PartEntry<NearbyEntry>
  | { readonly kind: 'closed'; readonly title: string; readonly number?: string; readonly id: string }
  | {
      readonly kind: 'more' /** Of the part that they stand in; undefined outside of parts. */;
      readonly id: string | undefined;
    };

/** A file to publish: copied from the book's root, made by the program, a picture's copy by its name in the cache. */
export type Asset =
  | { readonly kind: 'encoded'; readonly path: string; readonly key: string }
  | { readonly kind: 'copy'; readonly path: string; readonly from: string }
  /** A square of 512 pixels with the picture `from` in its middle, as WebP. */
  | { readonly kind: 'icon'; readonly path: string; readonly from: string }
  | ListForPrograms
  | CardFile
  | { readonly kind: 'made'; readonly path: string; readonly content: string | Uint8Array };
