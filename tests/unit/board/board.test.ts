// The editorial board: what it knows of each chapter, and what a person reads of it.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardOf, itemKinds, type Board } from '../../../src/board/board.ts';
import { boardPage } from '../../../src/board/page.ts';
import { run } from '../../../src/cli/run.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import { terminalIn } from '../../support/terminal.ts';

let root = '';
let board: Board;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>';
const files = {
  'book.yml': 'title: A <book>\nlanguages: {fr: {}}\n',
  'content/a.md': `---
title: First & foremost
status: in work
---
Words of it. [Nowhere](gone.md), [dead](https://dead.example/x#y), [well](https://well.example/).

![](p.svg)

{% include figure.html path="p.svg" alt="A drawing" caption="Nobody speaks of it" %}

$\\frac{1$

{% include todo.html note="Count again" owner="Ada" due="2026-04-30" %}
{% include todo.html note="No hurry" %}
`,
  'content/b.md': '---\ntitle: Second\ndraft: true\nstatus: ready\n---\nText.\n',
  'content/c.md': '---\ntitle: Third\nstatus: ready\n---\nText.\n',
  'content/p.svg': SVG,
  'templates/chapter.html':
    '{% extends "vitrine:chapter.html" %}{% block main %}{{ super() }}<a href="https://dead.example/x">x</a>{% endblock %}',
};

async function boardFrom(book: Readonly<Record<string, string>>, folder: string): Promise<Board> {
  for (const [path, text] of Object.entries(book)) {
    await mkdir(dirname(join(root, folder, path)), { recursive: true });
    await writeFile(join(root, folder, path), text);
  }
  const maker = await createMaker({
    root: join(root, folder),
    out: undefined,
    base: undefined,
    options: { drafts: true, strict: false, purpose: 'dev' },
  });
  const made = await maker.make();
  const links = {
    'https://dead.example/x': { worked: '2026-03-01', failed: '2026-04-01' },
    'https://well.example/': { worked: '2026-04-01' },
  };
  return boardOf({ ...made, links, today: '2026-05-01' });
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-board-'));
  board = await boardFrom(files, 'book');
});
afterAll(() => rm(root, { recursive: true }));

test('each chapter has its state; a draft is one whatever else it says', () => {
  expect(board.chapters.map(({ title, state, number }) => [title, state, number])).toEqual([
    ['First & foremost', 'in work', '1'],
    ['Second', 'draft', undefined],
    ['Third', 'ready', '2'],
  ]);
});

test('what is to be done, with its place', () => {
  const { items } = board.chapters[0] ?? { items: undefined };
  expect(
    Object.fromEntries(
      itemKinds.map((kind) => [
        kind,
        items?.[kind].map(
          ({ text, place, isLate }) => `${text} @${place?.line ?? ''}${isLate === true ? ' late' : ''}`,
        ),
      ]),
    ),
  ).toEqual({
    todos: ['Count again · Ada · 2026-04-30 @13 late', 'No hurry @14'],
    texts: ['p.svg @7'],
    figures: [expect.stringMatching(/^Figure 1\.1 \(fig-p\) @9$/)],
    inside: [expect.stringMatching(/"gone\.md".* @5$/)],
    outside: ['https://dead.example/x#y: dead since 2026-04-01, it worked until 2026-03-01 @5'],
    formulas: [expect.stringMatching(/@11$/)],
    translations: [],
  });
  expect(board.todos.map(({ text, due }) => [text, due])).toEqual([
    ['Count again', '2026-04-30'],
    ['No hurry', ''],
  ]);
});

test('the page names and links all of it, and escapes what authors write', () => {
  const page = boardPage(board, {
    pageHref: (path) => `/${path}`,
    editor: ({ path, line }) => `editor://${path}:${line}`,
  });
  expect(page).toContain('<title>Board · A &lt;book&gt;</title>');
  expect(page).toContain('<a href="/a.html"><bdi>First &amp; foremost</bdi></a>');
  expect(page).toContain('<a class="place" href="editor://content/a.md:13">line 13</a>');
  expect(page).toMatch(/1 late/);
  expect(page).toContain(
    '<a class="place" href="editor://templates/chapter.html:1">templates/chapter.html, line 1</a>',
  );
  expect(boardPage(board, { pageHref: undefined, editor: { token: 'x' } })).toContain(
    'data-path="content/a.md" data-line="13"',
  );
});

test('pictures that nothing shows are listed with what they weigh', async () => {
  const { unused } = await boardFrom({ 'a.md': '# A\n\n![x](p.svg)\n', 'p.svg': SVG, 'old.svg': SVG }, 'folder');
  expect(unused.map(({ text }) => text)).toEqual([expect.stringContaining('old.svg')]);
});

test('the board is written over an older one, and neither over a text of the author nor through a link', async () => {
  const book = join(root, 'written');
  await mkdir(join(book, 'content'), { recursive: true });
  await writeFile(join(book, 'content/a.md'), '# A\n');
  const said: string[] = [];
  const write = (out: string): Promise<number> =>
    run(['board', 'written', '--out', `written/${out}`], {}, terminalIn(root, said));
  await symlink('../outside.html', join(book, 'link.html'));
  await writeFile(join(book, 'mine.html'), 'mine');
  expect([await write('new.html'), await write('new.html')]).toEqual([0, 0]);
  expect([await write('link.html'), await write('mine.html')]).toEqual([1, 1]);
  expect(said.join('')).toContain('"written/link.html" is no board of Vitrine\'s, and stays as it is');
  expect(await readFile(join(book, 'mine.html'), 'utf8')).toBe('mine');
  expect(await readdir(root)).not.toContain('outside.html');
});
