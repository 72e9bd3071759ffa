// What Jekyll 4.3 printed for snippets of ours, `[liquid, printed]`: every tag and filter, and where Ruby's Liquid
// differs from JavaScript's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLiquid } from '../../../src/liquid/liquid.ts';
import { markdownAsJekyll } from '../../../src/parse/chapter-liquid.ts';

const SNIPPETS = JSON.parse(readFileSync(join(import.meta.dirname, 'as-jekyll.json'), 'utf8')) as readonly (readonly [
  string,
  string,
])[];

const people = [
  { name: 'Ada', age: 36, tags: ['a', 'b'], born: '1815-12-10' },
  { name: 'mary', age: 91, tags: ['b'] },
  { name: 'Zoe', tags: [] },
  { name: 'Bob', age: 36, tags: ['c'], alive: true },
];
const page = {
  title: 'T',
  x: 'from the page',
  fruits: ['apple', 'pear'],
  date: '2024-05-01 13:04:05 UTC',
  h: { a: 1, b: [1, 'two', null, true] },
  n: null,
  f: 1.5,
  empty: '',
  zero: 0,
  list: [],
  words: 'Hello there, World',
  html: '<p>a & "b"</p>',
  path: 'x.md',
};

function chapter(title: string, ord: number) {
  const name = title.toLowerCase();
  return {
    title,
    ord,
    url: `/book/${name}.html`,
    id: `/book/${name}`,
    relative_path: `_book/${name}.md`,
    path: `_book/${name}.md`,
    collection: 'book',
    content: `${title} text\n`,
  };
}

const site = {
  title: 'S',
  url: 'https://example.org',
  baseurl: '/b',
  nums: [3, 1, 2],
  data: {
    people,
    table: [
      { name: 'x', score: '1' },
      { name: 'y', score: '2' },
    ],
  },
  book: [chapter('A', 2), chapter('B', 1)],
  posts: [{ title: 'P1', url: '/2024/01/02/first-post.html', date: '2024-01-02 00:00:00 +0000' }],
  pages: [{ title: 'Sub', url: '/sub/page.html' }],
  time: '2026-01-01 00:00:00 +0000',
  collections: [{ label: 'posts' }, { label: 'book' }],
};

test.each(SNIPPETS)('%s', async (liquid, printed) => {
  const result = await runLiquid(
    { path: 'x.md', text: liquid },
    {
      mode: 'jekyll',
      variables: { page, site },
      answers: () => false,
      file: (path) => (path === '_includes/f.html' ? '[{{ include.a }}|{{ include.b }}]\n' : undefined),
      markdownify: markdownAsJekyll,
      addressOf: (path, kind) =>
        kind === 'post'
          ? '/b/2024/01/02/first-post.html'
          : path === 'sub/page.md'
            ? '/b/sub/page.html'
            : '/b/book/a.html',
    },
  );
  expect(result.text.text).toBe(printed);
});
