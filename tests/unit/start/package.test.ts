// What goes into the package: the licences of the libraries that are in the program, and no script for npm to run.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../..');
/** These come from npm beside the program, with their licences. */
const BESIDE = ['sharp', 'sass'];

test('the licence of each library in the bundle stands in a file of it', async () => {
  const text = await readFile(join(ROOT, 'dist/licences.txt'), 'utf8');
  const names = [...text.matchAll(/^-{78}\n(\S+) \S+ \(.+\)\n\n(?=\S)/gm)].map(([, name]) => name);
  const bundled = Object.keys(packageFile.dependencies).filter((name) => !BESIDE.includes(name));
  expect(names).toEqual(expect.arrayContaining(bundled));
  // Of libraries that only libraries ask for, too.
  expect(names).toContain('a-sync-waterfall');
  expect(text.split('THE SOFTWARE IS PROVIDED').length).toBeGreaterThan(bundled.length - 4);
});

test('a package has no script, and this folder has its scripts again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-package-'));
  for (const path of ['package.json', 'src/pack.mjs']) await cp(join(ROOT, path), join(folder, path));
  const run = (word: string) => execFileSync(process.execPath, [join(folder, 'src/pack.mjs'), word]);
  const read = () => readFile(join(folder, 'package.json'), 'utf8');
  const before = await read();
  run('begin');
  const { scripts, ...shipped } = JSON.parse(await read()) as Readonly<Record<string, unknown>>;
  expect([scripts, shipped.dependencies, shipped.bin]).toEqual([undefined, packageFile.dependencies, packageFile.bin]);
  run('end');
  expect(await read()).toBe(before);
  expect([packageFile.scripts.prepack, packageFile.scripts.postpack]).toEqual([
    'node src/pack.mjs begin',
    'node src/pack.mjs end',
  ]);
  await rm(folder, { recursive: true });
});
