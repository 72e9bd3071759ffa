// The bundled program as a process of its own: what `npm ci` leaves in dist/ runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
