// What the system says of a book's folders, by the files that it names.
import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderEvents, type FolderEvents } from '../../../src/dev/folder-events.ts';

let root = '';
let heard: string[] = [];
let events: FolderEvents;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'vitrine-events-')));
  heard = [];
  events = createFolderEvents((path) => void heard.push(path));
});
afterEach(() => {
  events.stop();
  return rm(root, { recursive: true, force: true });
});

const at = (name: string): string => join(root, name);
const follow = (folders: readonly string[], links: readonly string[] = []): boolean =>
  events.follow({ folders: new Set([root, ...folders.map(at)]), links: new Set(links.map(at)) });
const hears = async (name: string): Promise<void> => {
  await expect.poll(() => heard, { timeout: 5000, interval: 5 }).toContain(at(name));
  heard.length = 0;
};

test('a file that is written, renamed or removed is named', async () => {
  expect([follow([]), follow([])]).toEqual([true, false]);
  await writeFile(at('a.md'), 'one');
  await hears('a.md');
  await rename(at('a.md'), at('b.md'));
  await hears('b.md');
  await rm(at('b.md'));
  await hears('b.md');
});

test('a folder that is another one now is heard again', async () => {
  await mkdir(at('deep'));
  expect(follow(['deep'])).toBe(true);
  await rm(at('deep'), { recursive: true });
  await mkdir(at('deep'));
  await hears('deep');
  expect(follow(['deep'])).toBe(true);
  await writeFile(at('deep/a.md'), 'one');
  await hears('deep/a.md');
});

test('a file that lies elsewhere is heard by its link', async () => {
  await mkdir(at('book'));
  await writeFile(at('far.md'), 'one');
  await symlink(at('far.md'), at('book/a.md'));
  events.follow({ folders: new Set([at('book')]), links: new Set([at('book/a.md')]) });
  await writeFile(at('far.md'), 'two');
  await hears('book/a.md');
});

test('a folder that is followed no more, or is not there, is silent', async () => {
  await mkdir(at('deep'));
  follow(['deep']);
  expect(follow(['never'])).toBe(false);
  await writeFile(at('deep/a.md'), 'one');
  await writeFile(at('b.md'), 'one');
  await expect.poll(() => heard, { timeout: 5000, interval: 5 }).toContain(at('b.md'));
  expect(heard).not.toContain(at('deep/a.md'));
});
