// A language more: the site is that of a clean build, the page that leads to all languages too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { readTree, writeTree } from '../support/trees.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

async function buildBook(out: string, cache?: string): Promise<Readonly<Record<string, unknown>>> {
  await build({
    root: join(root, 'book'),
    out: join(root, out),
    base: undefined,
    cache: cache === undefined ? undefined : join(root, cache),
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  return readTree(join(root, out), () => false);
}

const pages = (language: string, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`content/${language}/${name}.md`, `# ${name} (${language})\n\nWords.\n`]));

test.each([
  ['with the same chapters', pages('de', 'index', 'a', 'b')],
  ['with others', pages('de', 'index', 'a', 'c')],
])('a language that comes %s', async (_, edit) => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-language-'));
  await writeTree(join(root, 'book'), {
    'content/book.yml': 'title: A book\nlanguage: en\n',
    ...pages('en', 'index', 'a', 'b'),
    ...pages('fr', 'index', 'a', 'b'),
  });
  const before = await buildBook('site', 'cache');
  expect(Object.keys(before)).toContain('index.html');
  await writeTree(join(root, 'book'), edit);
  const after = await buildBook('site', 'cache');
  expect(String(after['index.html'])).toContain('de/');
  expect(after).toEqual(await buildBook('clean'));
});
