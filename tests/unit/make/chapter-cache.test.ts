// Chapters remembered from run to run: what is kept is used, never believed when damaged, and never seen in the site.
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheAt } from '../../../src/files/cache/cache.ts';
import type { Pack } from '../../../src/files/cache/pack.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import { shortHash } from '../../../src/lib/hash.ts';
import type { BuildOptions } from '../../../src/model/config.ts';
import { bytesOfSite } from '../../support/site-bytes.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const PROSE = `${'Words of a chapter that is long enough to be worth keeping. '.repeat(60)}\n\n`.repeat(15);
const BOOK = {
  'content/book.yml': "title: A book\nchapters: [one.md, two.md]\nmacros: {R: '\\mathbb{R}'}\n",
  'content/one.md': `---\ntitle: One\ndate: 2026-05-01\nempty:\n---\n${PROSE}## Start {#start}\n\n$\\R$ <a href="two.md" download>two</a> [nowhere](gone.md)\n\n\`\`\`python\nx = 1\n\`\`\`\n`,
  'content/two.md': `---\ntitle: Two\n---\n${PROSE}See [one](one.md#start).\n\n{% include figure.md path="dot.svg" caption="A *dot*" %}\n`,
  'content/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>\n',
};

let root = '';
/** The folder of what is remembered. */
let cache = '';
let packs = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  cache = join(root, 'cache');
  packs = join(cache, 'v1/packs');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a new run of the program would: nothing is remembered but what lies on the disk. */
async function make(
  purpose: BuildOptions['purpose'] = 'publish',
  book = 'book',
): Promise<{ readonly pages: Readonly<Record<string, string>>; readonly problems: unknown }> {
  const made = await (
    await createMaker({
      root: join(root, book),
      out: undefined,
      base: undefined,
      cache,
      options: { drafts: false, strict: false, purpose },
    })
  ).make();
  const pages = [...(await bytesOfSite(made.site))]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
  return { pages: Object.fromEntries(pages), problems: await made.check() };
}

/** The pack's name, and the keys of its entries. */
async function keptKeys(): Promise<{ readonly name: string; readonly keys: readonly string[] }> {
  // Beside the chapters, each book keeps how its pictures stood.
  const others = ['book', 'other'].map((book) => shortHash(`pictures ${join(root, book)}`));
  const names = (await readdir(packs)).filter((name) => !others.some((other) => name.startsWith(other)));
  const keys: string[] = [];
  for (const name of names) {
    const bytes = await readFile(join(packs, name));
    for (let at = 0; at < bytes.length; at += 52 + bytes.readUInt32LE(at + 16))
      keys.push(bytes.toString('latin1', at, at + 16));
  }
  return { name: names[0]?.slice(0, 16) ?? '', keys };
}

async function change(changeOne: (key: string, pack: Pack) => Promise<void>): Promise<void> {
  const { name, keys } = await keptKeys();
  const pack = cacheAt(cache).pack(name);
  for (const key of keys) await changeOne(key, pack);
  await pack.flush();
}

test('a book made from what was kept equals one made from nothing, problems and all', async () => {
  await writeTree(join(root, 'book'), BOOK);
  const clean = await make();
  expect((await keptKeys()).keys).toHaveLength(2);
  expect(await make()).toEqual(clean);
  // An edit of one chapter, then of what all chapters share.
  await writeFile(join(root, 'book/content/one.md'), `${BOOK['content/one.md']}\nMore.\n`);
  const edited = await make();
  await rm(cache, { recursive: true });
  expect(await make()).toEqual(edited);
  await writeFile(join(root, 'book/content/book.yml'), BOOK['content/book.yml'].replace('mathbb', 'mathfrak'));
  const shared = await make();
  expect(shared.pages['one.html']).toContain('ℜ');
  await rm(cache, { recursive: true });
  expect(await make()).toEqual(shared);
});

test('what was kept is used', async () => {
  await writeTree(join(root, 'book'), BOOK);
  await make();
  // Another title in the entry shows, as nothing is parsed again.
  await change(async (key, pack) => {
    const entry = deserialize((await pack.read(key)) ?? new Uint8Array()) as { value: { title: string } };
    if (entry.value.title === 'Two')
      await pack.write(key, serialize({ ...entry, value: { ...entry.value, title: 'From the cache' } }));
  });
  expect((await make()).pages['two.html']).toContain('From the cache');
});

test('another book with the same chapters and settings uses it too', async () => {
  await writeTree(join(root, 'book'), BOOK);
  const first = await make();
  const before = await keptKeys();
  await rename(join(root, 'book'), join(root, 'other'));
  expect(await make('publish', 'other')).toEqual(first);
  expect((await keptKeys()).keys).toEqual(before.keys);
});

test('many chapters are one file, and a second making writes none', async () => {
  const chapters = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `content/${index}.md`,
      `# Chapter ${index}\n\n${'Words. '.repeat(80)}\n`,
    ]),
  );
  await writeTree(join(root, 'book'), chapters);
  await make();
  const before = await readdir(packs);
  expect(before).toHaveLength(1);
  await make();
  expect(await readdir(packs)).toEqual(before);
});

test('entries that are damaged, or hold something else, are as good as none', async () => {
  await writeTree(join(root, 'book'), BOOK);
  const clean = await make();
  const damageFiles = async (damage: (path: string) => Promise<void>): Promise<void> => {
    for (const name of await readdir(packs)) await damage(join(packs, name));
  };
  const damages: readonly (() => Promise<void>)[] = [
    () => damageFiles(async (path) => writeFile(path, (await readFile(path)).subarray(0, 100))),
    () => damageFiles((path) => writeFile(path, '')),
    () => change((key, pack) => pack.write(key, Buffer.from('nonsense'))),
    () => change((key, pack) => pack.write(key, serialize({ hello: 1 }))),
  ];
  for (const damage of damages) {
    await damage();
    expect(await make()).toEqual(clean);
  }
});

test('a small book and a check leave nothing behind, and no book is written to', async () => {
  await writeTree(join(root, 'book'), BOOK);
  await make('check');
  expect(await readdir(root)).toEqual(['book']);
  await make();
  expect(Object.keys(await readTree(join(root, 'book'), () => false)).sort()).toEqual(Object.keys(BOOK).sort());
  await rm(cache, { recursive: true });
  await writeTree(join(root, 'book'), { 'content/one.md': '# One\n', 'content/two.md': '# Two\n' });
  await make();
  expect(await readdir(root)).toEqual(['book']);
});
