// What an EPUB is made of: the book's documents in reading order, asked for one by one, and a way to its pictures.
import type { ContentsEntry } from '../model/book.ts';
import type { Config } from '../model/config.ts';
import type { BookFigure, BookThing } from '../model/figures.ts';
import type { Attribute, Heading, Tree } from '../model/tree.ts';
import type { BookFile } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';

export interface EpubSource {
  readonly config: Config;
  /** Of the book's language. */
  readonly words: Words;
  /** The folder of this language's pages: '' or `fr/`. */
  readonly root: string;
  readonly contents: readonly ContentsEntry[];
  readonly figures: readonly BookFigure[];
  /** Its listings and its boxes, each under the title of its list. */
  readonly lists: readonly { readonly title: string; readonly things: readonly BookThing[] }[];
  readonly documents: readonly EpubDocument[];
  /** Pages of the site that a page of the EPUB's own stands for, by their paths. */
  readonly standIns: ReadonlyMap<string, string>;
  readonly cover: BookFile | undefined;
  /** The newest of the book's own dates, RFC 3339; undefined where it has none. */
  readonly modified: string | undefined;
  /** Whether each picture has a text that stands for it. */
  readonly hasPictureTexts: boolean;
  /** The file that the site has at a path. */
  readonly fileAt: (path: string) => BookFile | undefined;
  /** A picture as the EPUB has it; undefined where it cannot be read. */
  readonly fit: (file: BookFile) => Promise<FittedPicture | undefined>;
}

export interface EpubDocument {
  /** Of its page in the site: `networks/convnets.html`. */
  readonly path: string;
  readonly kind: 'chapter' | 'glossary' | 'references';
  readonly title: string;
  readonly titleContent: Tree | undefined;
  readonly titleAttributes: readonly Attribute[];
  /** `3`, or `A` of an appendix. */
  readonly number: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where they are others than the book's. */
  readonly authors: readonly string[];
  readonly headings: readonly Heading[];
  /** A line before the text, such as that it is not translated; '' for none. */
  readonly notice: string;
  /** Its text with every gap filled. Throws TemplateFailure. */
  readonly tree: () => Tree;
}

/** A picture as readers of books show it everywhere. */
export interface FittedPicture {
  readonly bytes: Uint8Array;
  readonly format: 'jpg' | 'png' | 'webp' | 'svg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Drawn for white paper, which it needs in the dark. */
  readonly needsPaper: boolean;
}
