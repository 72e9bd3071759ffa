// The cache stays within bounds, and nothing goes that is not ours.
import { mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheAt } from '../../../../src/files/cache/cache.ts';
import { emptyCache } from '../../../../src/files/cache/entries.ts';
import { sweepWhereDue } from '../../../../src/files/cache/sweep.ts';
import { readTree, writeTree } from '../../../support/trees.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 4, 15);
/** With its seal, an entry has 100 bytes. */
const bytes = Buffer.alloc(68);

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  folder = join(root, 'cache/v1/pictures');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const nameOf = (letter: string): string => `${letter.repeat(16)}.json`;

/** Entries by their letters, each last used so many days ago. */
async function keep(entries: Readonly<Record<string, number>>): Promise<void> {
  const { pictures } = cacheAt(join(root, 'cache'));
  for (const [letter, days] of Object.entries(entries)) {
    await pictures.write(nameOf(letter), bytes);
    await utimes(join(folder, nameOf(letter)), (NOW - days * DAY) / 1000, (NOW - days * DAY) / 1000);
  }
}

const letters = async (): Promise<string> => (await readdir(folder)).map((name) => name.charAt(0)).join('');
const sweep = (grown: number, days = 0, limit = 1000): Promise<void> =>
  sweepWhereDue(join(root, 'cache'), grown, { limit, now: NOW + days * DAY });

test('what is too much goes, the least recently used first', async () => {
  await keep({ a: 3, b: 9, c: 1, d: 2, e: 5 });
  await sweep(300, 0, 320);
  expect(await letters()).toBe('acd');
});

test('what nobody has used for a month goes, though there is room', async () => {
  await keep({ a: 31, b: 29 });
  await sweep(100);
  expect(await letters()).toBe('b');
});

test('it is looked through once enough has come in, by however many runs, and once a day', async () => {
  await keep({ a: 40 });
  await sweep(1);
  await sweep(30);
  expect(await letters()).toBe('a');
  await sweep(30);
  expect(await letters()).toBe('a');
  // 62.5 are a sixteenth of 1,000.
  await sweep(2);
  expect(await letters()).toBe('');
  await keep({ b: 40 });
  await sweep(0, 0.9);
  expect(await letters()).toBe('b');
  await sweep(0, 1.1);
  expect(await letters()).toBe('');
});

test('an entry that is being written stays for a day', async () => {
  await keep({ a: 1 });
  await writeTree(folder, { [`${nameOf('b')}.0123456789ab`]: 'half', [`${nameOf('c')}.0123456789ab`]: 'half' });
  for (const [letter, days] of Object.entries({ b: 0.5, c: 1.5 })) {
    const time = (NOW - days * DAY) / 1000;
    await utimes(join(folder, `${nameOf(letter)}.0123456789ab`), time, time);
  }
  await sweep(100);
  expect(await letters()).toBe('ab');
});

test('only what has a name of ours goes, and nothing behind a link', async () => {
  await writeTree(root, { 'away/grown': 'precious', [`away/${nameOf('x')}`]: 'precious' });
  await keep({ a: 40 });
  await writeTree(folder, { 'thesis.doc': 'mine', 'aaaa.json': 'mine' });
  await symlink(join(root, 'away', nameOf('x')), join(folder, nameOf('x')));
  await symlink(join(root, 'away/grown'), join(root, 'cache/v1/grown'));
  await sweep(100);
  expect((await readdir(folder)).sort()).toEqual([nameOf('a'), 'aaaa.json', 'thesis.doc', nameOf('x')].sort());
  await rm(join(root, 'cache/v1/grown'));
  await sweep(100);
  expect((await readdir(folder)).sort()).toEqual(['aaaa.json', 'thesis.doc', nameOf('x')].sort());
  expect(await readTree(join(root, 'away'), () => false)).toEqual({
    grown: 'precious',
    [nameOf('x')]: 'precious',
  });
});

test('an emptied cache is gone, its folder too', async () => {
  await keep({ a: 1, b: 2 });
  await sweep(200);
  const pack = cacheAt(join(root, 'cache')).pack('0123456789abcdef');
  await pack.write('0123456789abcdef', bytes);
  await pack.flush();
  expect(await emptyCache(join(root, 'cache'))).toEqual({ kind: 'emptied', files: 3, bytes: 320 });
  expect(await readdir(root)).toEqual([]);
  expect(await emptyCache(join(root, 'cache'))).toEqual({ kind: 'nothing' });
});

test("what is not ours stays in an emptied cache, and a stranger's folder is not touched", async () => {
  await keep({ a: 1 });
  await writeTree(root, { 'cache/thesis.doc': 'mine', 'cache/v1/pictures/b.json': 'mine' });
  await mkdir(join(root, 'away'));
  await writeTree(root, { [`away/pictures/${nameOf('x')}`]: 'x' });
  expect((await emptyCache(join(root, 'cache'))).kind).toBe('emptied');
  expect(Object.keys(await readTree(join(root, 'cache'), () => false)).sort()).toEqual([
    '.gitignore',
    'CACHEDIR.TAG',
    'thesis.doc',
    'v1/pictures/b.json',
  ]);
  await rm(join(root, 'cache/v1'), { recursive: true });
  await symlink(join(root, 'away'), join(root, 'cache/v1'));
  expect(await emptyCache(join(root, 'cache'))).toMatchObject({ files: 0 });
  await rm(join(root, 'cache/CACHEDIR.TAG'));
  expect(await emptyCache(join(root, 'cache'))).toEqual({ kind: 'stranger' });
  expect(await readdir(join(root, 'away/pictures'))).toEqual([nameOf('x')]);
});
