// `translate`: what becomes of a translation when its original, or it itself, changes, is renamed or taken away.
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import { readTree, writeTree } from '../../support/trees.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-translate-'));
  const chapters = ['one', 'two', 'three'].flatMap((name) => [
    [`content/${name}.md`, `# ${name}\n\nText of ${name}.\n\nMore of ${name}.\n`],
    [`content/fr/${name}.md`, `# ${name} fr\n\nTexte.\n`],
  ]);
  await writeTree(root, { 'book.yml': 'title: A book\n', ...Object.fromEntries(chapters) });
});
afterEach(() => rm(root, { recursive: true }));

const inBook = (path: string): string => join(root, 'content', path);

const translate = (...argv: readonly string[]): Promise<string> => translateFrom(root, ...argv);

async function translateFrom(currentFolder: string, ...argv: readonly string[]): Promise<string> {
  let said = '';
  const write = (text: string): unknown => (said += text);
  const io = terminalIo({
    stdout: { write },
    stderr: { write },
    environment: {},
    now: () => 0,
    currentFolder,
    machine: 'test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  const code = await run(['translate', ...argv], {}, io);
  return code === 0 ? said : `${said}exit ${code}`;
}

test('a translation falls behind when its original changes, and is complete when it is marked again', async () => {
  expect(await translate('status')).toBe(
    'fr (French): 0 of 3 chapters complete\n  unmarked     content/fr/one.md\n  unmarked     content/fr/three.md\n  unmarked     content/fr/two.md\n',
  );
  expect(await translate('mark', 'content/fr')).toMatch(/^Marked as complete: content\/fr\/one\.md, /);
  await writeFile(inBook('one.md'), '# one\n\nText of one.\n\nOther words.\n');
  await writeFile(inBook('two.md'), '# two\n\nMore of two.\n');
  expect(await translate('status')).toBe(
    'fr (French): 1 of 3 chapters complete\n  behind       content/fr/one.md\n               content/one.md:5  Other words.\n  complete     content/fr/three.md\n  behind       content/fr/two.md\n               a part of the original was taken away or moved\n',
  );
  await translate('mark', 'content/fr/one.md');
  expect(await translate('status')).toContain('complete     content/fr/one.md');
});

test('several translations are marked at once, in the book that is named behind them', async () => {
  expect(await translate('mark', 'content/fr/one.md', 'content/fr/two.md')).toBe(
    'Marked as complete: content/fr/one.md, content/fr/two.md\n',
  );
  expect(await translate('mark', 'content/fr/three.md', 'content/fr')).toContain('three.md, content/fr/two.md');
  expect(await translate('mark', 'content/fr/one.md', 'content/one.md')).toBe(
    'No translation is at "content/one.md". vitrine translate status lists them; of a book in another folder, name that behind the chapters.\nexit 1',
  );
  await rm(join(root, 'translations.lock.json'));
  const elsewhere = join(root, '..');
  const from = relative(elsewhere, root);
  expect(await translateFrom(elsewhere, 'mark', `${from}/content/fr/one.md`, `${from}/content/fr/two.md`, from)).toBe(
    `Marked as complete: ${from}/content/fr/one.md, ${from}/content/fr/two.md\n`,
  );
  expect(await translate('status')).toContain('2 of 3 chapters complete');
});

test('what was noted of a translation goes on where either of the two gets another name', async () => {
  await translate('mark', 'content/fr');
  await writeFile(inBook('two.md'), '# two\n\nText of two.\n\nNew.\n');
  await rename(inBook('fr/two.md'), inBook('fr/deux.md'));
  await writeFile(inBook('fr/deux.md'), '---\ntranslates: ../two.md\n---\n# deux\n\nTexte.\n');
  await rename(inBook('one.md'), inBook('first.md'));
  const status = await translate('status');
  expect(status).toContain('behind       content/fr/deux.md\n               content/two.md:5  New.\n');
  expect(status).toContain(
    'no original  content/fr/one.md\n               content/one.md is gone; if it is first.md now, write translates: ../first.md\n',
  );
  await writeFile(inBook('fr/one.md'), '---\ntranslates: ../first.md\n---\n# un\n\nTexte.\n');
  expect(await translate('status')).toContain('complete     content/fr/one.md');
  // Files that are gone are forgotten, and nothing else.
  await translate('mark', 'content/fr/three.md');
  const lock = (await readTree(root, (path) => !path.endsWith('.lock.json')))['translations.lock.json'] ?? '';
  expect(Object.keys(JSON.parse(lock))).toEqual(['content/fr/deux.md', 'content/fr/one.md', 'content/fr/three.md']);
  expect(await translate('status')).toContain('behind       content/fr/deux.md');
});

test('of two translations of one chapter, the second is listed for itself', async () => {
  await translate('mark', 'content/fr/one.md');
  await writeTree(root, { 'content/fr/autre.md': '---\ntranslates: ../one.md\n---\n# un\n\nTexte.\n' });
  expect(await translate('status')).toContain(
    'no original  content/fr/one.md\n               content/one.md has another translation\n',
  );
});

test('a translation stays one, and is listed, when originals are taken away', async () => {
  await translate('mark', 'content/fr');
  await Promise.all(['one.md', 'two.md'].map((name) => rm(inBook(name))));
  expect(await translate('status')).toBe(
    'fr (French): 1 of 1 chapter complete\n  complete     content/fr/three.md\n  no original  content/fr/one.md\n               content/one.md is gone\n  no original  content/fr/two.md\n               content/two.md is gone\n',
  );
  expect(await translate('mark', 'content/fr/one.md')).toMatch(/^No translation is at .*exit 1$/s);
});
