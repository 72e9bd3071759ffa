// The bundled program as a process of its own: what `npm ci` leaves in dist/ runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../../dist/vitrine.js');
let folder = '';

beforeAll(async () => {
  expect(existsSync(program), 'dist/vitrine.js is missing: run `npm run prepare`').toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'vitrine-program-'));
  await writeFile(join(folder, 'one.md'), '# One\n\nA first chapter.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function vitrine(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { PATH = '', VITRINE_CACHE } = process.env;
  return spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, VITRINE_CACHE },
  });
}

test('it tells its version', () => {
  expect(vitrine('--version')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});

test.skipIf(process.platform === 'win32')('in a folder that is gone, it says so', async () => {
  const gone = await mkdtemp(join(folder, 'gone-'));
  const words = ['-c', 'rmdir "$PWD" && exec "$@"', 'sh', process.execPath, program, 'check'];
  expect(spawnSync('sh', words, { cwd: gone, encoding: 'utf8' })).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'error The current folder is gone. Go to one that is there (`cd ~`), and try again\n',
  });
});

test('wrong use exits with 2', () => {
  expect(vitrine('biuld')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean "build"?'),
  });
});

test('it builds a folder of Markdown', async () => {
  const { status, stdout } = vitrine('build');
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Wrote \d+ chapters? and \d+ other pages, .* to _site \(\d+ files changed\) in \d+\.\d s\. No problems\.\n$/,
    ),
  ]);
  expect(await readFile(join(folder, '_site/one.html'), 'utf8')).toContain('A first chapter.');
});

test('it can be run by its name, as npm links it', async () => {
  expect((await readFile(program, 'utf8')).startsWith('#!/usr/bin/env node\n')).toBe(true);
});

/** In a shell, where `ulimit` and `>` are to be had; `$V` is the program. */
function inShell(script: string): { status: number | null; stderr: string } {
  const { PATH = '', VITRINE_CACHE } = process.env;
  const env = { PATH, VITRINE_CACHE, V: program };
  return spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
}

test.skipIf(process.platform !== 'linux').each([
  ['a full output', 'node "$V" build . > /dev/full', 1, /^error The output cannot be written: the disk is full\n$/],
  ['nowhere to speak', 'node "$V" build . 2> /dev/full', 0, /^$/],
  [
    'a file in the place of the site',
    'echo x > taken; node "$V" build . --out taken',
    1,
    /^error "[^"]*taken" cannot be/,
  ],
  [
    'a link to nowhere in its place',
    'ln -s no/where link; node "$V" build . --out link',
    1,
    /^error "[^"]*link" cannot be/,
  ],
  ['files that may not be large', 'ulimit -f 20; node "$V" build . --out small', 1, /^error "[^"]*" cannot be written/],
])('%s is the machine’s, not a mistake of ours', (_, script, status, said) => {
  const answer = inShell(script);
  expect(answer.stderr).toMatch(said);
  expect(answer.status).toBe(status);
});

test.skipIf(process.platform === 'win32')('300 chapters need no 300 open files', async () => {
  await mkdir(join(folder, 'many'));
  for (let chapter = 0; chapter < 300; chapter += 1) await writeFile(join(folder, `many/${chapter}.md`), '# A\n');
  expect(inShell('ulimit -n 64; node "$V" build many --out many-site --quiet')).toMatchObject({ status: 0 });
});
