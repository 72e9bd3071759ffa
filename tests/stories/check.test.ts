// `check` makes no site, and reports the faults that `build` does: of includes on every page, of page templates once.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

const chapter = (call: string): string => `---\ntitle: A chapter\n---\nSome words.\n\n${call}\n`;

async function reportOf(purpose: 'publish' | 'check'): Promise<readonly string[]> {
  const { problems, written } = await build({
    root,
    out: join(root, 'out'),
    base: undefined,
    options: { drafts: false, strict: false, purpose },
  });
  expect(written).toBe(false);
  return problems
    .map(({ rule, message, place }) => `${rule} ${place?.path ?? ''}:${place?.line ?? ''} ${message}`)
    .sort();
}

test.each([
  ['an include that two chapters call', { 'templates/includes/bad.html': '---\nparameters: {}\n---\n{{ gone() }}\n' }],
  ['the template of all chapters', { 'templates/chapter.html': '<main>{{ gone() }}</main>\n' }],
  ['the template of the whole book', { 'templates/print.html': '<main>{{ gone() }}</main>\n' }],
])('a fault of %s', async (_, templates) => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-check-'));
  await writeTree(root, {
    'content/book.yml': 'title: A book\n',
    'content/a.md': chapter('[nothing](gone.md)'),
    'content/b.md': chapter('includes/bad.html' in templates ? '' : '{% include bad.md %}'),
    'content/c.md': chapter('{% include bad.md %}'),
    'templates/includes/bad.html': '---\nparameters: {}\n---\n<p>Fine</p>\n',
    ...templates,
  });
  const checked = await reportOf('check');
  expect(await readdir(root)).not.toContain('out');
  const isOnlyChecked = (line: string): boolean => /^(?:unmentioned-figure|unused|picture-text|note)/.test(line);
  expect(checked.filter((line) => !isOnlyChecked(line))).toEqual(await reportOf('publish'));
  expect(checked.filter((line) => line.startsWith('template-error'))).toHaveLength(1);
});
