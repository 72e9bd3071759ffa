// Old addresses: which pages answer them.
import { expect, test } from 'vitest';
import { bookOf } from '../../support/book-of.ts';

test('a page that moved away answers its old addresses too, each once', async () => {
  const { book, problems } = await bookOf({
    'content/a.md':
      '---\ntitle: A\nredirect_to: https://example.org/\nredirect_from: [/old/, /old/, /older.html]\n---\n',
    'content/b.md': '# B\n\nWords.',
  });
  expect(problems.filter((each) => !each.startsWith('empty-chapter'))).toEqual([]);
  expect(book.assets.map(({ path }) => path)).toEqual(expect.arrayContaining(['old/index.html', 'older.html']));
});
