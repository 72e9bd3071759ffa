// A Jekyll site as read: what `_config.yml`, collections, `_data`, `_includes` and `_layouts` hold, and each document's
// address.
import type { Source } from './place.ts';

export interface JekyllSite {
  /** `_config.yml` over Jekyll's own defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * Every page, post and document of a collection, published or only for Liquid: collections as the settings name them,
   * then pages.
   */
  readonly documents: readonly JekyllDocument[];
  /** The keys that `_config.yml` has. */
  readonly written: readonly string[];
  /** Whether GitHub Pages builds it, with its own plugins: there is no Gemfile, or one that asks for them. */
  readonly isOnGitHubPages: boolean;
  /** The zone that dates are read and shown in. */
  readonly zone: string;
  /** What Liquid calls `site.time`. */
  readonly time: string;
  /** Whether the command line gave the site's address, which then counts for `site.baseurl` too. */
  readonly isPlacedElsewhere: boolean;
  /** What Liquid calls `jekyll.environment`. */
  readonly environment: string;
  readonly collections: readonly JekyllCollection[];
  /** What Liquid calls `site.data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The path of each file in `_data`. */
  readonly dataFiles: readonly string[];
  /** Programs in `_plugins`, which are not run: the tags that they add, and whether they add filters. */
  readonly ownPlugins: readonly {
    readonly path: string;
    readonly tags: readonly string[];
    readonly filters: boolean;
  }[];
  /** Texts that Liquid may include, by path from the top of the site: `_includes/figure.html`. */
  readonly includable: Readonly<Record<string, string>>;
  /** The book's own page templates by name (`chapter`), front matter and all. */
  readonly layouts: Readonly<Record<string, Source>>;
  /** Files that are copied, by path, with the address they get. */
  readonly staticFiles: readonly JekyllStaticFile[];
  /** Sass that style sheets may import, by path from the top of the site: `_sass/base.scss`. */
  readonly sass: Readonly<Record<string, string>>;
  /** Whether a theme from elsewhere (a gem, another repository) was to bring includes and layouts. */
  readonly theme: string | undefined;
  /** Names of plugins that the settings or the Gemfile list. */
  readonly plugins: readonly string[];
  /** Absent where no plugin builds the site once for each language. */
  readonly translations?: JekyllTranslations | undefined;
  /** Of a site that jekyll-polyglot builds: by a document's path, its address in each language that has it. */
  readonly counterparts?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  /** Of a site in one of those languages: its tag, and the folder of its pages (`ja/`, or ''). */
  readonly inLanguage?: { readonly language: string; readonly folder: string } | undefined;
  /** Paths left out: by `exclude`, or because Markdown without front matter is no page here. */
  readonly leftOut: readonly string[];
}

/** What jekyll-multiple-languages-plugin knows: the site is built once for each of the languages. */
export interface JekyllTranslations {
  /** As the settings write them. */
  readonly languages: readonly string[];
  /** The first of them, whose pages stand at the top. */
  readonly main: string;
  /** `default_locale_in_subfolder`: they stand below its name, as those of all others do. */
  readonly isMainBelow: boolean;
  /** What `_i18n/LANG.yml` holds, by language. */
  readonly words: Readonly<Record<string, unknown>>;
}

export interface JekyllCollection {
  /** `posts`, `episodes`. */
  readonly label: string;
  readonly output: boolean;
  /** Its folder, from the top of the book: `_episodes`. */
  readonly folder: string;
  /** Everything else that the settings say of it. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface JekyllDocument {
  /** From the top of the book: `_episodes/01-intro.md`. */
  readonly path: string;
  /**
   * The same as Jekyll's `page.path` says it: from the top of the site's sources, or of the folder of all collections.
   */
  readonly sitePath: string;
  /** Undefined for a page. */
  readonly collection: string | undefined;
  /** `markdown` and `html` become pages; `text` (feeds, scripts) is run by Liquid and written as it is. */
  readonly form: 'markdown' | 'html' | 'text';
  /** Front matter over the defaults that the settings give for its scope. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `/episodes/intro/`. */
  readonly url: string;
  /** Where it is written, relative to the site: `episodes/intro/index.html`. */
  readonly page: string;
  /** False for documents of a collection without output: they feed Liquid only. */
  readonly output: boolean;
  /** Left out of the site, unless drafts are shown: it lies in `_drafts`, is not published, or waits for its day. */
  readonly draft: boolean;
  /** True for what lies in `_drafts`. */
  readonly isDraft: boolean;
  /** True for what is of a later day than the build. */
  readonly waits: boolean;
  /** `2024-05-07 00:00:00 +0000`, from the front matter or the file's name. */
  readonly date: string | undefined;
  readonly slug: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** The whole file. */
  readonly text: string;
  /** The language that it is built in, where a plugin builds it in several. */
  readonly language?: string | undefined;
  /** Where the text after the front matter begins. */
  readonly bodyStart: number;
  readonly hasFrontMatter: boolean;
}

export interface JekyllStaticFile {
  /** From the top of the book. */
  readonly path: string;
  /** From the top of the site's sources. */
  readonly sitePath: string;
  /** Relative to the site. */
  readonly address: string;
  readonly collection: string | undefined;
  /** False for files of a collection without output: they feed Liquid only. */
  readonly output: boolean;
  /** Values that the settings give for its scope. */
  readonly defaults: Readonly<Record<string, unknown>>;
}
