// What a book may have much of, each alone: `vitrine check` takes about four times as long for four times as much.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMaker } from '../../src/maker/maker.ts';
import { writeTree } from '../support/trees.ts';
import { FACTOR, whatGrowsTooFast } from './growth.ts';

type Tree = Readonly<Record<string, string>>;

interface Row {
  /** A few of them; four times as many are compared with these. */
  readonly few: number;
  readonly book: (count: number) => Tree;
}

const chapter = (text: string): Tree => ({ 'a.md': text });
const counted = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

const files = (root: string, count: number, text: (index: number) => string): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${root}/c${index}.md`, text(index)]));

const rows: Readonly<Record<string, Row>> = {
  'panels of a figure': {
    few: 24,
    book: (count) =>
      chapter(
        `{% include figure_multi.md ${counted(count, (index) => `path${index + 1}="a" caption${index + 1}="b" `)}%}`,
      ),
  },
  'blanks inside a heading': { few: 10_000, book: (count) => chapter(`# a${' '.repeat(count)}b`) },
  'blanks at the top of a file': { few: 10_000, book: (count) => chapter(`${' '.repeat(count)}\n\nx`) },
  'letters of front matter': { few: 10_000, book: (count) => chapter(`---\ntitle: ${'a'.repeat(count)}\n---\nx`) },
  'comments before the root of a drawing': {
    few: 2000,
    book: (count) => ({ 'a.md': '![a](x.svg)', 'x.svg': `${'<!-- a -->'.repeat(count)}<p>no</p>` }),
  },
  'comments at the top of a page in HTML': {
    few: 5000,
    book: (count) => ({
      '_config.yml': 'title: x',
      'p.html': `---\nlayout: default\n---\n${'<!-- a -->\n'.repeat(count)}<p>no</p>`,
    }),
  },
  'brackets in front matter': { few: 10_000, book: (count) => chapter(`---\na: ${'['.repeat(count)}\n---\nx`) },
  'braces in front matter': { few: 10_000, book: (count) => chapter(`---\n${'{a: '.repeat(count / 4)}\n---\nx`) },
  'keys of front matter': {
    few: 3000,
    book: (count) => chapter(`---\n${counted(count, (index) => `k${index}: 1\n`)}---\nx`),
  },
  'lines of a quoted value in front matter': {
    few: 10_000,
    book: (count) => chapter(`---\na: "${'b\n'.repeat(count)}"\n---\nx`),
  },
  'entries of a bibliography': {
    few: 400,
    book: (count) => ({
      'book.yml': 'title: B\nbibliography: a.bib\n',
      'a.md': '[@k0]',
      'a.bib': counted(count, (index) => `@book{k${index}, title = {A {B} ${index}}, author = {C, D}, year = 2020}\n`),
    }),
  },
  'entries of a bibliography that never end': {
    few: 2000,
    book: (count) => ({
      'book.yml': 'title: B\nbibliography: a.bib\n',
      'a.md': '[@k0]',
      'a.bib': counted(count, (index) => `@book{k${index}, title = {A {B\n`),
    }),
  },
  'terms of a glossary, linked': {
    few: 150,
    book: (count) => ({
      'book.yml': 'title: B\nglossary: {link: first}\n',
      'a.md': `## Glossary\n\n${counted(count, (index) => `term${index}\n: A meaning.\n\n`)}`,
      'b.md': counted(count, (index) => `One term${index} here.\n\n`),
    }),
  },
  'kinds of boxes': {
    few: 60,
    book: (count) => ({
      'book.yml': `title: B\nkinds:\n${counted(count, (index) => `  kind${index}: {word: Kind ${index}}\n`)}`,
      'a.md': counted(count, (index) => `> A\n{: .kind${index} #kind${index}-a}\n\n@kind${index}-a\n\n`),
    }),
  },
  'mentions beside each other': { few: 1500, book: (count) => chapter(`# A {#sec-a}\n\n${'@sec-a, '.repeat(count)}`) },
  'texts of a translation': {
    few: 400,
    book: (count) => ({
      '_config.yml': 'title: B\nlanguages: [en]\nplugins: [jekyll-multiple-languages-plugin]\n',
      '_i18n/en.yml': counted(count, (index) => `k${index}: a\n`),
      'a.md': `---\ntitle: A\n---\n${counted(count, (index) => `{% t k${index} %}\n`)}`,
    }),
  },
  'formulas in a line': { few: 5000, book: (count) => chapter('$a$ '.repeat(count)) },
  'parameters that an include does not know': {
    few: 900,
    book: (count) => chapter(`{% include figure.md ${counted(count, (index) => `p${index}="a" `)}%}`),
  },
  'dashes and bars of a table': { few: 25_000, book: (count) => chapter(`a|b\n${'- |'.repeat(count / 3)}x`) },
  'columns and rows of a table': {
    few: 2000,
    book: (count) => chapter(`${'|a'.repeat(count / 4)}|\n${'|a|\n'.repeat(count / 8)}`),
  },
  'elements within elements': {
    few: 20_000,
    book: (count) => chapter('<div>\n'.repeat(count / 12) + '</div>\n'.repeat(count / 12)),
  },
  'chapters of a book': { few: 100, book: (count) => files('content', count, (index) => `# C${index}\n\nx\n`) },
  'figures of one name in many chapters': {
    few: 100,
    book: (count) => files('content', count, () => '{% include figure.md path="a.png" %}\n\n'),
  },
  'headings of one text': { few: 2500, book: (count) => chapter('## A\n\n'.repeat(count)) },
  'stars of a pattern in `exclude`': {
    few: 2,
    book: (count) => ({
      'content/book.yml': `exclude: ["${'*a'.repeat(count)}b"]\n`,
      'content/a.md': '# A',
      [`content/${'a'.repeat(36)}c`]: '',
    }),
  },
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-growth-'));
  // The program and what it loads when it is first needed are no part of any row.
  await check({ 'a.md': '# A\n\n$x$\n\n```markdown\nx\n```\n\n{% include figure_multi.md path1="a" %}\n' }, 'warm');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.entries(rows))('%s', async (name, { few, book }) => {
  const roots = new Map<number, string>();
  for (const count of [few, FACTOR * few])
    roots.set(count, await written(book(count), `${name.replace(/\W+/g, '-')}-${count}`));
  expect(await whatGrowsTooFast((count) => checkFolder(roots.get(count) ?? ''), few)).toBeUndefined();
});

async function check(book: Tree, name: string): Promise<void> {
  await checkFolder(await written(book, name));
}

async function written(book: Tree, name: string): Promise<string> {
  const root = join(folder, name);
  await writeTree(root, book);
  return root;
}

async function checkFolder(root: string): Promise<void> {
  const options = { drafts: false, strict: false, purpose: 'check' } as const;
  await (await createMaker({ root, out: undefined, base: undefined, options })).make();
}
