// One file that an author has named: whole, or not at all; and what the disk refuses is said of that file.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
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

test('what a killed process left beside the file goes with the next one; what is another’s stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-one-'));
  try {
    const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
    const gone = 2 ** 22 + 1; // More than a process of Linux may have.
    const left = [
      `k.epub.vitrine-${machine}-${gone}-0-0123456789ab`,
      `k.epub.vitrine-${machine}-${gone}-77-0123456789ab`,
    ];
    const others = [
      `k.epub.vitrine-${machine}-${process.pid}-0-0123456789ab`,
      `k.epub.vitrine-abcdef${machine === 'abcdef' ? '0' : ''}-${gone}-0-0123456789ab`,
      `other.epub.vitrine-${machine}-${gone}-0-0123456789ab`,
      `k.epub.vitrine-${machine}-${gone}-0-0123456789ab.md`,
      'k.epub.0123456789ab',
      'k.epub.bak',
    ];
    for (const name of [...left, ...others]) await writeFile(join(folder, name), 'x');
    await mkdir(join(folder, `k.epub.vitrine-${machine}-${gone}-1-0123456789ab`));
    await writeOneFile(join(folder, 'k.epub'), { mayReplace: () => true, produce: (put) => put(Buffer.from('a')) });
    expect((await readdir(folder)).sort()).toEqual(
      ['k.epub', ...others, `k.epub.vitrine-${machine}-${gone}-1-0123456789ab`].sort(),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.runIf(process.platform === 'linux')('what a process left whose number another one has goes, too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-one-'));
  try {
    const write = (): Promise<unknown> =>
      writeOneFile(join(folder, 'k.epub'), { mayReplace: () => true, produce: (put) => put(Buffer.from('a')) });
    const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
    await writeFile(join(folder, `k.epub.vitrine-${machine}-${process.pid}-1-0123456789ab`), 'x');
    await write();
    expect(await readdir(folder)).toEqual(['k.epub']);
    // What is being written by this process, at the same time, stays.
    let during: readonly string[] = [];
    await writeOneFile(join(folder, 'k.epub'), {
      mayReplace: () => true,
      produce: async (put) => {
        await write();
        during = await readdir(folder);
        await put(Buffer.from('b'));
      },
    });
    expect(during).toHaveLength(2);
    expect(await readdir(folder)).toEqual(['k.epub']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
