// `formats: [epub]`: the site has the book as an EPUB, and its front page says so. What a book is called in one file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMaker } from '../../../src/maker/maker.ts';
import { printedPages } from '../../../src/maker/pdfs.ts';
import { makeEpubs, opened } from '../../support/epub.ts';
import { siteBuilder } from '../../support/site-of.ts';
import { writeTree } from '../../support/trees.ts';

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

describe('as one file a book is called', () => {
  type Files = Readonly<Record<string, string>>;
  const chapter = '# Inside networks\n\nText.\n';
  const two = { 'content/a.md': chapter, 'content/b.md': '# B\n\nText.\n' };

  async function asPdf(files: Files, name: string, path?: string): Promise<readonly string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-titles-'));
    try {
      await writeTree(join(folder, name), files);
      const options = { drafts: false, strict: false, purpose: 'check' } as const;
      const maker = await createMaker({ root: join(folder, name), out: undefined, base: undefined, options });
      return printedPages(await maker.make(), path).map(({ facts }) => facts.title);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async function asEpub(files: Files): Promise<string | undefined> {
    const { text } = opened(Object.values((await makeEpubs(files)).files)[0]);
    return /<dc:title id="title">([^<]*)/.exec(text('package.opf'))?.[1];
  }

  test.each<[by: string, files: Files, title: string]>([
    ['its settings', { 'book.yml': 'title: The book\n', 'content/a.md': chapter }, 'The book'],
    ['its _config.yml', { '_config.yml': 'title: The site\n', 'a.md': `---\n---\n${chapter}` }, 'The site'],
    ['its one chapter, where it has no title', { 'content/a.md': chapter }, 'Inside networks'],
    ['its folder, where it has several', two, 'In'],
  ])('by %s', async (_, files, title) => {
    expect(await asEpub(files)).toBe(title);
    expect(await asPdf(files, 'in')).toEqual([title]);
  });

  test('and a chapter that is printed alone by the chapter', async () => {
    expect(await asPdf({ 'book.yml': 'title: The book\n', ...two }, 'in', 'content/a.md')).toEqual(['Inside networks']);
  });
});
