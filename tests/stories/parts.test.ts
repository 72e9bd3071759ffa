// After an edit the whole book and the search are put together from what the other pages were: these are not made
// again, and the site is that of a clean build.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { build } from '../../src/build.ts';
import { readTree, writeTree } from '../support/trees.ts';

const made = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../src/render/chapter.ts', async (original) => {
  const all = await original<typeof import('../../src/render/chapter.ts')>();
  return {
    ...all,
    renderChapter: (...given: Parameters<typeof all.renderChapter>) => {
      made.count += 1;
      return all.renderChapter(...given);
    },
  };
});

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

const PROSE = `${'Words of a chapter that is long enough to be worth keeping. '.repeat(100)}\n`;
const chapter = (name: string, more = ''): string =>
  `---\ntitle: ${name}\n---\n## Start\n\n${PROSE}${more}\n\n![A picture](https://example.org/${name}.png)\n\n` +
  `{% include further_reading.md title="A work on ${name}" %}\n`;

async function buildBook(out: string, cache?: string): Promise<Readonly<Record<string, unknown>>> {
  made.count = 0;
  const options = { drafts: false, strict: false, purpose: 'publish' } as const;
  await build({
    root: join(root, 'book'),
    out: join(root, out),
    base: undefined,
    cache: cache === undefined ? undefined : join(root, cache),
    options,
  });
  return readTree(join(root, out), () => false);
}

test.each([
  [
    'a chapter that leaves the list is led to at its own page',
    { 'content/c54.md': chapter('c54').replace('title: c54', 'title: c54\nnav_exclude: true') },
  ],
  ['a page of the author’s in place of the whole book is no whole book', { 'content/print.md': chapter('print') }],
])('%s, also from far away', async (_, edit) => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-parts-'));
  const names = Array.from({ length: 45 }, (_, index) => `c${index + 10}`);
  await writeTree(join(root, 'book'), {
    'content/book.yml': 'title: A book\n',
    ...Object.fromEntries(names.map((name) => [`content/${name}.md`, chapter(name, '[The last](c54.md)')])),
  });
  await buildBook('site', 'cache');
  await writeTree(join(root, 'book'), edit);
  expect(await buildBook('site', 'cache')).toEqual(await buildBook('clean'));
});

test('of twenty chapters one is made', async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-parts-'));
  const names = Array.from({ length: 20 }, (_, index) => `c${index + 10}`);
  await writeTree(join(root, 'book'), {
    'content/book.yml': 'title: A book\n',
    ...Object.fromEntries(names.map((name) => [`content/${name}.md`, chapter(name)])),
  });
  await buildBook('site', 'cache');
  expect(made.count).toBe(20);
  await writeTree(join(root, 'book'), { 'content/c15.md': chapter('c15', 'A new word.') });
  const site = await buildBook('site', 'cache');
  // From its sources the program has another name in each run: in one run it has one.
  expect(made.count).toBe(1);
  expect(site).toEqual(await buildBook('clean'));
  expect(made.count).toBe(20);
});
