// A save that changes one page takes the book of the last one, and never where that is another.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { createKeptChapters } from '../../../src/maker/kept-chapters.ts';
import type { Book } from '../../../src/model/book.ts';
import type { Chapter } from '../../../src/model/chapter.ts';
import { createBookMemory } from '../../../src/resolve/book-memory.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { chaptersOf } from '../../support/book-of.ts';

const A = `---
title: Of light
description: A first text
---
Some light falls, and torque turns it. See [the field](b.md#field) and [](#fig-lamp).

{% include figure.md path="images/lamp.svg" caption="A *lamp* of torque, as [](b.md) says" id="fig-lamp" %}

### Deep

As Figure @fig-lamp shows, ![](images/lamp.svg) is [gone](gone.md). Cited [@ant].

$$ x^2 $$ {#eq-square}

{: .exercise #ex-1}
> How much light?

http://example.org/plain and [a page](http://example.org/).
`;
const B = `# Fields

## Field {#field}

A field is like [light](a.md), and see @eq-square and @fig-lamp.

torque
: What turns.
{: .glossary}

| one | two |
|-----|-----|
| 1   | 2   |
{: #tbl-one}
`;
const C = `# Torque again

torque
: What turns something.
{: .glossary}

A torque here.
`;
const files = {
  'content/book.yml': 'title: A book\nbibliography: [works.bib]\nglossary: {link: first}\nlanguage: en\n',
  'content/works.bib': '@book{bee, title={Bees}, author={A. Writer}, year={2001}}\n',
  'content/index.md': '# A book\n\nHello.\n',
  'content/a.md': A,
  'content/b.md': B,
  'content/c.md': C,
  'content/empty.md': '---\ntitle: Empty\n---\n',
  'content/images/lamp.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
};
const names = ['content/a.md', 'content/b.md', 'content/c.md'] as const;

/** Each line of each chapter with a word, a term or a link more at its end, or with a line more above it. */
const edits = names.flatMap((path) =>
  files[path].split('\n').map((line, index, lines) => {
    const more = [`${line} torque`, `${line} light`, `More.\n${line}`, `${line} [more](lost.md)`];
    return { path, text: lines.with(index, more[index % more.length] ?? '').join('\n') };
  }),
);

test('a book with a word or a line more is the one that is decided anew', async () => {
  const memory = createBookMemory();
  const kept = createKeptChapters();
  let taken = 0;
  const save = ({ workspace, chapters }: Awaited<ReturnType<typeof chaptersOf>>): Book => {
    const book = resolve(workspace, chapters.map(kept.keep), 'hidden', memory);
    taken += Number(memory.last.isTakenAgain());
    memory.turn();
    kept.turn();
    return book;
  };
  const first = await chaptersOf(files);
  save(first);
  for (const { path, text } of edits) {
    const edited = await chaptersOf({ ...files, [path]: text });
    // What a comparison by the test's own would show of two books is too long to be read.
    expect(isDeepStrictEqual(save(edited), resolve(edited.workspace, edited.chapters, 'hidden')), text).toBe(true);
    save(first);
  }
  expect(taken).toBeGreaterThan(10);
});

test('of a text that other pages do not show, nothing but its page is decided', async () => {
  const reading = (name: string): never => {
    throw new Error(`${name} decides something`);
  };
  const guarded = <T extends object>(value: T, names: readonly (keyof T & string)[]): T =>
    Object.defineProperties(
      { ...value },
      Object.fromEntries(names.map((name) => [name, { get: () => reading(name), enumerable: false }])),
    );
  const { workspace, chapters } = await chaptersOf(files);
  const plain = resolve(workspace, chapters, 'hidden');
  const book = resolve(
    workspace,
    chapters.map(
      (chapter): Chapter =>
        guarded({ ...chapter, facts: guarded(chapter.facts, ['beginning', 'asks', 'found']) }, [
          'body',
          'head',
          'todos',
        ]),
    ),
    'hidden',
  );
  expect(book.problems).toEqual(plain.problems);
});
