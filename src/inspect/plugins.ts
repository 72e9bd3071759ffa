// What Jekyll's plugins did for a book, and what Vitrine does in their place.
import { valueOf } from '../lib/table.ts';

type Answer = 'done' | 'better' | 'not needed' | 'not supported';

export interface PluginFact {
  readonly answer: Answer;
  /** What a reader gets, one sentence without a full stop. */
  readonly words: string;
}

const done = (words: string): PluginFact => ({ answer: 'done', words });
const better = (words: string): PluginFact => ({ answer: 'better', words });
const unneeded = (words: string): PluginFact => ({ answer: 'not needed', words });
const missing = (words: string): PluginFact => ({ answer: 'not supported', words });

const PLUGINS: Readonly<Record<string, PluginFact>> = {
  'github-pages': done('front matter is optional, a README is an index, titles come from headings, as on GitHub Pages'),
  'jekyll-optional-front-matter': done('Markdown without front matter is published'),
  'jekyll-readme-index': done('a README is the index of its folder'),
  'jekyll-titles-from-headings': done('a page without a title is called as its first heading is'),
  'jekyll-default-layout': done("a page that names no layout has that of its kind, in the book's own layouts"),
  'jekyll-relative-links': better('links to files and to pages are understood, and checked'),
  'jekyll-redirect-from': done('redirect_from and redirect_to make pages that lead on'),
  'jekyll-sitemap': better('a site map is written; its addresses are whole where `url` is set'),
  'jekyll-seo-tag': better(
    'titles, descriptions and previews of links are in every page; in the own layouts, the tag prints what the plugin did',
  ),
  'jekyll-feed': done('feeds of posts, categories, tags and collections stand at its addresses'),
  'jekyll-paginate': better('all posts stand on one page; in the own layouts, lists are cut into pages as it did'),
  'jekyll-paginate-v2': better(
    'all posts stand on one page; in the own layouts, lists are cut into pages as it did, but none are made by themselves for tags and categories (autopages)',
  ),
  'jekyll-toc': better(
    'every chapter has an outline; in the own layouts, its filters and its tag make lists as they did',
  ),
  'jekyll-include-cache': done('include_cached is include'),
  'jekyll-last-modified-at': missing('no page tells when it was changed: the same book gives the same bytes'),
  'jekyll-github-metadata': done('site.github has what the settings tell of the repository'),
  'jekyll-polyglot': better(
    'each language is a book of its own at the addresses that the plugin gives; what is not translated stands there in the original, under a notice',
  ),
  'jekyll-multiple-languages-plugin': better(
    'each language is a book of its own at the addresses that the plugin gives, with the words and texts of _i18n/',
  ),
  'jekyll-gist': done('in the own layouts a gist is shown by its script; in those of Vitrine it is a link'),
  'jekyll-mentions': done('@names are links'),
  jemoji: better(':names: of emoji become characters, which ask no other host for a picture'),
  'jekyll-avatar': done('its tag shows the picture of a name'),
  'jekyll-scholar': better(
    'citations lead to their entries and back, with cards; one page lists all works of the book',
  ),
  'jekyll/scholar': better(
    'citations lead to their entries and back, with cards; one page lists all works of the book',
  ),
  'jekyll-archives': done("pages of tags, categories and days are made in the book's own layouts"),
  'jekyll-compose': unneeded('it only helps to begin posts'),
  'jekyll-remote-theme': unneeded("every page has Vitrine's layouts"),
  'jekyll-sass-converter': done('style sheets in Sass are made with --layouts jekyll'),
  'jekyll-asciidoc': missing('chapters in AsciiDoc are not converted: they are published as they are written'),
  'jekyll-coffeescript': missing('scripts in CoffeeScript are not made'),
  'jekyll-minifier': unneeded('pages are small as they are'),
  'jekyll-spaceship': better('tables, formulas and videos are parts of the dialect'),
  'jekyll-katex': better('formulas become MathML when the book is built'),
  'jekyll-target-blank': unneeded('links open where the reader wants them'),
  'jekyll-imagemagick': better('pictures get copies of other sizes by Vitrine itself'),
  'jekyll-responsive-image': better('pictures get copies of other sizes by Vitrine itself'),
  'jekyll-picture-tag': missing('its tag is left out, and reported; pictures in Markdown get copies of other sizes'),
  'jekyll-diagrams': missing('diagrams from text are not drawn: their tags are left out, and reported'),
  'jekyll-twitter-plugin': missing('its tag is left out, and reported'),
  'jekyll-email-protect': missing('addresses stand as they are'),
  'jekyll-watch': unneeded('"vitrine dev" watches'),
};

/** Of a program in `_plugins`. */
export function ownPluginFact({
  tags,
  filters,
}: {
  readonly tags: readonly string[];
  readonly filters: boolean;
}): PluginFact {
  const names = tags.map((tag) => `{% ${tag} %}`).join(', ');
  const ofTags = tags.length === 0 ? undefined : `${names}: the words in quotes are kept, the tag is reported`;
  const ofFilters = filters ? 'its filters leave values as they are' : undefined;
  const words = [ofTags, ofFilters].filter((each) => each !== undefined).join('; ');
  return missing(words === '' ? 'programs of the book are not run' : words);
}

export function pluginFact(name: string): PluginFact {
  return (
    valueOf(PLUGINS, name) ?? missing('Vitrine does not know it: its tags are left out, and reported at their places')
  );
}
