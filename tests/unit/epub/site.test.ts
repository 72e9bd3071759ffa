// `formats: [epub]`: the site has the book as an EPUB, and its front page says so.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const build = await siteBuilder('formats');

test('the front page leads to the EPUB, the program’s own and an author’s', async () => {
  const made = await build({ 'book.yml': 'formats: [epub]\n', 'content/a.md': '# A\n\nword\n' });
  expect(made.paths).toContain('book.epub');
  expect(made.read('index.html')).toContain(
    '<a href="book.epub" type="application/epub+zip" download>This book as EPUB</a>',
  );
  expect(made.read('a.html')).not.toContain('book.epub');
  const own = await build({
    'book.yml': 'formats: [epub]\n',
    'content/index.md': '# A\n\nword\n',
    'content/b.md': '# B\n',
  });
  expect(own.read('index.html')).toContain('href="book.epub"');
});

test('a file of that name that the book brings stays', async () => {
  const made = await build({ 'book.yml': 'formats: [epub]\n', 'content/a.md': '# A\n', 'static/book.epub': 'mine' });
  expect(made.read('book.epub')).toBe('mine');
});

test('without the setting there is none, and no word of it', async () => {
  const made = await build({ 'book.yml': 'title: A\n', 'content/a.md': '# A\n' });
  expect(made.paths).not.toContain('book.epub');
  expect(made.read('index.html')).not.toMatch(/epub/i);
});
