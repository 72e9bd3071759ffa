// What Jekyll's plugins did for a book, and what Vitrine does in their place.
import { valueOf } from '../lib/table.ts';
import { done, notDone, otherwise, type Fact } from './fact.ts';

const LISTS = "Vitrine's layouts show all posts on one page; in the book's own, lists are cut into pages as it did";
const SCHOLAR = 'citations lead to their entries and back, with cards; one page lists all works of the book';
const DIALECT = "kramdown's dialect is read, whatever `markdown` says";
const TAG_GOES = 'its tag is left out, and reported; pictures in Markdown get copies of other sizes';

export const PLUGINS: Readonly<Record<string, Fact>> = {
  'github-pages': done('front matter is optional, a README is an index, titles come from headings'),
  'jekyll-optional-front-matter': otherwise(
    'Markdown without front matter is a page; the sources of pages are not published beside them',
  ),
  'jekyll-readme-index': done('a README is the index of its folder'),
  'jekyll-titles-from-headings': done('a page without a title is called as its first heading is'),
  'jekyll-default-layout': done("a page that names no layout has that of its kind, in the book's own layouts"),
  'jekyll-relative-links': otherwise('links to files and to pages are understood in every book, and checked'),
  'jekyll-redirect-from': otherwise('old addresses lead on in every book, by redirect_from and redirect_to'),
  'jekyll-sitemap': otherwise('every book that has an address has a site map'),
  'jekyll-seo-tag': otherwise(
    "titles, descriptions and previews of links are in every page; in the book's own layouts, its tag prints what it did",
  ),
  'jekyll-feed': done('feeds of posts, categories, tags and collections stand at its addresses'),
  'jekyll-paginate': otherwise(LISTS),
  'jekyll-paginate-v2': otherwise(LISTS),
  'jekyll-toc': otherwise(
    "a chapter of several sections has an outline; in the book's own layouts, its filters and its tag make lists as they did",
  ),
  'jekyll-include-cache': otherwise('include_cached is include, in every book'),
  'jekyll-github-metadata': otherwise(
    'site.github has what the settings say of the repository, and asks no other host',
  ),
  'jekyll-polyglot': otherwise(
    "each language is a book of its own at the addresses that the plugin gives; what is not translated stands there in the original, under a notice; in the book's own layouts, {% i18n_headers %} prints what it did",
  ),
  'jekyll-multiple-languages-plugin': otherwise(
    'each language is a book of its own at the addresses that the plugin gives, with the words and texts of _i18n/',
  ),
  'jekyll-gist': otherwise("in the book's own layouts a gist is shown by its script; in Vitrine's it is a link"),
  'jekyll-mentions': done('@names are links'),
  jemoji: otherwise(':names: of emoji become characters, which ask no other host for a picture'),
  'jekyll-avatar': done('its tag shows the picture of a name'),
  'jekyll-scholar': otherwise(SCHOLAR),
  'jekyll/scholar': otherwise(SCHOLAR),
  'jekyll-archives': otherwise("pages of tags, categories and days are made in the book's own layouts"),
  'jekyll-commonmark': otherwise(DIALECT),
  'jekyll-commonmark-ghpages': otherwise(DIALECT),
  'jekyll-remote-theme': otherwise("every page has Vitrine's layouts"),
  'jekyll-sass-converter': otherwise(
    'style sheets in Sass are made with --layouts jekyll, whether it is listed or not',
  ),
  'jekyll-spaceship': otherwise('tables, formulas and videos are parts of the dialect'),
  'jekyll-katex': otherwise('its tags, and dollars, make formulas: MathML, when the book is built'),
  'jekyll-watch': otherwise('"vitrine dev" watches'),
  'jekyll-imagemagick': notDone('copies of pictures are made by Vitrine itself, in sizes of its own'),
  'jekyll-responsive-image': notDone(TAG_GOES),
  'jekyll-compose': notDone('it only helps to begin posts'),
  'jekyll-minifier': notDone('pages are small as they are'),
  'jekyll-target-blank': notDone('links open where the reader wants them'),
  'jekyll-last-modified-at': notDone('no page tells when it was changed: the same book gives the same bytes'),
  'jekyll-asciidoc': notDone('chapters in AsciiDoc are not converted: they are published as they are written'),
  'jekyll-coffeescript': notDone('scripts in CoffeeScript are not made'),
  'jekyll-picture-tag': notDone(TAG_GOES),
  'jekyll-diagrams': notDone('diagrams from text are not drawn: their tags are left out, and reported'),
  'jekyll-twitter-plugin': notDone('its tag is left out, and reported'),
  'jekyll-email-protect': notDone('addresses stand as they are'),
};

/** Of a program in `_plugins`. */
export function ownPluginFact({
  tags,
  filters,
}: {
  readonly tags: readonly string[];
  readonly filters: boolean;
}): Fact {
  const names = tags.map((tag) => `{% ${tag} %}`).join(', ');
  const ofTags = tags.length === 0 ? undefined : `${names}: the words in quotes are kept, the tag is reported`;
  const ofFilters = filters ? 'its filters leave values as they are' : undefined;
  const words = [ofTags, ofFilters].filter((each) => each !== undefined).join('; ');
  return notDone(words === '' ? 'programs of the book are not run' : words);
}

export function pluginFact(name: string): Fact {
  return (
    valueOf(PLUGINS, name) ?? notDone('Vitrine does not know it: its tags are left out, and reported at their places')
  );
}
