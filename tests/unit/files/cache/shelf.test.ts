// The cache may lose anything at any time, and never gives back what it was not given.
import { copyFile, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheAt } from '../../../../src/files/cache/cache.ts';
import { withoutTrace } from '../../../../src/files/cache/shelf.ts';

const A = 'aaaaaaaaaaaaaaaa-240.avif';
const B = 'bbbbbbbbbbbbbbbb.json';

let root = '';
let folder = '';
const text = async (bytes: Promise<Uint8Array | undefined>): Promise<string | undefined> =>
  bytes.then((found) => found && new TextDecoder().decode(found));
const newCache = () => cacheAt(join(root, 'cache')).pictures;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  folder = join(root, 'cache/v1/pictures');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('what one run writes, the next one reads; backups and version control do not see it', async () => {
  await newCache().write(A, Buffer.from('bytes'));
  expect(await text(newCache().read(A))).toBe('bytes');
  expect(await newCache().read(B)).toBeUndefined();
  expect(await readFile(join(root, 'cache/.gitignore'), 'utf8')).toBe('*\n');
  expect(await readFile(join(root, 'cache/CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  );
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
  await newCache().write(A, Buffer.from('bytes of a picture'));
  await damage(join(folder, A));
  expect(await newCache().read(A)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test("an entry under another's name is no entry", async () => {
  await newCache().write(A, Buffer.from('bytes of a picture'));
  await copyFile(join(folder, A), join(folder, B));
  expect(await newCache().read(B)).toBeUndefined();
  expect(await readdir(folder)).toEqual([A]);
});

test('where nothing can be written, entries live as long as the run', async () => {
  await writeFile(join(root, 'cache'), 'a file where the folder should be');
  const cache = newCache();
  await cache.write(A, Buffer.from('bytes'));
  expect(await text(cache.read(A))).toBe('bytes');
  expect(await newCache().read(A)).toBeUndefined();
});

test('a name that could lead elsewhere is never written', async () => {
  await expect(newCache().write('../../x.json', Buffer.from('bytes'))).rejects.toThrow('is no name of an entry');
});

test('a look that is to leave no trace reads what is there and writes nothing', async () => {
  await newCache().write(A, Buffer.from('1'));
  const cache = withoutTrace(newCache());
  await cache.write(B, Buffer.from('2'));
  expect([await text(cache.read(A)), await text(cache.read(B))]).toEqual(['1', '2']);
  expect(await readdir(folder)).toEqual([A]);
});
