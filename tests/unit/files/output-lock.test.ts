// Builds at once into one folder, and what was a file that becomes a folder: nothing is torn, stuck or left over.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { lockOutput } from '../../../src/files/output-lock.ts';
import { stageOutput, writeOutput } from '../../../src/files/output.ts';
import { memoryCache } from '../../../src/files/cache/shelf.ts';
import type { Site } from '../../../src/model/site.ts';
import { letPass } from '../../support/waits.ts';

const top = await mkdtemp(join(tmpdir(), 'vitrine-lock-'));
afterAll(() => rm(top, { recursive: true, force: true }));
const LOCK = '.vitrine-lock';
let count = 0;
let out = '';
beforeEach(() => {
  out = join(top, String((count += 1)), 'site');
});

function siteOf(files: Readonly<Record<string, string>>): Site {
  const made = Object.entries(files).map(
    ([path, text]) =>
      [path, { key: text, bytes: () => letPass(1, 'so long work takes').then(() => Buffer.from(text)) }] as const,
  );
  return { files: new Map(made), families: new Map(), prepare: async () => undefined };
}

async function standing(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.vitrine.json');
  const pairs = files.map(
    async ({ parentPath, name }): Promise<[string, string]> => [
      join(parentPath, name).slice(out.length + 1),
      await readFile(join(parentPath, name), 'utf8'),
    ],
  );
  return Object.fromEntries(await Promise.all(pairs));
}

test('of six builds at once, one after the other writes its site whole', async () => {
  const sites = [1, 2, 3, 4, 5, 6].map((each) =>
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f/${index}.html`, `${each}`])),
  );
  await Promise.all(sites.map((site) => writeOutput(out, siteOf(site))));
  expect(sites).toContainEqual(await standing());
});

test.each([
  ['a file becomes a folder', { x: 'a' }, { 'x/y': 'b' }],
  ['a folder becomes a file', { 'x/y': 'a', 'x/z/a': 'a' }, { x: 'b' }],
  ['a folder becomes a file and the reverse', { 'x/y': 'a', z: 'a' }, { x: 'b', 'z/y': 'b' }],
])('%s', async (_, before, after) => {
  for (const site of [before, after, before]) {
    const { occupied } = await writeOutput(out, siteOf(site));
    expect([occupied, await standing()]).toEqual([[], site]);
  }
});

test('a folder with a file of the author gives no way', async () => {
  await writeOutput(out, siteOf({ 'x/y': 'a' }));
  await writeFile(join(out, 'x/mine'), 'mine');
  expect((await writeOutput(out, siteOf({ x: 'b' }))).occupied).toEqual(['x']);
  expect(await standing()).toEqual({ 'x/y': 'a', 'x/mine': 'mine' });
});

test('what cannot be made leaves neither lock nor stage, nor the folder that was made for them', async () => {
  const fails = siteOf({ a: 'a', b: 'b' });
  const site: Site = {
    ...fails,
    files: new Map([...fails.files, ['c', { key: 'c', bytes: () => Promise.reject(new Error('full')) }]]),
  };
  await expect(stageOutput(out, site, { cache: memoryCache(), report: () => undefined })).rejects.toThrow('full');
  expect(await readdir(join(out, '..'))).toEqual([]);
});

const NOBODY = 2 ** 22 + 1; // More than a process of Linux may have.
const day = 86_400;
/** Elsewhere the system does not say when a process began. */
const isLinux = process.platform === 'linux';

test.each([
  ['of a process that is gone', { id: 'a', process: NOBODY, machine: hostname() }, 0, true],
  ['of a process that runs', { id: 'a', process: process.pid, machine: hostname() }, day, false],
  [
    'of a process whose number another one has',
    { id: 'a', process: process.pid, machine: hostname(), began: '1' },
    0,
    isLinux,
  ],
  ['of another machine', { id: 'a', process: 1, machine: 'elsewhere' }, 0, false],
  ['of another machine a day ago', { id: 'a', process: 1, machine: 'elsewhere' }, day, true],
  ['that nobody has signed yet', '', 0, false],
  ['that nobody has signed', '', day, true],
])('a lock %s', async (_, owner, age, isTaken) => {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, LOCK), owner === '' ? '' : JSON.stringify(owner));
  const then = Date.now() / 1000 - age;
  await utimes(join(out, LOCK), then, then);
  const locked = lockOutput(out, 50);
  if (!isTaken) return expect(locked).rejects.toMatchObject({ code: 'ELOCKED', path: join(out, LOCK) });
  await (await locked).release();
  // The folder was there before.
  expect(await readdir(out)).toEqual([]);
});
