// `check --fix`: what is changed, what is asked, and when nothing is written.
import { chmod, lstat, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import { writeTree } from '../../support/trees.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-fix-'));
});
afterEach(() => rm(root, { recursive: true }));

const CHAPTER = [
  '\uFEFF# One',
  '',
  '{% include figur.md path=“sub/cat.svg” alt="It sits" %}',
  '',
  '{% include figure.md path="sub/cat.svg" captio="A cat" %}',
  '',
  '> [!NOTICE]',
  '> See [two](sub/TWO.md#part), ![a cat](cat.svg) and [three](thre.md).',
  '',
  'A table:',
  '| a | b |',
  '|---|---|',
  '| c | d |',
  '',
  '`{% include figure.md path=“x” %}` and {% raw %}{% include figure.md path=“x” %}{% endraw %} stay.',
  '',
  '{% include figure.md',
  '  path=“sub/cat.svg” captio="Two faults, many lines" %}{% if page.x == „a“ %}{% inclde figure.md path="a" %}{% endif %}',
  '',
].join('\r\n');

const MENDED = CHAPTER.replace('figur.md', 'figure.md')
  .replaceAll('“sub/cat.svg”', '"sub/cat.svg"')
  .replaceAll('captio=', 'caption=')
  .replace('„a“', '"a"')
  .replace('inclde', 'include')
  .replace('NOTICE', 'NOTE')
  .replace('sub/TWO.md#part', 'sub/two.md#part')
  .replace('![a cat](cat.svg)', '![a cat](sub/cat.svg)')
  .replace('A table:\r\n', 'A table:\r\n\r\n');

const BOOK = {
  'one.md': CHAPTER,
  'sub/two.md': '# Two\n\n## Part\n\nWords of [one](../one.md).\n',
  'sub/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
  'book.yml': 'titel: My book\n',
};

