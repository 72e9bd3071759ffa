// Many small entries in few files: found again, shared, merged, and never believed when damaged.
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheAt } from '../../../../src/files/cache/cache.ts';
import type { Pack } from '../../../../src/files/cache/pack.ts';

const NAME = 'feedfeedfeedfeed';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-pack-'));
  folder = join(root, 'v1/packs');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a new run of the program has it. */
const newPack = (name = NAME): Pack => cacheAt(root).pack(name);
const keyOf = (number: number): string => number.toString(16).padStart(16, '0');

async function keep(entries: Readonly<Record<number, string>>, pack = newPack()): Promise<void> {
  for (const [number, text] of Object.entries(entries)) await pack.write(keyOf(Number(number)), Buffer.from(text));
  await pack.flush();
}

async function texts(numbers: readonly number[], pack = newPack()): Promise<readonly (string | undefined)[]> {
  const found = await Promise.all(numbers.map((number) => pack.read(keyOf(number))));
  return found.map((bytes) => bytes && Buffer.from(bytes).toString());
}

const files = async (): Promise<readonly string[]> => (await readdir(folder)).sort();

test('a thousand entries are one file, which the next run reads', async () => {
  await keep(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [index, `text ${index}`])));
  expect(await files()).toHaveLength(1);
  const pack = newPack();
  expect(await texts([0, 999, 1000], pack)).toEqual(['text 0', 'text 999', undefined]);
  await pack.flush();
  // What a preview asks for hours later.
  expect(await texts([500], pack)).toEqual(['text 500']);
  expect(await texts([0], newPack('abcdabcdabcdabcd'))).toEqual([undefined]);
});

test('where nothing is new, nothing is written', async () => {
  await keep({ 1: 'one' });
  const before = await files();
  await texts([1]);
  await keep({});
  expect(await files()).toEqual(before);
});

test('an entry is found before it is on the disk, and not where it was never put there', async () => {
  const pack = newPack();
  await pack.write(keyOf(1), Buffer.from('one'));
  expect(await texts([1], pack)).toEqual(['one']);
  expect(await texts([1])).toEqual([undefined]);
});

test('what is much is not held until the end, is found meanwhile, and is seen by others when it is whole', async () => {
  const [pack, long] = [newPack(), 'x'.repeat(500_000)];
  const numbers = Array.from({ length: 10 }, (_, index) => index);
  for (const number of numbers) await pack.write(keyOf(number), Buffer.from(`${number}${long}`));
  const [aside = '', ...others] = await files();
  expect(others).toEqual([]);
  expect(aside).toMatch(/^feedfeedfeedfeed-[0-9a-f]{12}\.[0-9a-f]{12}$/);
  expect((await readFile(join(folder, aside))).length).toBeGreaterThan(4_000_000);
  const expected = numbers.map((number) => `${number}${long}`);
  expect(await texts(numbers, pack)).toEqual(expected);
  expect(await texts([0])).toEqual([undefined]);
  await pack.flush();
  expect(await files()).toEqual([aside.slice(0, -13)]);
  expect(await texts(numbers, pack)).toEqual(expected);
  expect(await texts(numbers)).toEqual(expected);
});

test('what is damaged is lost, and nothing else', async () => {
  await keep({ 1: 'one', 2: 'two', 3: 'three' });
  const [file = ''] = await files();
  const bytes = await readFile(join(folder, file));
  bytes.write('x', bytes.indexOf('two'));
  await writeFile(join(folder, file), bytes);
  expect(await texts([1, 2, 3])).toEqual(['one', undefined, 'three']);
  await truncate(join(folder, file), bytes.length - 1);
  expect(await texts([1, 2, 3])).toEqual(['one', undefined, undefined]);
  await writeFile(join(folder, file), Buffer.alloc(500, 0xff));
  expect(await texts([1, 2, 3])).toEqual([undefined, undefined, undefined]);
});

test('many runs leave few files, and all that they wrote', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  for (const number of numbers) {
    const pack = newPack();
    await texts(numbers, pack);
    await keep({ [number]: `text ${number}` }, pack);
    expect((await files()).length).toBeLessThanOrEqual(6);
  }
  expect(await texts(numbers)).toEqual(numbers.map((number) => `text ${number}`));
});

test('what no run has use for goes in time, and does not pile up', async () => {
  // A long chapter, saved sixty times, beside one that stays.
  for (let number = 0; number < 60; number += 1) {
    const pack = newPack();
    await texts([1000], pack);
    await keep({ [number === 0 ? 1000 : number]: 'x'.repeat(100_000) }, pack);
  }
  const sizes = await Promise.all((await files()).map(async (file) => (await readFile(join(folder, file))).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  expect((await texts([1000, 59])).every((text) => text !== undefined)).toBe(true);
});

test('runs at once lose nothing of what the last of them needs', async () => {
  await Promise.all([1, 2, 3].map((number) => keep({ [number]: `text ${number}`, 9: 'nine' })));
  expect(await texts([1, 2, 3, 9])).toEqual(['text 1', 'text 2', 'text 3', 'nine']);
  // One has read what another merges meanwhile.
  const reader = newPack();
  expect(await texts([1], reader)).toEqual(['text 1']);
  await reader.flush();
  for (let number = 10; number < 20; number += 1) await keep({ [number]: 'more' });
  expect([['text 2'], [undefined]]).toContainEqual(await texts([2], reader));
  expect(await texts([1, 2, 3, 9, 10, 19])).toEqual(['text 1', 'text 2', 'text 3', 'nine', 'more', 'more']);
});

test('a pack that is read stays young', async () => {
  await keep({ 1: 'one' });
  const [file = ''] = await files();
  await utimes(join(folder, file), 1, 1);
  await texts([1]);
  await newPack().flush();
  await cacheAt(root).sweep();
  expect(await files()).toEqual([file]);
});

test('nothing is read or written through a link', async () => {
  await keep({ 1: 'one' });
  const [file = ''] = await files();
  await mkdir(join(root, 'away'));
  await writeFile(join(root, 'away', file), await readFile(join(folder, file)));
  await rm(folder, { recursive: true });
  await symlink(join(root, 'away'), folder);
  expect(await texts([1])).toEqual([undefined]);
  await keep({ 2: 'two' });
  expect(await readdir(join(root, 'away'))).toEqual([file]);
  await rm(folder);
  await mkdir(folder);
  await symlink(join(root, 'away', file), join(folder, file));
  expect(await texts([1])).toEqual([undefined]);
});
