// One folder, one mistake: `book/` holds it; `expected.txt` has the exact words of the folder's rule, the names of what
// other rules say beside, and the exit code. A rule without a folder fails. The folder of a rule, unlike its variants,
// also has `mended.txt`: what stands instead of the first line that is reported. The manual shows both.
//
// The command is `vitrine check`, or what `command.txt` says, run inside the book.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { terminalIo } from '../../src/cli/terminal-io.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import { expectText } from '../support/expectations.ts';
import { mendIn, readMended, type Mended } from '../support/mended.ts';

const here = import.meta.dirname;
const folders = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'book')))
  .map((entry) => entry.name)
  .sort();
let temporary = '';

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-mistakes-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test.each(folders)('%s', async (folder) => {
  const { said, code } = await whatIsSaidOf(folder);
  const messages = messagesIn(said);
  const own = messages.filter(({ rule }) => rule === ruleOf(folder)).map(({ text }) => text);
  expect(own, `the folder is named after the rule that it shows:\n${said}`).not.toEqual([]);
  await expectText(
    join(here, folder, 'expected.txt'),
    `${own.join('\n')}\n${besides(messages, ruleOf(folder))}exit ${code}\n`,
  );
});

/** Nothing can be run where the mending is not one of text: the picture is to be saved again. */
const mended = (
  await Promise.all(folders.map(async (folder) => [folder, await readMended(join(here, folder))] as const))
).flatMap(([folder, how]) => (how === undefined || how.kind === 'words' ? [] : [[folder, how] as const]));

test.each(mended)('%s is mended as it says, and nothing else is wrong then', async (folder, how) => {
  const before = messagesIn((await whatIsSaidOf(folder)).said);
  const after = messagesIn((await whatIsSaidOf(folder, how)).said);
  const isOwn = ({ rule }: Message): boolean => rule === ruleOf(folder);
  expect(after.filter(isOwn).length).toBeLessThan(before.filter(isOwn).length);
  expect(after.map(({ text }) => text)).not.toContain(before.find(isOwn)?.text);
  const known = new Set(before.map(({ rule }) => rule));
  expect(after.filter(({ rule, severity }) => severity !== 'note' && !known.has(rule)).map(({ text }) => text)).toEqual(
    [],
  );
});

test('every rule says how its mistake is mended', async () => {
  const rulesFolders = folders.filter((folder) => folder === ruleOf(folder));
  const how = await Promise.all(rulesFolders.map((folder) => readMended(join(here, folder))));
  expect(
    rulesFolders.filter((_, index) => how[index] === undefined),
    'write mended.txt (tests/README.md)',
  ).toEqual([]);
});

/**
 * What only a server can bring about is shown by unit/fetch/check-links.test.ts, which writes into folders here; what
 * only git can, by unit/files/git-days.test.ts.
 */
const ofOthers: readonly string[] = ['moved-link', 'no-network', 'no-git-dates'];

test('every rule has a folder', () => {
  const shown = new Set([...folders.map(ruleOf), ...ofOthers]);
  expect(Object.keys(rules).filter((rule) => !shown.has(rule))).toEqual([]);
});

test('every folder is named after a rule', () => {
  expect(folders.filter((folder) => !Object.hasOwn(rules, ruleOf(folder)))).toEqual([]);
});

/** `missing-parameter--of-a-panel` is a variant of `missing-parameter`. */
function ruleOf(folder: string): string {
  return folder.replace(/--.*$/, '');
}

interface Message {
  readonly severity: string;
  readonly rule: string;
  /** Headline, sentence, code frame and hint, as they stand on the terminal. */
  readonly text: string;
}

/** A message begins at the margin, and all that belongs to it is indented; notes to do begin so too, and are none. */
function messagesIn(said: string): readonly Message[] {
  return said.split(/\n(?=\S)/).flatMap((block) => {
    const [, severity, rule] = /^(error|warning|note) ([a-z0-9-]+)(?= ─ |\n)/.exec(block) ?? [];
    return severity === undefined || rule === undefined ? [] : [{ severity, rule, text: `${block.trimEnd()}\n` }];
  });
}

/** `besides: note picture-text, warning bad-tag ×2`: other rules' words have folders of their own. */
function besides(messages: readonly Message[], rule: string): string {
  const others = messages.filter((each) => each.rule !== rule).map((each) => `${each.severity} ${each.rule}`);
  const counted = [...new Set(others)].sort().map((name) => {
    const count = others.filter((each) => each === name).length;
    return count === 1 ? name : `${name} ×${count}`;
  });
  return counted.length === 0 ? '' : `besides: ${counted.join(', ')}\n`;
}

/**
 * The problems as a terminal of 80 columns without colour shows them, without the line that sums up (tests/unit/cli),
 * in a copy of the book: a build must not write into the sources.
 */
async function whatIsSaidOf(folder: string, how?: Mended): Promise<{ readonly said: string; readonly code: number }> {
  const book = join(await mkdtemp(join(temporary, 'copy-')), 'book');
  await cp(join(here, folder, 'book'), book, { recursive: true, verbatimSymlinks: true });
  if (how?.kind === 'lines') await mendIn(book, how);
  const command =
    how?.kind === 'command'
      ? how.command
      : await readFile(join(here, folder, 'command.txt'), 'utf8').catch(() => 'check');
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
  const code = await run([...command.trim().split(' '), '--all'], {}, io);
  return { said: said.replaceAll(book, 'BOOK'), code };
}
