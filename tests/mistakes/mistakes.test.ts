// One folder, one mistake: `book/` holds it, `expected.txt` the exact words on the terminal. A rule without a folder
// fails.
//
// The command is `vitrine check`, or what `command.txt` says, run inside the book. After a change of words: `npx vitest
// run --config tests/vitest.config.ts tests/mistakes -u`, and read every line of the diff.
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { terminalIo } from '../../src/cli/terminal-io.ts';
import { rules } from '../../src/diagnostics/rules.ts';

const here = import.meta.dirname;
const folders = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
let temporary = '';

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-mistakes-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test.each(folders)('%s', async (folder) => {
  const said = await whatIsSaidOf(folder);
  expect(said, 'the folder is named after the rule that it shows').toContain(ruleOf(folder));
  await expect(said).toMatchFileSnapshot(join(here, folder, 'expected.txt'));
});

test('every rule has a folder', () => {
  const shown = new Set(folders.map(ruleOf));
  expect(Object.keys(rules).filter((rule) => !shown.has(rule))).toEqual([]);
});

test('every folder is named after a rule', () => {
  expect(folders.filter((folder) => !Object.hasOwn(rules, ruleOf(folder)))).toEqual([]);
});

/** `missing-parameter--of-a-panel` is a variant of `missing-parameter`. */
function ruleOf(folder: string): string {
  return folder.replace(/--.*$/, '');
}

/**
 * What a terminal of 80 columns without colour shows, in a copy of the book: a build must not write into the sources.
 */
async function whatIsSaidOf(folder: string): Promise<string> {
  const book = join(temporary, folder, 'book');
  await cp(join(here, folder, 'book'), book, { recursive: true, verbatimSymlinks: true });
  const command = await readFile(join(here, folder, 'command.txt'), 'utf8').catch(() => 'check');
  let said = '';
  const stream = { isTTY: true, columns: 80, write: (text: string) => (said += text) };
  const io = terminalIo({
    stdout: stream,
    stderr: stream,
    environment: { CI: '1', NO_COLOR: '1' },
    now: () => 0,
    currentFolder: book,
    machine: '',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  const code = await run(command.trim().split(' '), {}, io);
  return `${said.replaceAll(book, 'BOOK')}\nexit ${code}\n`;
}
