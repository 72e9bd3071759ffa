// What the snippets see: a page, a site, and the files that their tags name.
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

export const VARIABLES = { page, site };

export const INCLUDED = '[{{ include.a }}|{{ include.b }}]\n';

/** The same as files, for the tags of Jekyll that ask its site. */
export const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'title: S\nurl: https://example.org\nbaseurl: /b\ncollections: {book: {output: true}}\n',
  '_includes/f.html': INCLUDED,
  'sub/page.md': '---\ntitle: Sub\n---\n',
  '_book/a.md': '---\ntitle: A\n---\nA text\n',
  '_posts/2024-01-02-first-post.md': '---\ntitle: P1\n---\n',
};
