// One file that an author has named: whole, or not at all; and what the disk refuses is said of that file.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOneFile } from '../../../src/files/one-file.ts';

test('an error of the disk names the file, and what is beside it is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-one-'));
  try {
    // With what is written beside it, this name is too long.
    const path = join(folder, 'x'.repeat(250));
    const written = writeOneFile(path, { mayReplace: () => true, produce: (put) => put(Buffer.from('a')) });
    await expect(written).rejects.toMatchObject({ code: 'ENAMETOOLONG', path });
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
