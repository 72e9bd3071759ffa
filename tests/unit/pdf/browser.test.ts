// Programs that are named as a browser and are none, or not for long: each ends in a sentence, and none is waited for
// without an end.
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../src/pdf/browser.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-no-browser-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32').each([
  [
    'ends at once',
    'echo "libnss3.so: cannot open it" >&2; exit 127',
    'it ended with exit code 127: libnss3.so: cannot',
  ],
  ['never answers', 'exec sleep 60', 'it gave no answer for 0.2 seconds'],
  ['says something else', "printf 'hello\\0' >&4; exec sleep 60", 'it does not speak as a Chromium does'],
])('a program that %s', async (_, script, said) => {
  const path = join(folder, 'program');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  vi.stubEnv('TMPDIR', folder);
  await expect(openBrowser(path, { first: script.includes('>&') ? 20_000 : 200, others: 200 })).rejects.toThrow(said);
  // What it was given to write into is gone.
  expect(await readdir(folder)).toEqual(['program']);
});
