// The program starts from what V8 compiled when it was bundled, and is as right where that is not to be had.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTree } from '../../support/trees.ts';

const ROOT = join(import.meta.dirname, '../../..');
let folder = '';
let code = '';
let good: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-code-'));
  for (const name of ['dist', 'templates']) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'one.md'), '# One\n\nA *first* chapter.\n');
  code = join(folder, 'dist', await readFile(join(folder, 'dist/program-id'), 'utf8'), 'program.js.code');
  good = await readFile(code);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the program makes of the chapter. */
async function built(...options: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const out = join(folder, 'out');
  await rm(out, { recursive: true, force: true });
  const words = [...options, join(folder, 'dist/vitrine.js'), 'build', join(folder, 'one.md'), '--out', out, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env: {} });
  expect([status, stderr]).toEqual([0, '']);
  return readTree(out, () => false);
}

/** Whether V8 took the code of each script that is loaded at the start; undefined where there is none. */
function accepted(...options: readonly string[]): readonly unknown[] {
  const text = `
    const { compileLater } = await import(${JSON.stringify(join(ROOT, 'src/start/compile-later.ts'))});
    const { loadProgram } = await import(${JSON.stringify(join(ROOT, 'src/start/compiled-code.ts'))});
    compileLater();
    const answers = [];
    loadProgram(${JSON.stringify(join(folder, 'dist'))}, ({ script }) => answers.push(script.cachedDataRejected === false));
    console.log(JSON.stringify(answers));`;
  const words = [...options, '--import', 'tsx', '--input-type=module', '-e', text];
  const { stdout } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: {} });
  const answers: unknown = JSON.parse(stdout);
  return Array.isArray(answers) ? answers : [];
}

test('the code that the bundle kept fits, and code of a V8 that was told other things does not', () => {
  expect(accepted()).toEqual([true]);
  expect(accepted('--no-lazy')).toEqual([false]);
});

test('the book that warms the program up is written, so that what writes is compiled too', () => {
  const words = ['dist/vitrine.js', 'build', join(ROOT, 'src/start/warm-up-book'), '--out', join(folder, 'warm')];
  expect(spawnSync(process.execPath, [...words, '--quiet'], { cwd: folder, stdio: 'ignore', env: {} }).status).toBe(0);
});

test.each<[string, () => Promise<void>]>([
  ['missing', () => rm(code)],
  ['cut off', () => truncate(code, good.length / 2)],
  // V8 looks at no more than the head of what it is given.
  ['damaged within', () => writeFile(code, Buffer.from(good).fill(0x5a, good.length / 2, good.length / 2 + 64))],
])('compiled code that is %s is not believed, and the program runs all the same', async (_, spoil) => {
  await writeFile(code, good);
  await spoil();
  expect((await built())['one.html']).toContain('A <em>first</em> chapter.');
});

test('scripts are of ASCII alone, as they are read', async () => {
  const scripts = (await readdir(join(ROOT, 'dist'), { recursive: true })).filter(
    (path) => /(?<!highlight)\.js$/.test(path) && !path.startsWith('client'),
  );
  expect(scripts.length).toBeGreaterThan(190);
  for (const path of scripts)
    expect(await readFile(join(ROOT, 'dist', path), 'latin1'), path).not.toMatch(/[^\0-\x7f]/);
});
