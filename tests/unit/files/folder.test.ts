// Reading a folder while others write in it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../src/files/folder.ts';

test('a file that goes while the folder is read is no file of it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-folder-'));
  await writeFile(join(root, 'a.md'), '# A');
  await writeFile(join(root, 'b.md'), '# B');
  const { rmSync } = await import('node:fs');
  // `skip` is asked between the reading of the names and of each file.
  const listing = await diskFolder(root).list((path) => {
    if (path === 'b.md') rmSync(join(root, 'b.md'));
    return false;
  });
  expect(listing.files.map(({ path }) => path)).toEqual(['a.md']);
  await rm(root, { recursive: true });
});
