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

test('a file that is no page and has front matter answers its old addresses, as in Jekyll', async () => {
  const text = (old: string): string => `---\ntitle: T\nredirect_from: ${old}\n---\nText\n`;
  const { book, problems } = await bookOf({
    '_config.yml': 'plugins: [jekyll-redirect-from]\ncollections: {guides: {output: true}, kept: {}}\n',
    'index.md': '---\ntitle: I\n---\nWords.',
    NOTES: text('/old-notes/'),
    '_guides/LICENSE': text('[/old/, /older]'),
    '_guides/c.txt': text('/index.html'),
    '_kept/d': text('/never/'),
  });
  expect(problems).toEqual([
    'duplicate-url _guides/c.txt:1:1 The address "/index.html" is already that of another page or file',
  ]);
  const made = new Map(book.assets.map((asset) => [asset.path, asset.kind === 'made' ? asset.content : '']));
  expect(made.get('old/index.html')).toContain('../guides/LICENSE');
  expect([...made.keys()]).toEqual(expect.arrayContaining(['old-notes/index.html', 'older.html']));
  expect(made.has('never/index.html')).toBe(false);
  expect(JSON.parse(String(made.get('redirects.json')))).toMatchObject({
    '/old/': '/guides/LICENSE',
    '/older': '/guides/LICENSE',
    '/old-notes/': '/NOTES',
  });
});
