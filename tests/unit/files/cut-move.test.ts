// A move into the output folder that was cut short: whatever was moved before, the next command finishes it.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { finishCutMove, removeStages } from '../../../src/files/cut-move.ts';
import { lockOutput } from '../../../src/files/output-lock.ts';
import { stageOutput, writeOutput } from '../../../src/files/output.ts';
import { memoryCache } from '../../../src/files/cache/shelf.ts';
import { outputOf } from '../../support/site-bytes.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const disk = vi.hoisted(() => ({
  names: [] as string[],
  refusesAt: Number.POSITIVE_INFINITY,
  code: 'CUT',
  locked: '',
}));
vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...fs,
    access: async (path: string, mode: number) => {
      if (path === disk.locked) throw Object.assign(new Error('EACCES'), { code: 'EACCES', path });
      return fs.access(path, mode);
    },
  };
});
vi.mock('../../../src/files/disk.ts', async (importOriginal) => {
  const errands = await importOriginal<typeof import('../../../src/files/disk.ts')>();
  return {
    ...errands,
    moveTo: async (from: string, to: string) => {
      disk.names.push(to);
      if (disk.names.length > disk.refusesAt) throw Object.assign(new Error(disk.code), { code: disk.code });
      return errands.moveTo(from, to);
    },
  };
});

const top = await mkdtemp(join(tmpdir(), 'vitrine-cut-'));
afterAll(() => rm(top, { recursive: true, force: true }));
let count = 0;
let out = '';
beforeEach(async () => {
  out = join(top, String((count += 1)));
  await mkdir(out);
  refuse(Number.POSITIVE_INFINITY);
});

function refuse(at: number, code = 'CUT'): void {
  Object.assign(disk, { names: [], refusesAt: at, code });
}

const old = { 'a.html': 'old', 'b.css': 'old', gone: 'old', 'x/y': 'old', z: 'old', same: 'same' };
const next = { 'a.html': 'new', 'b.css': 'new', added: 'new', x: 'new', 'z/a': 'new', same: 'same' };
const standing = async () => {
  const { '.vitrine.json': record = '', ...files } = await readTree(out, () => false);
  return { files, isCut: record.includes('before') };
};

/** As after a kill: the lock of a process that is gone is no lock, so none is left here. */
async function cutAt(at: number): Promise<void> {
  await writeOutput(out, outputOf(old));
  const staged = await stageOutput(out, outputOf(next), { cache: memoryCache(), report: () => undefined });
  refuse(at);
  await expect(staged.moveIn()).rejects.toThrow('CUT');
  refuse(Number.POSITIVE_INFINITY);
}

// Two for the records, one for each of five files, and one for the last record.
test.each([2, 3, 4, 5, 6, 7])(
  'a move that is cut after %i names is finished by a command that only looks',
  async (at) => {
    await cutAt(at);
    expect((await standing()).isCut).toBe(true);
    await finishCutMove(out);
    expect(await standing()).toEqual({ files: next, isCut: false });
  },
);

test.each([0, 1, 2, 4, 7])(
  'one that is cut after %i names is finished by the next build, to another site',
  async (at) => {
    await cutAt(at);
    const third = { 'a.html': 'third', x: 'new', 'b.css': 'old' };
    expect((await writeOutput(out, outputOf(third))).occupied).toEqual([]);
    expect((await standing()).files).toEqual(third);
  },
);

test('of two that are cut in turn, the first without its stage, nothing is taken for the work of the author', async () => {
  await cutAt(3);
  await removeStages(out);
  const third = { 'a.html': 'third', 'b.css': 'third' };
  const staged = await stageOutput(out, outputOf(third), { cache: memoryCache(), report: () => undefined });
  refuse(3);
  await expect(staged.moveIn()).rejects.toThrow('CUT');
  refuse(Number.POSITIVE_INFINITY);
  expect((await writeOutput(out, outputOf(old))).occupied).toEqual([]);
  expect((await standing()).files).toEqual(old);
});

test('a disk that fills up while names change keeps no stage, and the next build makes what is missing', async () => {
  await writeOutput(out, outputOf(old));
  const staged = await stageOutput(out, outputOf(next), { cache: memoryCache(), report: () => undefined });
  refuse(4, 'ENOSPC');
  await expect(staged.moveIn()).rejects.toThrow('ENOSPC');
  refuse(Number.POSITIVE_INFINITY);
  expect(Object.keys((await standing()).files).filter((path) => path.startsWith('.'))).toEqual([]);
  await writeOutput(out, outputOf(next));
  expect(await standing()).toEqual({ files: next, isCut: false });
});

test('a folder in which nothing may be moved is refused while all is as it was', async () => {
  await writeOutput(out, outputOf(old));
  disk.locked = join(out, 'x');
  await expect(writeOutput(out, outputOf({ ...old, 'x/y': 'new', 'a.html': 'new' }))).rejects.toMatchObject({
    code: 'EACCES',
    path: disk.locked,
  });
  disk.locked = '';
  expect(await standing()).toEqual({ files: old, isCut: false });
});

test('pages come last, and between the first name and the last there is nothing but names', async () => {
  refuse(Number.POSITIVE_INFINITY);
  await writeOutput(out, outputOf({ 'a.html': 'a', 'b.css': 'b', 'c/d.html': 'c', 'e.png': 'e' }));
  expect(disk.names.slice(2, -1).map((path) => path.slice(out.length + 1))).toEqual([
    'b.css',
    'e.png',
    'a.html',
    'c/d.html',
  ]);
});

test('a file that its author has put there meanwhile is not replaced', async () => {
  await cutAt(3);
  await writeFile(join(out, 'added'), 'mine');
  await rm(join(out, 'a.html'));
  await finishCutMove(out);
  expect((await standing()).files).toMatchObject({ added: 'mine' });
});

test('the stage of a build that runs is left to it', async () => {
  await cutAt(3);
  const lock = await lockOutput(out);
  await finishCutMove(out);
  expect((await standing()).isCut).toBe(true);
  await lock.release();
  await finishCutMove(out);
  expect((await standing()).isCut).toBe(false);
});

test('a stage that a stranger has laid out replaces nothing', async () => {
  const hash = createHash('sha256').update('theirs').digest('hex');
  await writeTree(out, {
    '.vitrine.json': JSON.stringify({ files: {} }),
    'mine.txt': 'mine',
    '.vitrine-stage-abc/next.json': JSON.stringify({ files: { 'mine.txt': hash } }),
    '.vitrine-stage-abc/site/mine.txt': 'theirs',
  });
  await finishCutMove(out);
  expect((await standing()).files).toEqual({ 'mine.txt': 'mine' });
});

test('a stage that a stranger has laid out brings nothing from outside', async () => {
  const hash = createHash('sha256').update('secret').digest('hex');
  const record = JSON.stringify({ writtenBy: 'vitrine', files: { 'a.txt': hash, 'b/c.txt': hash } });
  await writeTree(top, { 'away/a.txt': 'secret', 'away/c.txt': 'secret' });
  await writeTree(out, {
    '.vitrine.json': record,
    '.vitrine-stage-abc/next.json': record,
    '.vitrine-stage-abc/site/d': '',
  });
  await symlink(join(top, 'away/a.txt'), join(out, '.vitrine-stage-abc/site/a.txt'));
  await symlink(join(top, 'away'), join(out, '.vitrine-stage-abc/site/b'));
  await finishCutMove(out);
  expect((await standing()).files).toEqual({});
  expect(await readTree(join(top, 'away'), () => false)).toEqual({ 'a.txt': 'secret', 'c.txt': 'secret' });
});
