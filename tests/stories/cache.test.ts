// One cache for all books and all runs at once: what is in it never shows, and what a book brings along is no cache.
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, type BuildReport } from '../../src/build.ts';
import { cacheAt } from '../../src/files/cache/cache.ts';
import { photograph } from '../support/draw.ts';
import { readTree, writeTree } from '../support/trees.ts';

const PROSE = `${'Words of a chapter that is long enough to be worth keeping. '.repeat(60)}\n\n`.repeat(30);
const BOOK = {
  'content/book.yml': 'title: A book\npictures: {formats: [webp], widths: [60, 120]}\n',
  'content/one.md': `# One\n\n${PROSE}![A picture](a.png)\n`,
  'content/two.md': `# Two\n\n${PROSE}`,
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-shared-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function newBook(name: string): Promise<void> {
  await writeTree(join(root, name), { ...BOOK, 'content/a.png': await photograph(200, 120).png().toBuffer() });
}

const buildBook = (name: string, cache: string | undefined, out = `${name}-site`): Promise<BuildReport> =>
  build({
    root: join(root, name),
    out: join(root, out),
    base: undefined,
    cache: cache && join(root, cache),
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
const siteOf = (out: string) => readTree(join(root, out), () => false);

test('what a book brings along is neither believed nor deleted', async () => {
  await newBook('book');
  await buildBook('book', undefined, 'clean');
  await buildBook('book', 'book/.vitrine', 'other');
  await writeTree(join(root, 'book/.vitrine'), { 'cache/pictures/0123456789abcdef.json': 'of an older version' });
  await forgeTitles(join(root, 'book/.vitrine'));
  const brought = await readTree(join(root, 'book/.vitrine'), () => false);
  for (const path of Object.keys(brought)) await utimes(join(root, 'book/.vitrine', path), 1, 1);
  await buildBook('book', 'home');
  expect(await siteOf('book-site')).toEqual(await siteOf('clean'));
  expect(await readTree(join(root, 'book/.vitrine'), () => false)).toEqual(brought);
  // Where the command line names it, it is the cache.
  await buildBook('book', 'book/.vitrine');
  expect(await readFile(join(root, 'book-site/two.html'), 'utf8')).toContain('Forged');
});

test('three builds at once, of two books with the same content, make what each makes alone', async () => {
  await newBook('a');
  await newBook('b');
  await buildBook('a', undefined, 'clean');
  const clean = await siteOf('clean');
  const builds = [buildBook('a', 'home', '1'), buildBook('a', 'home', '2'), buildBook('b', 'home', '3')];
  expect((await Promise.all(builds)).map(({ written }) => written)).toEqual([true, true, true]);
  for (const out of ['1', '2', '3']) expect(await siteOf(out)).toEqual(clean);
  // What is remembered of a site is each folder's own.
  const keptNames = async (): Promise<readonly string[]> =>
    Object.keys(await readTree(join(root, 'home'), (path) => path.startsWith('v1/sites')));
  const kept = await keptNames();
  expect(kept.filter((path) => /\.[0-9a-f]{12}$/.test(path))).toEqual([]);
  // The next one of either book makes nothing.
  await newBook('c');
  expect((await buildBook('c', 'home')).counts.encoded).toBe(0);
  // What is known of its files is new: by that a later build of it reads no picture.
  const added = (await keptNames()).filter((path) => !kept.includes(path));
  expect(added.filter((path) => !path.startsWith('v1/packs/'))).toEqual([]);
  expect(await siteOf('c-site')).toEqual(clean);
});

/** Every chapter that is remembered in `cache` has another title. */
/** The first byte of that format. */
const V8 = 0xff;

async function forgeTitles(cache: string): Promise<void> {
  for (const file of await readdir(join(cache, 'v1/packs'))) {
    const bytes = await readFile(join(cache, 'v1/packs', file));
    const pack = cacheAt(cache).pack(file.slice(0, 16));
    for (let at = 0; at < bytes.length; at += 52 + bytes.readUInt32LE(at + 16)) {
      const key = bytes.toString('latin1', at, at + 16);
      const kept = (await pack.read(key)) ?? new Uint8Array();
      // What is known of chapters is in v8's format; what is known of pictures and of pages is not.
      if (kept[0] !== V8) continue;
      const entry = deserialize(kept) as { value: object };
      await pack.write(key, serialize({ ...entry, value: { ...entry.value, title: 'Forged' } }));
    }
    await pack.flush();
    // Of two files the newer one counts, and both are as old.
    if ((await readdir(join(cache, 'v1/packs'))).filter((name) => name.startsWith(file.slice(0, 16))).length > 1)
      await rm(join(cache, 'v1/packs', file));
  }
}
