// A book that changes while it is built: what is gone when its turn comes makes the book be read again.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { build } from '../../../src/build.ts';
import { readTree, writeTree } from '../../support/trees.ts';
import { letPass } from '../../support/waits.ts';

/** What happens right before a file is read whose path ends so; it says whether it was the last time. */
const meanwhile = vi.hoisted(() => ({ at: '', happens: async (): Promise<boolean> => true }));
vi.mock('../../../src/files/disk.ts', async (importOriginal) => {
  const disk = await importOriginal<typeof import('../../../src/files/disk.ts')>();
  return {
    ...disk,
    readWhole: async (path: string) => {
      if (meanwhile.at !== '' && path.endsWith(meanwhile.at) && (await meanwhile.happens())) meanwhile.at = '';
      return disk.readWhole(path);
    },
  };
});

const root = await mkdtemp(join(tmpdir(), 'vitrine-changing-'));
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  meanwhile.at = '';
  await rm(root, { recursive: true, force: true });
  await writeTree(root, { 'content/book.yml': '', 'content/a.md': '# A', 'content/b.md': '# B', 'static/c.txt': 'c' });
});

const run = () =>
  build({
    root,
    out: undefined,
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' },
  });
const pages = async (): Promise<readonly string[]> =>
  Object.keys(await readTree(join(root, '_site'), () => false)).filter((path) => /^[a-d]\.(?:html|txt)$/.test(path));

test.each([
  ['a chapter goes', 'content/b.md', ['a.html', 'c.txt'], (path: string) => rm(path)],
  ['a file goes', 'static/c.txt', ['a.html', 'b.html'], (path: string) => rm(path)],
  [
    'a chapter becomes a folder',
    'content/b.md',
    ['a.html', 'c.txt'],
    async (path: string) => {
      await rm(path);
      await mkdir(path);
    },
  ],
  [
    'its folder goes',
    'static/c.txt',
    ['a.html', 'b.html'],
    (path: string) => rm(join(path, '..'), { recursive: true }),
  ],
] as const)('%s', async (_, at, left, change) => {
  Object.assign(meanwhile, { at, happens: () => change(join(root, at)).then(() => true) });
  expect((await run()).written).toBe(true);
  expect(await pages()).toEqual(left);
});

test('a file that is gone each time is named, and the site is as it was', async () => {
  await run();
  await writeTree(root, { 'content/a.md': '# Another' });
  let times = 0;
  let back = Promise.resolve();
  const happens = async (): Promise<boolean> => {
    times += 1;
    await rm(join(root, 'static/c.txt'), { force: true });
    // Back before it is looked for again.
    back = letPass(10, 'so soon the next follows').then(() => writeTree(root, { 'static/c.txt': `${times}` }));
    return false;
  };
  await writeTree(root, { 'static/c.txt': 'other' });
  Object.assign(meanwhile, { at: 'static/c.txt', happens });
  await expect(run()).rejects.toMatchObject({ code: 'ENOENT', path: join(root, 'static/c.txt') });
  await back;
  expect(times).toBeGreaterThan(3);
  expect(await pages()).toEqual(['a.html', 'b.html', 'c.txt']);
  expect((await readTree(join(root, '_site'), () => false))['a.html']).toContain('>A<');
});
