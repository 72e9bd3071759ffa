// The settings of a book, after checking: what `book.yml` and the command line say, with every default filled in.
import type { Library } from './library.ts';
import type { KindSettings } from './kinds.ts';
import type { PictureSettings } from './picture.ts';
import type { Place } from './place.ts';
import type { Severity } from './problem.ts';

export interface Config {
  readonly title: string;
  /** Whether its author wrote it; else it is the folder's name. */
  readonly isTitled: boolean;
  readonly subtitle: string | undefined;
  readonly description: string | undefined;
  readonly authors: readonly string[];
  /** BCP 47: `en`, `pt-BR`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the settings say of the languages that the book stands in; what they leave open is found. */
  readonly languages: readonly LanguageSettings[];
  /** What stands in another language for a chapter that is not translated. */
  readonly untranslated: 'left out' | 'original';
  /** Whether readers are told that the original of a translation has changed since. */
  readonly outdated: 'silent' | 'notice';
  readonly licence: string | undefined;
  readonly library: Library;
  /** The site's address with a final slash, `https://example.org/book/`, or undefined where it is not known. */
  readonly base: string | undefined;
  /** The path of that address, `/book/`; `/` where it is not known. */
  readonly basePath: string;
  /** Address of the source repository, for a link in the footer. */
  readonly repository: string | undefined;
  /** Where it is known from on which day a page was changed last. */
  readonly updated: 'front matter' | 'git';
  /** The picture of the title page, relative to the book's folder. */
  readonly cover: string | undefined;
  /** Order of the chapters, in parts or not; empty: by `order`, then by name. */
  readonly chapters: readonly ChapterEntry[];
  readonly numbering: Numbering;
  /** Kinds of boxes of the book's own, and what it changes of the program's. */
  readonly kinds: readonly KindSettings[];
  /** Where solutions of exercises stand. */
  readonly solutions: SolutionsPlace;
  readonly glossary: GlossarySettings;
  readonly pictures: PictureSettings;
  /** Macros for formulas, names with their backslash: `\\R` → `\\mathbb{R}`. */
  readonly macros: Readonly<Record<string, string>>;
  /** Files of the book's bibliography, as written. */
  readonly bibliography: readonly string[];
  /** How a citation stands in the text: `(Zeiler 2014)`, or `[3]`. */
  readonly citations: CitationStyle;
  /** Style sheets and scripts of the book's own, from `static/`, added to every page. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether pages carry a Content-Security-Policy. */
  readonly policy: boolean;
  /** Hosts that it lets every page load from: `https://www.youtube.com`. */
  readonly allowedHosts: readonly string[];
  /** Glob-free path prefixes left out, relative to the book's folder. */
  readonly exclude: readonly string[];
  /** The typeface of the text: the reader's own system's, or one that the site brings along. */
  readonly font: 'system' | 'literata';
  /** Whether chapters open with small pictures of their figures. */
  readonly openings: 'plain' | 'figures';
  /** Whether the whole book also stands on one page, for printing. */
  readonly print: boolean;
  /** Whether each chapter also stands as Markdown beside its page, and `llms.txt` lists them. */
  readonly llms: boolean;
  /** Other forms of the book, made with the site. */
  readonly formats: readonly ('epub' | 'pdf')[];
  /** Whether a reader can keep the whole book in her browser. */
  readonly offline: boolean;
  /** Whether links inside the book show what they lead to. */
  readonly previews: boolean;
  /** Which cards are drawn for pages that have no picture for links to show. */
  readonly cards: 'book' | 'chapters' | 'none';
  /** Whether a page says how accessible the book is. */
  readonly accessibility: boolean;
  /** Words of the interface that the book words otherwise, by their names in `words/word-names.ts`. */
  readonly words: Readonly<Record<string, string>>;
  /** How grave problems are, where the book says it; of several that fit a file, the last one counts. */
  readonly rules: readonly RuleGrade[];
  /** Private hosts that `check --external` may ask, as origins: `http://wiki.local:8080`. */
  readonly privateHosts: readonly string[];
  /** Everything else under `data:` in book.yml; templates get it as `book.data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** How grave the problems of a rule are. */
export interface RuleGrade {
  readonly rule: string;
  readonly grade: Severity | 'off';
  /** The files that it is about, `content/old` or `content/**`; undefined for the whole book. */
  readonly pattern: string | undefined;
}

export interface LanguageSettings {
  /** BCP 47. */
  readonly language: string;
  /** Of its chapters, relative to the book's folder; undefined where names show it. */
  readonly folder: string | undefined;
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly description: string | undefined;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * One line of the list of chapters. An appendix has a letter for its number; in a part that is one, every chapter is.
 */
export type ChapterEntry =
  | {
      readonly kind: 'chapter';
      readonly path: string;
      /** What the list of contents calls it; undefined where it says nothing. */
      readonly title?: string | undefined;
      readonly numbered: boolean;
      readonly appendix: boolean;
      readonly place: Place | undefined;
    }
  | {
      readonly kind: 'part';
      readonly title: string;
      readonly appendix: boolean;
      readonly chapters: readonly ChapterEntry[];
    };

export interface Numbering {
  /** Whether chapters carry numbers. */
  readonly chapters: boolean;
  /** Whether parts have numbers, and chapters are counted anew in each: 25.3. */
  readonly parts: boolean;
  /** `chapter`: 3.2 · `part`: 25.17 · `book`: 17. */
  readonly figures: 'chapter' | 'part' | 'book';
}

type CitationStyle = 'author-date' | 'numeric';

/**
 * `here`: closed, where they are written · `chapter`, `book`: at its end · `hidden`: nowhere.
 */
/** What becomes of the terms that glossaries define. */
export interface GlossarySettings {
  /** Whether the first use of a term in each chapter leads to its definition. */
  readonly link: 'never' | 'first';
}

export type SolutionsPlace = 'here' | 'chapter' | 'book' | 'hidden';

/** What the command line asks for, beside the settings. */
export interface BuildOptions {
  /** Show todo notes and drafts. */
  readonly drafts: boolean;
  readonly strict: boolean;
  /** `dev` shows todos and puts the live update script in the pages. */
  readonly purpose: 'publish' | 'dev' | 'check';
  /** The whole book on one page is wanted, whatever the settings say: a PDF is made of it. Absent is no. */
  readonly isPrinted?: boolean;
  /** The EPUB alone is wanted: the settings may ask for a PDF, and none is made. Absent is no. */
  readonly isEpub?: boolean;
  /** `jekyll`: the pages of a Jekyll book have its own `_layouts`; where it is not given, they have Vitrine's. */
  readonly layouts?: 'vitrine' | 'jekyll';
}
