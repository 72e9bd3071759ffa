// The line that sums up a real book: its numbers are those of the book, for `check` and for `build`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import { writeTree } from '../../support/trees.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** What is said beside the problems. */
async function summaryOf(command: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-summary-'));
  folders.push(folder);
  await writeTree(folder, files);
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const io = terminalIo({
    stdout: stream,
    stderr: stream,
    environment: { NO_COLOR: '1' },
    now: () => 0,
    currentFolder: folder,
    machine: '',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  await run(command.split(' '), {}, io);
  return said.trimEnd().split('\n').at(-1) ?? '';
}

const BOOK = {
  'content/one.md': '# One\n\nThree plain words. ![A cat](cat.svg)\n\n{% include todo.md note="draw it" %}\n',
  'content/two.md': '# Two\n\n[Here](nowhere.md) and [there](nobody.md).\n',
  'content/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n',
};
const BROKEN = { ...BOOK, 'content/three.md': '# Three\n\n{% include nothing.md %}\n' };

test('check counts chapters, pictures, words, notes to do, problems and the files they are in', async () => {
  expect(await summaryOf('check', BOOK)).toBe(
    'Checked 2 chapters, 1 picture, 6 words in 0.0 s. 1 todo. 2 warnings in 1 file.',
  );
  expect(await summaryOf('check', BROKEN)).toBe(
    'Checked 3 chapters, 1 picture, 6 words in 0.0 s. 1 todo. 1 error, 2 warnings in 2 files.',
  );
});

test('build counts its other pages and files too, and says where they are', async () => {
  expect(await summaryOf('build --out site', BOOK)).toMatch(
    /^Wrote 2 chapters and \d+ other pages, 1 picture, 6 words to site \(\d+ files changed\) in 0\.0 s\. 1 todo\. 2 warnings in 1 file\.$/,
  );
  expect(await summaryOf('build --out site', { ...BROKEN, 'site/mine.txt': '' })).toMatch(
    /^Wrote nothing, and left site as it was: 3 chapters and \d+ other pages, 1 picture, 6 words read in 0\.0 s\. 1 todo\. 1 error, 2 warnings in 2 files\.$/,
  );
});

test('a book without chapters has pages', async () => {
  expect(await summaryOf('check', { 'content/book.yml': 'title: T\n' })).toBe(
    'Checked 2 pages, 0 pictures, 0 words in 0.0 s. 1 error.',
  );
});
