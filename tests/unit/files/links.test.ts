// Links on the disk that a folder from elsewhere may bring along: nothing is written, read or deleted through them.
import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheAt } from '../../../src/files/cache/cache.ts';
import { strangersFolder, writeOutput } from '../../../src/files/output.ts';
import { keepBrought } from '../../../src/files/picture-lock.ts';
import { outputOf } from '../../support/site-bytes.ts';
import { readTree, writeTree } from '../../support/trees.ts';

let root = '';
let out = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-links-'));
  out = join(root, 'book/_site');
  await writeTree(root, { 'away/precious.txt': 'precious', 'book/a.md': '# A\n' });
  await mkdir(out);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const filesOf = (...paths: readonly string[]) =>
  outputOf(Object.fromEntries(paths.map((path) => [path, `new ${path}`])));
const recordOf = (...paths: readonly string[]): string =>
  JSON.stringify({ writtenBy: 'vitrine', files: Object.fromEntries(paths.map((path) => [path, '0'])) });
const away = () => readTree(join(root, 'away'), () => false);
const link = (target: string, path: string) => symlink(target, join(out, path));

describe('the output folder', () => {
  test('a folder in it that is a link is occupied, whatever the record says, before anything is written', async () => {
    await link('../../away', 'x');
    await writeFile(join(out, '.vitrine.json'), recordOf('x/precious.txt'));
    const written = await writeOutput(out, filesOf('index.html', 'x/precious.txt', 'x/deep/new.txt'));
    expect(written.occupied).toEqual(['x']);
    expect(await away()).toEqual({ 'precious.txt': 'precious' });
    expect((await readdir(out)).sort()).toEqual(['.vitrine.json', 'x']);
  });

  test('a file in it that is a link is occupied, whether it leads somewhere or nowhere', async () => {
    await link('../../away/precious.txt', 'a.html');
    await link('../../away/nothing', 'b.html');
    await writeFile(join(out, '.vitrine.json'), recordOf('a.html', 'b.html'));
    expect((await writeOutput(out, filesOf('a.html', 'b.html'))).occupied).toEqual(['a.html', 'b.html']);
    expect((await lstat(join(out, 'a.html'))).isSymbolicLink()).toBe(true);
  });

  test('nothing is deleted through a link, nor is the link, and the record forgets it', async () => {
    await link('../../away', 'x');
    await link('../../away/precious.txt', 'y.txt');
    await writeFile(
      join(out, '.vitrine.json'),
      recordOf(
        'x/precious.txt',
        'y.txt',
        '../../away/precious.txt',
        join(root, 'away/precious.txt'),
        './../../away/precious.txt',
      ),
    );
    expect(await writeOutput(out, filesOf('index.html'))).toMatchObject({
      changed: ['index.html'],
      deleted: [],
      occupied: [],
    });
    expect(await away()).toEqual({ 'precious.txt': 'precious' });
    expect((await lstat(join(out, 'y.txt'))).isSymbolicLink()).toBe(true);
    expect(
      Object.keys((JSON.parse(await readFile(join(out, '.vitrine.json'), 'utf8')) as { files: object }).files),
    ).toEqual(['index.html']);
  });

  test('a record that is a link is not believed, and is not replaced', async () => {
    await writeTree(root, { 'away/record.json': recordOf('index.html'), 'book/_site/index.html': 'mine' });
    await link('../../away/record.json', '.vitrine.json');
    expect((await writeOutput(out, filesOf('index.html'))).occupied).toEqual(['.vitrine.json']);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('mine');
  });

  test.each(['.vitrine.json.new', '.vitrine-stage-0123456789ab'])(
    '"%s" as a link is not written through',
    async (name) => {
      await link(name.endsWith('.new') ? '../../away/precious.txt' : '../../away', name);
      expect((await writeOutput(out, filesOf('index.html'))).changed).toEqual(['index.html']);
      expect(await away()).toEqual({ 'precious.txt': 'precious' });
    },
  );

  test('only what has the name of a stage of ours is taken for a left one', async () => {
    await writeTree(out, {
      '.vitrine-stage-notes/mine.txt': 'mine',
      '.vitrine-stage-0123456789ab/left.html': 'left',
      '.vitrine-stage-abc': 'a file',
    });
    await writeOutput(out, filesOf('index.html'));
    expect(Object.keys(await readTree(out, () => false))).toEqual([
      '.vitrine-stage-abc',
      '.vitrine-stage-notes/mine.txt',
      '.vitrine.json',
      'index.html',
    ]);
  });

  test("a file of somebody else's where a folder is needed is occupied", async () => {
    await writeFile(join(out, 'deep'), 'mine');
    expect((await writeOutput(out, filesOf('index.html', 'deep/a.html'))).occupied).toEqual(['deep']);
    expect(await readTree(out, () => false)).toEqual({ deep: 'mine' });
  });

  test("itself it may be a link: that is its owner's own", async () => {
    await mkdir(join(root, 'server'));
    await rm(out, { recursive: true });
    await symlink('../server', out);
    await writeOutput(out, filesOf('index.html', 'b/c.html'));
    expect((await writeOutput(out, filesOf('index.html'))).deleted).toEqual(['b/c.html']);
    expect(Object.keys(await readTree(join(root, 'server'), () => false))).toEqual(['.vitrine.json', 'index.html']);
  });

  test("a link leads to a stranger's folder while that holds something and no record", async () => {
    expect(await strangersFolder(out)).toBeUndefined();
    await rm(out, { recursive: true });
    expect(await strangersFolder(out)).toBeUndefined();
    await symlink('../away', out);
    expect(await strangersFolder(out)).toBe('../away');
    await rm(join(root, 'away/precious.txt'));
    expect(await strangersFolder(out)).toBeUndefined();
    await writeOutput(out, filesOf('index.html'));
    expect(await strangersFolder(out)).toBeUndefined();
  });
});

