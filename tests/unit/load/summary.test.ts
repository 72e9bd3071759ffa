// Folders that were written for mdBook, GitBook or HonKit: their summary gives order and titles.
import { expect, test } from 'vitest';
import type { ContentsEntry } from '../../../src/model/book.ts';
import { bookOf } from '../../support/book-of.ts';

const listed = (entries: readonly ContentsEntry[]): readonly unknown[] =>
  entries.map((entry) =>
    entry.kind === 'part'
      ? [entry.title, listed(entry.entries)]
      : `${entry.number ?? '-'} ${entry.title} ${entry.path}`,
  );

test('of mdBook, with its settings', async () => {
  const { book, pages, problems } = await bookOf({
    'book.toml':
      '[book]\ntitle = "A tiny book"\nauthors = ["Ann", \'Bo\']\nsrc = "text"\nlanguage = "de"\n\n[output.html]\ntitle = "none"\n',
    'README.md': '# No chapter',
    'text/SUMMARY.md':
      '# Summary\n\n[Foreword](fore.md)\n\n- [Zeta](./zeta.md)\n  - [The *first*](alpha.md)\n- [To come]()\n\n---\n\n# Behind\n\n1. [Gone](gone.md)\n2. [Last](<in ner/last.md>)\n',
    'text/zeta.md': '# Zeta\n\nUp to [the top](#zeta) and [alpha](alpha.md).',
    'text/alpha.md': '# Alpha\n\n{{#include zeta.md}}',
    'text/fore.md': '# Foreword\n\nWords.',
    'text/in ner/last.md': '# Last\n\nWords.',
  });
  expect(listed(book.contents)).toEqual([
    '- Foreword fore.html',
    ['Zeta', ['1 Zeta zeta.html', '2 The first alpha.html']],
    ['To come', []],
    ['Behind', ['3 Last in ner/last.html']],
  ]);
  expect([book.config.title, book.config.authors, book.config.language]).toEqual(['A tiny book', ['Ann', 'Bo'], 'de']);
  expect(pages['zeta.html']?.[1]).toBe('<p>Up to <a href="#zeta">the top</a> and <a href="alpha.html">alpha</a>.</p>');
  expect(problems).toEqual([
    'broken-link text/SUMMARY.md:13:11 "gone.md" leads to nothing in the book',
    'other-dialect text/alpha.md:3:1 "{{#include zeta.md}}" is a notation of mdBook, and is shown as typed',
  ]);
});

test.each([
  [
    'items below items, with tabs, and what is missing',
    '- [A](a.md)\n\t- [B](b.md)\n\t\t- [C](c.md)\n\t- [D](d.md)\n- [Gone](gone.md)\n  - [E](e.md)\n- [F](f.md)\n',
    [['A', ['1 A a.html', ['B', ['2 B b.html', '3 C c.html']], '4 D d.html']], ['Gone', ['5 E e.html']], '6 F f.html'],
  ],
  [
    'headings between items, and a part without a chapter',
    '# Contents\n\n- [A](a.md)\n\n## Empty\n\n## Two\n\n  * [B](b.md)\n    * [Later]()\n  * [C](c.md)\n\n---\n\n[D](d.md)\n',
    [
      '1 A a.html',
      ['Two', [['B', ['2 B b.html', ['Later', []]]], '3 C c.html']],
      '- D d.html',
      '- E e.html',
      '- F f.html',
    ],
  ],
])('a summary may have %s', async (_, summary, contents) => {
  const texts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, `# ${name.toUpperCase()}\n\nWords.`]);
  const { book } = await bookOf({ 'SUMMARY.md': summary, ...Object.fromEntries(texts) });
  expect(listed(book.contents)).toEqual(contents);
});

test('of GitBook, with its settings and its tags', async () => {
  const { book, pages, problems } = await bookOf({
    'book.json': '{"title": "A tiny book", "author": "Ann"}',
    'SUMMARY.md':
      '# Table of contents\n\n* [Start](README.md)\n\n## One\n\n* [Beta](b.md)\n* [Alpha](a.md#x)\n* [Else](https://e.org/)\n',
    'README.md':
      '# Start\n\n{% hint style="info" %}\nKeep *this*.\n{% endhint %}\n\n{% tab title="First tab" %}\nWords.\n{% endtab %}\n',
    'a.md': '# Alpha\n\nWords.',
    'b.md': '# Beta\n\nWords.',
  });
  expect(listed(book.contents)).toEqual(['- Start index.html', ['One', ['1 Beta b.html', '2 Alpha a.html']]]);
  expect([book.config.title, book.config.authors]).toEqual(['A tiny book', ['Ann']]);
  expect(pages['index.html']?.[1]).toBe('<p>Keep <em>this</em>.</p><p>First tab\nWords.</p>');
  expect(problems).toEqual([
    'unknown-tag README.md:3:1 There is no tag "hint"',
    'unknown-tag README.md:7:1 There is no tag "tab"',
  ]);
});

test('a page that is only called so is a chapter', async () => {
  const { pages } = await bookOf({ 'SUMMARY.md': '# Summary\n\nIn short: [this](a.md).', 'a.md': '# A' });
  expect(Object.keys(pages).sort()).toEqual(['SUMMARY.html', 'a.html']);
});

test.each([
  ['code.py', 'x = 1\n', '{% include_relative code.py %}', '<p>x = 1</p>'],
  ['in/notes.log', 'A *log*.', '{% include_relative in/notes.log %}', '<p>A <em>log</em>.</p>'],
  ['_part.md', 'A {% include_relative end.txt %}', '{% include_relative _part.md %}', '<p>A missing: </p>'],
])('any text of a folder may be included: %s', async (path, text, tag, html) => {
  const { pages, problems } = await bookOf({ 'a.md': `# A\n\n${tag}\n`, [path]: text });
  expect(pages['a.html']?.[1]).toBe(html.replace(' missing: ', ''));
  expect(problems).toEqual(
    path === '_part.md' ? ['unknown-include a.md:3:1 There is no text "end.txt" beside this one'] : [],
  );
});
