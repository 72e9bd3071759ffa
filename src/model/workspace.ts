// Everything that was read from the disk. After `load`, nothing else is read.
import type { Bibliography, Entry, Work } from './bibliography.ts';
import type { Config } from './config.ts';
import type { TranslationMarks } from './languages.ts';
import type { IncludeTemplate } from './include.ts';
import type { JekyllSite } from './jekyll.ts';
import type { PreparedPicture } from './picture.ts';
import type { Source } from './place.ts';
import type { Problem } from './problem.ts';

/**
 * `native`: a folder with `content/`, perhaps `book.yml`, `templates/`, `static/`.
 * `folder`: Markdown files in a folder. `file`: one Markdown file. `jekyll`: a folder with `_config.yml`.
 */
export type RootKind = 'native' | 'folder' | 'file' | 'jekyll';

export interface Workspace {
  readonly kind: RootKind;
  readonly config: Config;
  /** The folder that chapters' paths are published from: `content/`, or '' where the root itself is. */
  readonly contentFolder: string;
  /** The Markdown files, in order of path. */
  readonly sources: readonly Source[];
  /** What a Jekyll book brings beside; undefined for every other kind. */
  readonly jekyll: JekyllSite | undefined;
  /**
   * Texts that chapters of another kind of book include, `{% include_relative x.py %}`, by their path in the root.
   */
  readonly includable: Readonly<Record<string, string>>;
  /** Page templates by name (`chapter`), the book's own before the built-in ones. */
  readonly layouts: Readonly<Record<string, TemplateFile>>;
  readonly includes: Readonly<Record<string, IncludeTemplate>>;
  /** Every other file of the book that could be published, by its path in the root. */
  readonly files: Readonly<Record<string, BookFile>>;
  /**
   * Pictures of other hosts that were brought in and are unchanged: by address as chapters write it, their path in the
   * root.
   */
  readonly brought: Readonly<Record<string, string>>;
  /** The files of the book's bibliography that settings or chapters name, by path. */
  readonly bibliographies: Readonly<Record<string, Bibliography>>;
  /** The entries that are cited or listed, once they are read (make.ts); none before. */
  readonly works: ReadonlyMap<Entry, Work>;
  /**
   * The day on which each file was changed last, as git knows it, by path; 'unknown' where the settings ask for that
   * and git knows nothing, undefined where nobody asks.
   */
  readonly changed: ReadonlyMap<string, string> | 'unknown' | undefined;
  /** What translations.lock.json says: of which text of its original each translation was made. */
  readonly translations: TranslationMarks;
  /** The program's own style sheet and scripts, by their name in the site. */
  readonly client: Readonly<Record<string, Uint8Array>>;
  /** Every text that was read, by its path, as it was read: for showing the line of a problem. */
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export interface TemplateFile {
  /** Relative to the root, or `vitrine:chapter.html` for a built-in one. */
  readonly path: string;
  readonly text: string;
}

/** A file that is not text of a chapter: known by name, size and, for a picture, its measure. */
export interface BookFile {
  /** Relative to the root: `content/images/a.png`. */
  readonly path: string;
  /** Where it will be in the site, relative, or undefined if it is published only when a page asks for it. */
  readonly publishAs: string | undefined;
  /** The address it answers to inside the book, relative to the site: `images/a.png`. */
  readonly address: string;
  /** In bytes. */
  readonly size: number;
  /** Changes when its bytes may have changed. */
  readonly version: string;
  /** For pictures that could be read: in CSS pixels, after EXIF rotation. */
  readonly picture: PictureSize | undefined;
  /** For videos whose header could be read. */
  readonly video: VideoSize | undefined;
  /** Of a file that a chapter calls the transcript of a video: its text. */
  readonly transcript: string | undefined;
  /** For pictures that a page shows, once they are prepared (maker/); undefined before, and for all other files. */
  readonly prepared: PreparedPicture | undefined;
}

/** In CSS pixels, after EXIF rotation. */
export interface VideoSize {
  readonly width: number;
  readonly height: number;
  /** Undefined where the header does not tell. */
  readonly seconds: number | undefined;
}

export interface PictureSize {
  /** What the file is, whatever its name says: `png`, `jpg`, `svg`. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /**
   * Why browsers do not show it, or not as it is: SVG without its namespace, SVG that names pictures, which are not
   * loaded, SVG packed by gzip, and colours for ink.
   */
  readonly trouble?: 'no-namespace' | 'names-pictures' | 'packed' | 'cmyk';
  /** A drawing that does not say which part of its plane it is: a smaller box shows its corner, in its own size. */
  readonly isUnframed?: true;
}
