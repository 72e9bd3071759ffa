// The cache may lose anything at any time, and never gives back what it was not given.
import { chmod, mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCache, withoutTrace } from '../../../src/files/cache.ts';

let root = '';
let folder = '';
const text = async (bytes: Promise<Uint8Array | undefined>): Promise<string | undefined> =>
  bytes.then((found) => found && new TextDecoder().decode(found));
const newCache = () =>
  diskCache(join(root, '.vitrine'), 'cache', { names: /^[a-z]+(?:\.avif)?$/, whenRefused: 'remembered' });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  folder = join(root, '.vitrine/cache');
});
afterEach(async () => {
  await chmod(root, 0o755);
  await rm(root, { recursive: true, force: true });
});

test('what one run writes, the next one reads; and version control does not see it', async () => {
  await newCache().write('a.avif', Buffer.from('bytes'));
  expect(await text(newCache().read('a.avif'))).toBe('bytes');
  expect(await newCache().read('b.avif')).toBeUndefined();
  expect(await readFile(join(root, '.vitrine/.gitignore'), 'utf8')).toBe('*\n');
});

test.each([
  ['cut short', async (path: string) => truncate(path, 40)],
  ['emptied', async (path: string) => truncate(path, 0)],
  [
    'changed',
    async (path: string) => {
      const bytes = await readFile(path);
      bytes[bytes.length - 1] = 0;
      await writeFile(path, bytes);
    },
  ],
])('an entry that was %s is no entry, and is removed', async (_, damage) => {
  await newCache().write('a.avif', Buffer.from('bytes of a picture'));
  await damage(join(folder, 'a.avif'));
  expect(await newCache().read('a.avif')).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('where nothing can be written, entries live as long as the run', async () => {
  await writeFile(join(root, '.vitrine'), 'a file where the folder should be');
  const cache = newCache();
  await cache.write('a.avif', Buffer.from('bytes'));
  expect(await text(cache.read('a.avif'))).toBe('bytes');
});

test('what was of no use for long goes, unless this run has asked for it', async () => {
  await newCache().write('used', Buffer.from('1'));
  await newCache().write('old', Buffer.from('2'));
  await newCache().write('young', Buffer.from('3'));
  const longAgo = Date.now() / 1000 - 40 * 86_400;
  for (const name of ['used', 'old']) await utimes(join(folder, name), longAgo, longAgo);
  const cache = newCache();
  await cache.read('used');
  await cache.prune(30);
  expect((await readdir(folder)).sort()).toEqual(['used', 'young']);
  // Its use is remembered: the next run, which does not ask for it, keeps it too.
  await newCache().prune(30);
  expect((await readdir(folder)).sort()).toEqual(['used', 'young']);
});

test('a look that is to leave no trace reads what is there and writes nothing', async () => {
  await newCache().write('a', Buffer.from('1'));
  const cache = withoutTrace(newCache());
  await cache.write('b', Buffer.from('2'));
  expect([await text(cache.read('a')), await text(cache.read('b'))]).toEqual(['1', '2']);
  await cache.prune(0);
  expect(await readdir(folder)).toEqual(['a']);
});
