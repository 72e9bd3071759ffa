// Where the cache is: outside of the book, unless the command line says otherwise.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArguments, type Command, type Environment } from '../../../src/cli/arguments.ts';
import { cacheSaid, machineCache } from '../../../src/cli/cache-folder.ts';
import { run } from '../../../src/cli/run.ts';
import { terminalIo, type TerminalIo } from '../../../src/cli/terminal-io.ts';
import { cacheAt } from '../../../src/files/cache/cache.ts';

describe("the machine's folder", () => {
  const of = (environment: Environment, platform: NodeJS.Platform = 'linux', home?: string): string | undefined =>
    machineCache({ environment, platform, home, currentFolder: '/here' });

  test.each<
    [environment: Environment, platform: NodeJS.Platform, home: string | undefined, folder: string | undefined]
  >([
    [{}, 'linux', '/home/ann', '/home/ann/.cache/vitrine'],
    [{}, 'darwin', '/Users/ann', '/Users/ann/.cache/vitrine'],
    [{ XDG_CACHE_HOME: '/disk/caches' }, 'linux', '/home/ann', '/disk/caches/vitrine'],
    [{ XDG_CACHE_HOME: 'caches' }, 'linux', '/home/ann', '/home/ann/.cache/vitrine'],
    [{ LOCALAPPDATA: 'C:\\Users\\Ann\\AppData\\Local' }, 'win32', undefined, 'C:\\Users\\Ann\\AppData\\Local\\vitrine'],
    [{ XDG_CACHE_HOME: '/disk' }, 'win32', 'C:\\Users\\Ann', undefined],
    [{ VITRINE_CACHE: '/mine', XDG_CACHE_HOME: '/disk' }, 'linux', '/home/ann', '/mine'],
    [{ VITRINE_CACHE: 'mine' }, 'linux', '/home/ann', '/here/mine'],
    [{ VITRINE_CACHE: '' }, 'linux', '/home/ann', '/home/ann/.cache/vitrine'],
    [{}, 'linux', undefined, undefined],
    [{}, 'linux', '', undefined],
  ])('%j on %s at home in %s is %s', (environment, platform, home, folder) => {
    expect(of(environment, platform, home)).toBe(folder);
  });
});

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-cache-'));
  await mkdir(join(root, 'book'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Said {
  readonly io: TerminalIo;
  readonly texts: string[];
}

function ioWith(cacheHome: string | undefined): Said {
  const texts: string[] = [];
  const write = (text: string): unknown => texts.push(text);
  const io = terminalIo({
    stdout: { write },
    stderr: { write },
    environment: {},
    now: () => 0,
    currentFolder: root,
    cacheHome,
    machine: 'test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  return { io, texts };
}

async function chosen(line: string, cacheHome: string | undefined): Promise<readonly [string | undefined, string]> {
  const { io, texts } = ioWith(cacheHome);
  const folder = await cacheSaid(readArguments(line.split(' '), {}) as Command, join(root, 'book'), io);
  return [folder, texts.join('').replaceAll(root, '')];
}

test('it is the one that the command line names, also inside the book', async () => {
  expect(await chosen('build book --cache book/.cache', '/elsewhere')).toEqual([join(root, 'book/.cache'), '']);
  expect(await chosen('build book', join(root, 'home'))).toEqual([join(root, 'home'), '']);
});

test('no variable puts it inside the book, which may have brought it along', async () => {
  const why = 'is inside the book; name it with --cache if that is meant.\n';
  await symlink(join(root, 'book'), join(root, 'link'));
  for (const home of ['book/.vitrine', 'book', 'link/.cache'])
    expect(await chosen('build book --verbose', join(root, home))).toEqual([
      undefined,
      `Nothing is remembered from run to run: "/${home}" ${why}`,
    ]);
  expect((await chosen('build book', join(root, 'books')))[0]).toBe(join(root, 'books'));
});

test('--verbose says where it is, and why there is none', async () => {
  await writeFile(join(root, 'file'), '');
  expect(await chosen('build book --verbose', join(root, 'home'))).toEqual([
    join(root, 'home'),
    'What is remembered is in /home\n',
  ]);
  expect(await chosen('build book --verbose', join(root, 'file/cache'))).toEqual([
    undefined,
    'Nothing is remembered from run to run: "/file" is no folder.\n',
  ]);
  expect(await chosen('build book --verbose', undefined)).toEqual([
    undefined,
    'Nothing is remembered from run to run: there is no home folder; name a folder with --cache.\n',
  ]);
  expect(await readdir(root)).toEqual(['book', 'file']);
});

describe('clean', () => {
  async function clean(line: string, cacheHome?: string): Promise<readonly [code: number, said: string]> {
    const { io, texts } = ioWith(cacheHome);
    return [await run(line.split(' '), {}, io), texts.join('').replaceAll(root, '')];
  }

  test('empties the cache, and says how much was in it', async () => {
    await cacheAt(join(root, 'cache')).pictures.write('0123456789abcdef.json', Buffer.alloc(1_234_567));
    expect(await clean('clean', join(root, 'cache'))).toEqual([0, 'Deleted 1 file (1.2 MB) from /cache\n']);
    expect(await clean('clean --cache cache')).toEqual([0, 'The cache is empty: /cache\n']);
    expect(await clean('clean')).toEqual([0, 'There is no cache: this machine has no home folder for one.\n']);
    expect(await clean('clean --quiet --cache cache')).toEqual([0, '']);
  });

  test("deletes nothing in a folder that is not the program's", async () => {
    await writeFile(join(root, 'book/one.md'), '# One\n');
    expect(await clean('clean --cache book')).toEqual([
      1,
      'error "/book" is no cache of Vitrine: nothing was deleted\n  Name the folder that --cache named when the book was built\n  `vitrine clean --help` tells more.\n',
    ]);
    expect(await readdir(join(root, 'book'))).toEqual(['one.md']);
  });

  test('takes no path: it is of no book', async () => {
    const [code, said] = await clean('clean book');
    expect([code, said]).toEqual([
      2,
      'error "clean" takes no path\n  Leave out "book"\n  `vitrine clean --help` tells more.\n',
    ]);
  });
});
