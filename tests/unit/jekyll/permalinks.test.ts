// Addresses as Jekyll makes them: each expected value is what Jekyll 4.3 gives.
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/lib/jekyll-date.ts';
import {
  collectionPattern,
  fileOfUrl,
  fillPattern,
  pagePattern,
  postPattern,
  unknownPlaceholderIn,
  type AddressFacts,
} from '../../../src/load/jekyll/permalinks.ts';

const post: AddressFacts = {
  collection: 'posts',
  path: '2024-05-07-Looking-inside',
  basename: '2024-05-07-Looking-inside',
  slug: 'Looking-inside',
  givenSlug: undefined,
  outputEnding: '.html',
  categories: ['Deep Nets', 'vision'],
  date: readDate('2024-05-07 18:30:05 +0200'),
  said: { number: 12, kind: 'a b/../c', list: [1] },
};
const page: AddressFacts = {
  ...post,
  collection: undefined,
  path: 'a/b',
  basename: 'Some page',
  slug: 'Some page',
  categories: [],
  date: undefined,
};

test('what no document has is filled from the front matter of a document, as plugins of books do', () => {
  expect(fillPattern('/sips/:number.html', post)).toBe('/sips/12.html');
  expect(fillPattern('/:kind/:list/:constructor', post)).toBe('/a%20b/c/:list/:constructor');
  expect(fillPattern('/sips/:number.html', page)).toBe('/sips/:number.html');
  expect(unknownPlaceholderIn('/sips/:number.html', [{ number: 1 }, { number: '2' }])).toBeUndefined();
  expect(unknownPlaceholderIn('/sips/:number.html', [{ number: 1 }, {}])).toBe('number');
});

describe('posts', () => {
  test.each([
    ['date', '/deep%20nets/vision/2024/05/07/Looking-inside.html'],
    ['pretty', '/deep%20nets/vision/2024/05/07/Looking-inside/'],
    ['ordinal', '/deep%20nets/vision/2024/128/Looking-inside.html'],
    ['weekdate', '/deep%20nets/vision/2024/W19/Tue/Looking-inside.html'],
    ['none', '/deep%20nets/vision/Looking-inside.html'],
    ['/:slugified_categories/:slug', '/deep-nets/vision/looking-inside'],
    [
      '/:short_year/:i_month/:i_day/:short_month/:long_day/:hour:minute:second/:name',
      '/24/5/7/May/Tuesday/183005/2024-05-07-looking-inside',
    ],
    ['/articles/:title:output_ext', '/articles/Looking-inside.html'],
  ])('%s', (style, url) => {
    expect(fillPattern(postPattern(style), post)).toBe(url);
  });
});

describe('pages and collections', () => {
  test.each([
    ['date', '/a/b/Some%20page.html'],
    ['none', '/a/b/Some%20page.html'],
    ['pretty', '/a/b/Some%20page/'],
    ['/:title/', '/a/b/Some%20page/'],
    ['/x/:title', '/a/b/Some%20page'],
  ])('a page with the setting %s', (style, url) => {
    expect(fillPattern(pagePattern(style, page), page)).toBe(url);
  });

  test('an index page is its folder, and a feed keeps its name', () => {
    expect(fillPattern(pagePattern('date', { ...page, basename: 'index' }), { ...page, basename: 'index' })).toBe(
      '/a/b/',
    );
    const feed = { ...page, path: '', basename: 'feed', outputEnding: '.xml' };
    expect(fillPattern(pagePattern('pretty', feed), feed)).toBe('/feed.xml');
  });

  test('a collection without a permalink follows the site', () => {
    const lesson = { ...post, collection: 'lessons', path: 'deep/one' };
    expect(['date', 'pretty', '/:title/'].map((style) => fillPattern(collectionPattern(style), lesson))).toEqual([
      '/lessons/deep/one.html',
      '/lessons/deep/one/',
      '/lessons/deep/one/',
    ]);
  });
});

test.each([
  ['/a/', '.html', 'a/index.html'],
  ['/a', '.html', 'a.html'],
  ['/', '.html', 'index.html'],
  ['/a.htm', '.htm', 'a.htm'],
  ['/feed.xml', '.xml', 'feed.xml'],
  ['/css/a.css', '.css', 'css/a.css'],
  ['/caf%C3%A9/', '.html', 'café/index.html'],
])('the address %s is the file of %s', (url, ending, file) => {
  expect(fileOfUrl(url, ending)).toBe(file);
});

test('no address climbs out of the site, written plainly or not', () => {
  expect(
    ['../../out', '/a/../../b/', '/%2e%2e/%2E%2E/c', './d'].map((pattern) =>
      fileOfUrl(fillPattern(pattern, page), '.html'),
    ),
  ).toEqual(['out.html', 'a/b/index.html', 'c.html', 'd.html']);
});