/** `answers` are lines of the standard input, or what is done before each is given. */
async function vitrine(line: string, answers: readonly (string | (() => Promise<string>))[] = []) {
  let said = '';
  const rest = [...answers];
  const stream = { write: (text: string) => (said += text) };
  const io = terminalIo({
    stdout: stream,
    stderr: stream,
    environment: { NO_COLOR: '1' },
    now: () => 0,
    currentFolder: root,
    machine: '',
    answer: async () => {
      const next = rest.shift();
      return typeof next === 'function' ? await next() : next;
    },
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  return { code: await run(line.split(' '), {}, io), said };
}

const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

test('with --yes everything that is safe is mended, and mark, line ends and mode stay', async () => {
  await writeTree(root, { ...BOOK, 'old.md': '# Old\r\rSee [two](sub/TWO.md):\r| a |\r|---|\r' });
  await chmod(join(root, 'one.md'), 0o640);
  const { code, said } = await vitrine('check --fix --yes');
  expect(await textOf('book.yml')).toBe('title: My book\n');
  expect(await textOf('one.md')).toBe(MENDED);
  expect(await textOf('old.md')).toBe('# Old\r\rSee [two](sub/two.md):\r\r| a |\r|---|\r');
  expect((await stat(join(root, 'one.md'))).mode & 0o777).toBe(0o640);
  expect(code).toBe(0);
  expect(said.match(/Written\./g)).toHaveLength(3);
  expect(said).toContain('broken-link');
});

test('the difference is shown, and asked for once for each file', async () => {
  await writeTree(root, { ...BOOK, 'one.md': '# One\n\nSee [two](sub/TWO.md).\n' });
  const { said } = await vitrine('check --fix', ['y', 'n']);
  expect(said).toContain(`book.yml
1 - titel: My book
1 + title: My book
Write 1 edit to book.yml? [y/n]`);
  expect(said).toContain(`one.md
3 - See [two](sub/TWO.md).
3 + See [two](sub/two.md).
Write 1 edit to one.md? [y/n]`);
  expect(await textOf('book.yml')).toBe('title: My book\n');
  expect(await textOf('one.md')).toBe('# One\n\nSee [two](sub/TWO.md).\n');
});

test('without an answer nothing is written', async () => {
  await writeTree(root, BOOK);
  const { said } = await vitrine('check --fix');
  expect(said).toContain('Nobody answered');
  expect([await textOf('one.md'), await textOf('book.yml')]).toEqual([CHAPTER, BOOK['book.yml']]);
});

test('a file that was changed meanwhile is left as it is', async () => {
  await writeTree(root, { 'book.yml': 'titel: My book\n', 'one.md': '# One\n\nWords.\n' });
  const { said } = await vitrine('check --fix', [
    async () => {
      await writeFile(join(root, 'book.yml'), 'titel: Another\n');
      return 'y';
    },
  ]);
  expect(said).toContain('changed meanwhile');
  expect(await textOf('book.yml')).toBe('titel: Another\n');
});

test('a link on the disk and a file that nobody may write are not replaced, and said so', async () => {
  const text = '# One\n\nSee [two](TWO.md).\n';
  await writeTree(root, { 'real.txt': text, 'kept.md': text, 'two.md': '# Two\n\nWords.\n' });
  await symlink('real.txt', join(root, 'one.md'));
  await chmod(join(root, 'kept.md'), 0o444);
  const { said } = await vitrine('check --fix --yes');
  expect([await textOf('real.txt'), await textOf('kept.md')]).toEqual([text, text]);
  expect((await lstat(join(root, 'one.md'))).isSymbolicLink()).toBe(true);
  expect(said).toContain('It is a link on the disk');
  expect(said).toContain('Nobody may write this file');
});

test('what the disk refuses of one file keeps no other from being mended, and exits with 1', async () => {
  // No name is long enough for another one to be written beside it.
  const long = `${'x'.repeat(250)}.md`;
  await writeTree(root, { [long]: '# Long\n\nSee [two](TWO.md).\n', 'two.md': '# Two\n\n[l](TWO.md)\n' });
  const { code, said } = await vitrine('check --fix --yes');
  expect(said).toContain('The file has a name that is too long for the disk; it is left as it is.');
  expect(await textOf('two.md')).toBe('# Two\n\n[l](two.md)\n');
  expect(code).toBe(1);
});

test('a link to one of several files of a name is mended where its case alone is wrong', async () => {
  const text = '# One\n\n[d](dup.md) ![c](cat.svg) [a](A/dup.md) ![t](SUB/Twin.svg)\n';
  const svg = BOOK['sub/cat.svg'];
  await writeTree(root, {
    ...{ 'one.md': text, 'a/dup.md': '# D\n\nD.\n', 'b/dup.md': '# D\n\nD.\n' },
    ...{ 'a/cat.svg': svg, 'b/cat.svg': svg, 'sub/twin.svg': svg, 'sub/TWIN.svg': svg },
  });
  await vitrine('check --fix --yes');
  expect(await textOf('one.md')).toBe(text.replace('A/dup.md', 'a/dup.md'));
});

test('what is only guessed at is not mended', async () => {
  const text = '# One\n\nSee [two](twoo.md), @fig-cats and `[x](TWO.md)`.\n\n![A cat](cat.svg){: #fig-cat}\n';
  await writeTree(root, { 'one.md': text, 'two.md': '# Two\n\nWords.\n', 'cat.svg': BOOK['sub/cat.svg'] });
  const { said } = await vitrine('check --fix --yes');
  expect(said).toContain('Nothing here can be mended safely');
  expect(await textOf('one.md')).toBe(text);
});

test('http becomes https where links.lock.json knows that it works', async () => {
  await writeTree(root, {
    'one.md': '# One\n\n[a](http://example.org/a#b) and [c](http://example.org/c)\n',
    'links.lock.json': '{"http://example.org/a":{"worked":"2026-11-01","https":"2026-11-01"}}',
  });
  await vitrine('check --fix --yes');
  expect(await textOf('one.md')).toBe('# One\n\n[a](https://example.org/a#b) and [c](http://example.org/c)\n');
});

test('mended once, there is nothing left to mend', async () => {
  await writeTree(root, BOOK);
  await vitrine('check --fix --yes');
  expect((await vitrine('check --fix --yes')).said).toContain('Nothing here can be mended safely');
});
