// What an earlier build wrote into a folder of the book is no part of it.
import { expect, test } from 'vitest';
import { bookOf } from '../../support/book-of.ts';

const record = (...paths: readonly string[]): string =>
  JSON.stringify({ writtenBy: 'vitrine', files: Object.fromEntries(paths.map((path) => [path, 'a'.repeat(64)])) });

test.each([
  ['a Jekyll site', { '_config.yml': 'title: T\n' }],
  ['a folder of chapters', { 'book.yml': 'exclude: [out]\n' }],
])('in %s, the files that the record in a folder names are not read, and all others are', async (_, settings) => {
  const chapter = '---\ntitle: A chapter\n---\nWords.\n';
  const { pages, problems } = await bookOf({
    ...settings,
    'a.md': chapter,
    'made/.vitrine.json': record('a.md', 'b/c.md', 'picture.svg'),
    'made/a.md': chapter,
    'made/b/c.md': chapter,
    'made/mine.md': chapter,
    'out/.vitrine.json': record('a.md'),
    'out/a.md': chapter,
  });
  expect(Object.keys(pages).sort()).toEqual(['a.html', 'made/mine.html']);
  expect(problems).toEqual([]);
});

test('a record that cannot be read, and one at the top, leave the chapters in', async () => {
  const { pages } = await bookOf({
    '.vitrine.json': record('a.md'),
    'a.md': '# A\n\nWords.',
    'b/.vitrine.json': '{"files": 3',
    'b/b.md': '# B\n\nWords.',
  });
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(['a.html', 'b/b.html']));
});
