// Drafts in the preview: shown and marked, and no other chapter has another number for them.
import { expect, test } from 'vitest';
import type { ContentsEntry } from '../../../src/model/book.ts';
import { bookOf } from '../../support/book-of.ts';

const chapter = (title: string, draft = ''): string =>
  `---\ntitle: ${title}\n${draft}---\nSee @tbl-${title}.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n{: #tbl-${title} caption="A table"}\n`;
const files = {
  'content/a.md': chapter('a'),
  'content/b.md': chapter('b', 'draft: true\n'),
  'content/c.md': chapter('c'),
  'content/d.md': chapter('d', 'published: false\n'),
};

function entriesIn(contents: readonly ContentsEntry[]): readonly (readonly unknown[])[] {
  return contents.flatMap((entry) =>
    entry.kind === 'part' ? entriesIn(entry.entries) : [[entry.title, entry.number, entry.isDraft]],
  );
}

test.each([
  ['by name', ''],
  ['by a list', 'chapters: [a, b, {part: P, chapters: [c, d]}]\n'],
  ['numbered through', 'numbering: {chapters: false}\n'],
])('ordered %s', async (_, settings) => {
  const book = { ...files, 'book.yml': `title: T\n${settings}` };
  const [built, seen, all] = [await bookOf(book), await bookOf(book, 'uncounted'), await bookOf(book, 'counted')];
  const readersSee = (pages: typeof seen.pages) => [pages['a.html'], pages['c.html']];
  expect(readersSee(seen.pages)).toEqual(readersSee(built.pages));
  expect(entriesIn(seen.book.contents).filter(([, , isDraft]) => isDraft !== true)).toEqual(
    entriesIn(built.book.contents),
  );
  expect(entriesIn(seen.book.contents).filter(([, , isDraft]) => isDraft)).toEqual([
    ['b', undefined, true],
    ['d', undefined, true],
  ]);
  // Whoever builds the book with its drafts has them counted.
  expect(readersSee(all.pages)).not.toEqual(readersSee(built.pages));
});

test('one chapter beside a draft has no number', async () => {
  const { book } = await bookOf(
    { 'content/a.md': chapter('a'), 'content/b.md': chapter('b', 'draft: true\n') },
    'uncounted',
  );
  expect(entriesIn(book.contents)).toEqual([
    ['a', undefined, undefined],
    ['b', undefined, true],
  ]);
});
