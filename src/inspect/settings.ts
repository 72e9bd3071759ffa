// The settings of Jekyll in a book's `_config.yml`, and what becomes of each.
import { valueOf } from '../lib/table.ts';
import { done, notDone, otherwise, type Fact } from './fact.ts';

const ON_ONE_PAGE = "so in the book's own layouts; Vitrine's show all posts on one page";
const THEME =
  "the pages have Vitrine's layouts; a theme that is not in the book is not read with --layouts jekyll either";
const CODE = 'code is coloured by Vitrine';
const HERE_ALONE = 'of a preview: "vitrine dev" has flags of its own';
const UNNEEDED = 'nothing is lost';

export const SETTINGS: Readonly<Record<string, Fact>> = {
  baseurl: done(),
  collections: done(),
  collections_dir: done(),
  csv_reader: done('also the separator that it names'),
  data: done('merged with _data; keys that only the files have stay'),
  data_dir: done(),
  defaults: done(),
  exclude: done(),
  excerpt_separator: done(),
  future: done(),
  include: done(),
  includes_dir: done(),
  layouts_dir: done('with --layouts jekyll'),
  limit_posts: done(),
  markdown_ext: done(),
  permalink: done(),
  plugins: done('said of each below'),
  gems: otherwise("Jekyll 3's name of plugins, read as such"),
  sass: done('with --layouts jekyll'),
  show_drafts: done(),
  source: done(),
  time: done(),
  timezone: done(),
  tsv_reader: done(),
  unpublished: done(),
  url: done(),
  feed: done(),
  kramdown: done('said of each below'),
  'jekyll-mentions': done(),
  page_excerpts: done(),
  titles_from_headings: done(),
  readme_index: done(),
  paginate: otherwise(ON_ONE_PAGE),
  paginate_path: otherwise(ON_ONE_PAGE),
  pagination: otherwise(ON_ONE_PAGE),
  'jekyll-archives': otherwise("in the book's own layouts alone"),
  toc: otherwise("so in the book's own layouts; in Vitrine's a chapter of several sections has an outline"),
  gist: otherwise('in the own layouts a gist has its script, and no text for readers without scripts'),
  optional_front_matter: otherwise('the sources of pages are not published beside them'),
  relative_links: otherwise('links to files and pages are understood, whatever it says, and checked'),
  redirect_from: otherwise('pages that have moved lead on; redirects.json is written with --layouts jekyll'),
  theme: otherwise(THEME),
  remote_theme: otherwise(THEME),
  destination: otherwise('the site is written to _site, or where --out says'),
  keep_files: otherwise('what Vitrine did not write is never removed'),
  strict_front_matter: otherwise('every mistake is reported with its place; --strict stops at each'),
  liquid: otherwise('undefined variables and filters are reported; --strict stops at each'),
  highlighter: otherwise(CODE),
  markdown: otherwise("kramdown's dialect is read, whatever the setting says"),
  incremental: otherwise('what has not changed is never made again'),
  watch: otherwise('"vitrine dev" watches'),
  livereload: otherwise('"vitrine dev" updates open pages'),
  port: otherwise('"vitrine dev --port" says it'),
  host: otherwise('"vitrine dev --host" shows it to others'),
  open_url: otherwise('"vitrine dev --open" opens it'),
  quiet: otherwise('--quiet says it'),
  verbose: otherwise('--verbose says it'),
  cache_dir: otherwise("what is remembered lies in the user's cache, or where --cache says"),
  encoding: otherwise('texts are read by their own marks, else as UTF-8'),
  safe: otherwise('nothing of a book runs as a program, whatever it says'),
  whitelist: otherwise('plugins are not run; what is done of each is said below'),
  detach: notDone(HERE_ALONE),
  show_dir_listing: notDone(HERE_ALONE),
  disable_disk_cache: notDone(UNNEEDED),
  profile: notDone(UNNEEDED),
  lsi: notDone('related posts are the newest ones'),
  plugins_dir: notDone('plugins are not run; their tags are left out, and reported'),
  autopages: otherwise("pages of tags, categories and collections are made in the book's own layouts"),
};

/** Undefined for a key that is the author's own, or a theme's: Liquid has it as `site.NAME`. */
export function settingFact(name: string): Fact | undefined {
  return valueOf(SETTINGS, name);
}
