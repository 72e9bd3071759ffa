// The front page shows what book.yml says of the book, whether the program makes it or the author.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { lineArt } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';

const folder = await mkdtemp(join(tmpdir(), 'vitrine-front-page-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const cover = await lineArt(60, 90).png().toBuffer();
const book = {
  'content/book.yml': 'title: Tides\nsubtitle: And the moon\ncover: cover.png\npictures: {encode: false}\n',
  'content/cover.png': cover,
  'content/one.md': '# One\n\nText.\n',
};

async function pageOf(name: string, files: Readonly<Record<string, string>>, path = 'index.html'): Promise<string> {
  const root = join(folder, name);
  await writeTree(root, { ...book, ...files });
  const report = await build({
    root,
    out: join(root, 'out'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' },
  });
  expect(report.problems).toEqual([]);
  return readFile(join(root, 'out', path), 'utf8');
}

test('that of the program', async () => {
  const html = await pageOf('made', { 'content/two.md': '# Two\n\nText.\n' });
  expect(html).toMatch(/<header class="title with-cover">\s*<img [^>]*class="cover[^>]*width="60" height="90"/);
  expect(html).toContain('<p class="subtitle">And the moon</p>');
  expect(html.match(/href="print\.html"/g)).toHaveLength(1);
});

test('an own front page without a heading', async () => {
  const html = await pageOf('own', { 'content/index.md': 'Welcome.\n' });
  expect(html).toMatch(
    /<header class="chapter-header">\s*<img [^>]*class="front-cover[^>]*width="60" height="90"[^>]*>\s*<h1>Tides<\/h1>\s*<p class="front-subtitle">And the moon<\/p>/,
  );
});

test('an own front page with a title of its own', async () => {
  const html = await pageOf('headed', { 'content/index.md': '# Welcome\n\nText.\n' });
  expect(html).toMatch(/class="front-cover[^>]*>\s*<h1[^>]*>Welcome<\/h1>/);
  expect(html).toContain('<p class="front-subtitle">And the moon</p>');
});

test('other pages show no cover, and lead to the whole book below', async () => {
  const html = await pageOf(
    'other',
    { 'content/index.md': 'Welcome.\n', 'content/two.md': '# Two\n\nText.\n' },
    'one.html',
  );
  expect(html).not.toContain('cover.png');
  expect(html).toMatch(/<footer class="book-footer">\s*<p><a href="print\.html">The whole book on one page/);
});
