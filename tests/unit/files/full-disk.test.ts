// A disk that is full: what is under way comes to rest, nothing is left over, and the error names the file.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeOutput } from '../../../src/files/output.ts';
import { outputOf } from '../../support/site-bytes.ts';
import { letPass } from '../../support/waits.ts';

const disk = vi.hoisted(() => ({
  full: '',
  // As Node says it, without a path.
  error: () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
}));
vi.mock('../../../src/files/disk.ts', async (importOriginal) => {
  const errands = await importOriginal<typeof import('../../../src/files/disk.ts')>();
  return {
    ...errands,
    writeWhole: async (path: string, bytes: Uint8Array) => {
      // While one is refused, others are still under way.
      if (!path.endsWith('.json'))
        await letPass(disk.full !== '' && path.endsWith(disk.full) ? 1 : 5, 'so long work takes');
      if (disk.full !== '' && path.endsWith(disk.full)) throw disk.error();
      await errands.makeFolder(join(path, '..'));
      return errands.writeWhole(path, bytes);
    },
  };
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...fs,
    open: async (path: string, flags: string) => {
      const file = await fs.open(path, flags);
      if (disk.full !== '' && path.endsWith(disk.full)) file.writeFile = () => Promise.reject(disk.error());
      return file;
    },
  };
});

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'vitrine-full-'));
  disk.full = '';
});
afterEach(() => rm(out, { recursive: true, force: true }));

const paths = Array.from({ length: 40 }, (_, index) => `deep/f${index}.html`);
const siteOf = (text: string) => outputOf(Object.fromEntries(paths.map((path) => [path, `${text} ${path}`])));

test.each(['f7.html', '.vitrine-lock', 'aside.json'])('a disk without room for %s', async (name) => {
  await writeOutput(out, siteOf('old'));
  const before = (await readdir(out, { recursive: true })).sort();
  disk.full = name;
  const goal = { 'f7.html': 'deep/f7.html', 'aside.json': '.vitrine.json' }[name] ?? name;
  await expect(writeOutput(out, siteOf('new'))).rejects.toMatchObject({ code: 'ENOSPC', path: join(out, goal) });
  expect((await readdir(out, { recursive: true })).sort()).toEqual(before);
  disk.full = '';
  expect((await writeOutput(out, siteOf('new'))).changed).toHaveLength(paths.length);
});