describe('the cache', () => {
  const NAME = '0123456789abcdef.json';
  const cacheOf = () => cacheAt(join(root, 'cache')).pictures;
  const sealed = Buffer.concat([createHash('sha256').update(`${NAME}\0believed`).digest(), Buffer.from('believed')]);

  test('where no link is on the way, an entry made so is believed', async () => {
    await writeTree(root, { [`cache/v1/pictures/${NAME}`]: sealed });
    expect(Buffer.from((await cacheOf().read(NAME)) ?? []).toString()).toBe('believed');
  });

  test.each(['v1', 'v1/pictures'])('where "%s" is a link, nothing is believed or kept there', async (path) => {
    await writeTree(root, { [`away/${NAME}`]: sealed, [`away/pictures/${NAME}`]: sealed });
    await mkdir(join(root, 'cache', path, '..'), { recursive: true });
    await symlink(join(root, 'away'), join(root, 'cache', path));
    const before = await away();
    expect(await cacheOf().read(NAME)).toBeUndefined();
    const cache = cacheOf();
    await cache.write('fedcba9876543210.json', Buffer.from('new'));
    expect(Buffer.from((await cache.read('fedcba9876543210.json')) ?? []).toString()).toBe('new');
    expect(await away()).toEqual(before);
  });

  test('the folder itself may be a link', async () => {
    await mkdir(join(root, 'disk'));
    await symlink(join(root, 'disk'), join(root, 'cache'));
    await cacheOf().write(NAME, Buffer.from('new'));
    expect(Buffer.from((await cacheOf().read(NAME)) ?? []).toString()).toBe('new');
  });

  test('an entry that is a link is not believed', async () => {
    await writeTree(root, { 'away/entry': sealed, 'cache/v1/pictures/x': '' });
    await symlink(join(root, 'away/entry'), join(root, 'cache/v1/pictures', NAME));
    expect(await cacheOf().read(NAME)).toBeUndefined();
  });
});

test('pictures that are fetched, and their lock, are not written through links', async () => {
  const book = join(root, 'book');
  await symlink('../away/precious.txt', join(book, 'pictures.lock.new'));
  await symlink('../away', join(book, 'remote-pictures'));
  const keep = (path: string) => keepBrought(book, {}, { path, bytes: Buffer.from('new') });
  expect(await keep('remote-pictures/precious.txt')).toBe('remote-pictures');
  await rm(join(book, 'remote-pictures'));
  await mkdir(join(book, 'remote-pictures'));
  await symlink('../../away/precious.txt', join(book, 'remote-pictures/b.png'));
  expect(await keep('remote-pictures/b.png')).toBe('remote-pictures/b.png');
  expect(await keep('remote-pictures/a.png')).toBeUndefined();
  expect(await away()).toEqual({ 'precious.txt': 'precious' });
  expect(await readFile(join(book, 'pictures.lock'), 'utf8')).toBe('{}\n');
});
