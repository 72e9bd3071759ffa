// Chapters remembered from run to run: what is kept is used, never believed when damaged, and never seen in the site.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCache } from '../../../src/files/cache.ts';
import { SHORT_HASH } from '../../../src/lib/hash.ts';
import { createMaker } from '../../../src/make.ts';
import type { BuildOptions } from '../../../src/model/config.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const PROSE = `${'Words of a chapter that is long enough to be worth keeping. '.repeat(60)}\n\n`.repeat(15);
const BOOK = {
  'content/book.yml': "title: A book\nchapters: [one.md, two.md]\nmacros: {R: '\\mathbb{R}'}\n",
  'content/one.md': `---\ntitle: One\ndate: 2026-05-01\nempty:\n---\n${PROSE}## Start {#start}\n\n$\\R$ <a href="two.md" download>two</a> [nowhere](gone.md)\n\n\`\`\`python\nx = 1\n\`\`\`\n`,
  'content/two.md': `---\ntitle: Two\n---\n${PROSE}See [one](one.md#start).\n\n{% include figure.md path="dot.svg" caption="A *dot*" %}\n`,
  'content/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>\n',
};

let root = '';
let cache = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  cache = join(root, '.vitrine/cache/chapters');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a new run of the program would: nothing is remembered but what lies on the disk. */
async function make(
  purpose: BuildOptions['purpose'] = 'publish',
): Promise<{ readonly pages: Readonly<Record<string, string>>; readonly problems: unknown }> {
  const made = await (
    await createMaker({ root, out: undefined, base: undefined, options: { drafts: false, strict: false, purpose } })
  ).make();
  const pages = await Promise.all(
    [...made.files]
      .filter(([path]) => path.endsWith('.html'))
      .map(async ([path, file]) => [path, Buffer.from(await made.read(file)).toString()] as const),
  );
  return { pages: Object.fromEntries(pages), problems: made.problems };
}

test('a book made from what was kept equals one made from nothing, problems and all', async () => {
  await writeTree(root, BOOK);
  const clean = await make();
  expect(await readdir(cache)).toHaveLength(2);
  expect(await make()).toEqual(clean);
  // An edit of one chapter, then of what all chapters share.
  await writeFile(join(root, 'content/one.md'), `${BOOK['content/one.md']}\nMore.\n`);
  const edited = await make();
  await rm(cache, { recursive: true });
  expect(await make()).toEqual(edited);
  await writeFile(join(root, 'content/book.yml'), BOOK['content/book.yml'].replace('mathbb', 'mathfrak'));
  const shared = await make();
  expect(shared.pages['one.html']).toContain('ℜ');
  await rm(cache, { recursive: true });
  expect(await make()).toEqual(shared);
});

test('what was kept is used', async () => {
  await writeTree(root, BOOK);
  await make();
  // Another title in the entry shows, as nothing is parsed again.
  const store = diskCache(join(root, '.vitrine'), 'cache/chapters', { names: SHORT_HASH, whenRefused: 'lost' });
  for (const name of await readdir(cache)) {
    const entry = deserialize((await store.read(name)) ?? new Uint8Array()) as { value: { title: string } };
    if (entry.value.title === 'Two')
      await store.write(name, serialize({ ...entry, value: { ...entry.value, title: 'From the cache' } }));
  }
  expect((await make()).pages['two.html']).toContain('From the cache');
});

test('entries that are damaged, or hold something else, are as good as none', async () => {
  await writeTree(root, BOOK);
  const clean = await make();
  const store = diskCache(join(root, '.vitrine'), 'cache/chapters', { names: SHORT_HASH, whenRefused: 'lost' });
  const damages: ((name: string) => Promise<void>)[] = [
    async (name) => writeFile(join(cache, name), (await readFile(join(cache, name))).subarray(0, 100)),
    async (name) => writeFile(join(cache, name), ''),
    async (name) => store.write(name, Buffer.from('nonsense')),
    async (name) => store.write(name, serialize({ hello: 1 })),
  ];
  for (const damage of damages) {
    for (const name of await readdir(cache)) await damage(name);
    expect(await make()).toEqual(clean);
  }
});

test('a small book and a check leave nothing behind', async () => {
  await writeTree(root, BOOK);
  await make('check');
  expect(
    Object.keys(await readTree(root, () => false)).filter((path) => path.startsWith('.vitrine/cache/chapters')),
  ).toEqual([]);
  await writeTree(root, { 'content/one.md': '# One\n', 'content/two.md': '# Two\n' });
  await make();
  expect(
    Object.keys(await readTree(root, () => false)).filter((path) => path.startsWith('.vitrine/cache/chapters')),
  ).toEqual([]);
});
