// A load lists the book's folder to learn its kind, and again for its files: the disk is asked once for each.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diskFolder } from '../../../src/files/folder.ts';
import { load } from '../../../src/load/load.ts';

const asked = vi.hoisted((): string[] => []);
vi.mock('../../../src/files/disk.ts', async (original) => {
  const disk = await original<typeof import('../../../src/files/disk.ts')>();
  const heard = <T>(ask: (path: string) => T): ((path: string) => T) => {
    return (path) => {
      asked.push(path);
      return ask(path);
    };
  };
  return { ...disk, statOf: heard(disk.statOf), entriesIn: heard(disk.entriesIn) };
});

test.each([
  ['a book of its own', ['content/book.yml', 'content/a.md', 'content/b/c.md', 'content/d.svg', 'static/e.txt']],
  ['a Jekyll site', ['_config.yml', 'a.md', 'content/b.md', '_posts/2026-01-01-c.md', '.htaccess']],
  ['a folder of chapters', ['a.md', 'b/c.md', 'content/d.txt']],
])('of %s, each folder and each file is asked for once', async (_, paths) => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-load-'));
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), '');
  }
  asked.length = 0;
  const { files, sources } = await load({
    folder: diskFolder(root),
    name: 'A book',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: 0, isGiven: true, environment: 'production' },
    measured: new Map(),
  });
  expect(Object.keys(files).length + sources.length).toBeGreaterThan(0);
  const inBook = asked.filter((path) => !relative(root, path).startsWith('..')).map((path) => relative(root, path));
  expect(inBook).toEqual(expect.arrayContaining(paths));
  expect(inBook.toSorted()).toEqual([...new Set(inBook)].toSorted());
  await rm(root, { recursive: true });
});
