// Languages by their names, lines, marks and diffs.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { findLanguage, loadHighlighter } from '../../../src/highlight/highlight.ts';
import { inside, languages, uncoloured } from '../../../src/highlight/languages.ts';
import { linesOf } from '../../../src/highlight/lines.ts';
import { listing } from '../../../src/highlight/listing.ts';
import { readLineNumbers } from '../../../src/lib/line-numbers.ts';
import type { CodeGap } from '../../../src/model/tree.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';

describe('a language', () => {
  test.each([
    ['py', 'Python'],
    ['C++', 'C++'],
    ['sh', 'Bash'],
    ['html', 'HTML'],
    ['toml', 'TOML'],
    ['tsx', 'TypeScript'],
    ['liquid', 'Twig'],
    ['console', 'Shell'],
    ['ml', 'OCaml'],
    ['sass', 'SCSS'],
    ['cljs', 'Clojure'],
  ])('is found by any of its names: %s', (written, title) => {
    expect(findLanguage(written)).toMatchObject({ kind: 'known', title });
  });
  test.each([
    ['pyton', 'python'],
    ['javascrpt', 'javascript'],
    ['zzzzz', undefined],
  ])('that nobody knows gets the nearest name: %s', (written, nearest) => {
    expect(findLanguage(written)).toEqual({ kind: 'unknown', nearest });
  });
  test('without a grammar here is a language', () => expect(findLanguage('Zig')).toEqual({ kind: 'uncoloured' }));
  test('that asks for no colours is none', () => expect(findLanguage('Text')).toEqual({ kind: 'plain' }));

  test('has a grammar, or none', () => {
    expect([...uncoloured].filter((name) => findLanguage(name).kind !== 'uncoloured')).toEqual([]);
  });

  test('is in the table for each that the library has', () => {
    const folder = `${dirname(createRequire(import.meta.url).resolve('highlight.js/lib/core'))}/languages`;
    const names = readdirSync(folder)
      .filter((name) => /^[^.]+\.js$/.test(name))
      .map((name) => name.replace('.js', ''));
    expect(Object.keys(languages).sort()).toEqual(names.filter((name) => name !== 'plaintext').sort());
    expect(
      Object.entries(inside)
        .flat(2)
        .filter((name) => languages[name] === undefined),
    ).toEqual([]);
  });

  test('shows what it holds in its own colours', async () => {
    const highlight = await loadHighlighter(['xml', 'markdown']);
    expect(htmlOf(highlight('<style>a { color: red }</style>', 'xml'))).toContain(
      '<span class="code-attribute">color</span>',
    );
    expect(htmlOf(highlight('x & y', 'nothing'))).toBe('x &amp; y');
  });
});

test('no element reaches over the end of a line', () => {
  expect(linesOf(readHtml('<a>x\n<b>y\nz</b></a>w')).map((line) => htmlOf(line))).toEqual([
    '<a>x</a>',
    '<a><b>y</b></a>',
    '<a><b>z</b></a>w',
  ]);
});

test.each([
  ['2,4-6', [2, 4, 5, 6]],
  ['1 3..4', [1, 3, 4]],
  ['', []],
  ['x', []],
  ['9-2', [9]],
])('lines are named as people do: "%s"', (text, lines) => {
  expect(readLineNumbers(text)).toEqual(lines);
});

describe('a listing', () => {
  const plain = (gap: Partial<CodeGap>): string =>
    htmlOf([
      listing(
        {
          kind: 'code',
          code: 'a\nb\n',
          language: undefined,
          inline: false,
          attributes: [],
          title: undefined,
          firstNumber: undefined,
          marked: [],
          place: { path: '', line: 1, column: 1, length: 0 },
          ...gap,
        },
        (code) => [code],
      ),
    ]);
  test('without anything is code in its box', () =>
    expect(plain({})).toBe('<div class="listing"><pre><code>a\nb\n</code></pre></div>'));
  test('with a title is a figure', () => expect(plain({ title: 'x<y' })).toContain('<figcaption>x&lt;y</figcaption>'));
  test('counts from where it is told', () =>
    expect(plain({ firstNumber: 9, marked: [10] })).toContain(
      '<pre class="numbered"><code><span class="line" data-number="9">a\n</span><mark class="line" data-number="10">b\n</mark></code></pre>',
    ));
  test('of a diff keeps the signs as text, so that a copy is a diff again', () => {
    const html = plain({ language: 'diff', code: ' a\n-b\n+c\n' });
    expect(html).toContain('<del class="line">');
    expect(html.replace(/<[^>]*>/g, '')).toBe(' a\n-b\n+c\n');
  });
  test('of a diff, a line without any sign keeps its first letter with its word', () =>
    expect(plain({ language: 'diff', code: 'kept\n-b\n' })).toContain(
      '<span class="line"><span class="sign"></span>kept\n</span>',
    ));
});
