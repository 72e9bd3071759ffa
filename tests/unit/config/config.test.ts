// book.yml → Config: every setting, every default, and what is said about mistakes.
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.ts';
import { readYaml } from '../../../src/config/yaml.ts';
import type { Config } from '../../../src/model/config.ts';

function read(text: string, base?: string): { config: Config; said: readonly string[] } {
  const yaml = readYaml({ path: 'book.yml', text });
  const { config, problems } = readConfig(yaml.value, {
    path: 'book.yml',
    placeOf: yaml.placeOf,
    base,
    defaultTitle: 'My folder',
  });
  return {
    config,
    said: problems.map(
      ({ place, rule, message, hint }) =>
        `${place ? `${place.line}:${place.column} ` : ''}${rule}: ${message}. ${hint}`,
    ),
  };
}

/** Without book.yml. */
const usual: Config = {
  title: 'My folder',
  isTitled: false,
  subtitle: undefined,
  description: undefined,
  authors: [],
  language: 'en',
  languages: [],
  untranslated: 'left out',
  outdated: 'silent',
  direction: 'ltr',
  licence: undefined,
  library: { isbn: undefined, doi: undefined, publisher: undefined, edition: undefined, orcids: {} },
  llms: true,
  offline: true,
  accessibility: true,
  base: undefined,
  basePath: '/',
  repository: undefined,
  cover: undefined,
  chapters: [],
  kinds: [],
  solutions: 'here',
  glossary: { link: 'never' },
  numbering: { chapters: true, parts: false, figures: 'chapter' },
  updated: 'front matter',
  pictures: { encode: true, formats: ['avif', 'webp'], widths: [240, 360, 540, 720, 1080, 1440], quality: 55 },
  styles: [],
  scripts: [],
  policy: true,
  previews: true,
  cards: 'book',
  allowedHosts: [],
  exclude: [],
  macros: {},
  bibliography: [],
  citations: 'author-date',
  font: 'system',
  openings: 'plain',
  formats: [],
  print: true,
  rules: [],
  privateHosts: [],
  words: {},
  data: {},
};

test('without book.yml every setting has its default', () => {
  expect(read('')).toEqual({ said: [], config: usual });
});

test('all settings are taken over', () => {
  const { config, said } = read(`
title: 1984
subtitle: S
description: D
authors: [A, {name: B, url: https://b.example}]
language: pt-br
direction: rtl
license: MIT
base: https://example.org/book
repository: https://example.org/me/book
cover: ./static/cover.png
chapters: [a.md, {path: b.md, numbered: false}, {part: P, chapters: [c.md]}]
numbering: {chapters: false, figures: book}
pictures: {encode: false, formats: webp, widths: [900, 300, 300], quality: 80}
styles: a.css
scripts: [a.js]
exclude: [notes]
data: {x: [1]}
`);
  expect(said).toEqual([]);
  expect(config).toMatchObject({
    title: '1984',
    authors: ['A', 'B'],
    language: 'pt-BR',
    direction: 'rtl',
    licence: 'MIT',
    base: 'https://example.org/book/',
    basePath: '/book/',
  });
  expect(config).toMatchObject({
    cover: 'static/cover.png',
    numbering: { chapters: false, figures: 'book' },
    pictures: { encode: false, formats: ['webp'], widths: [300, 900], quality: 80 },
    styles: ['a.css'],
    scripts: ['a.js'],
    exclude: ['notes'],
    data: { x: [1] },
  });
  expect(config.chapters).toMatchObject([
    { kind: 'chapter', path: 'a.md', numbered: true, place: { path: 'book.yml', line: 12, column: 12, length: 4 } },
    { kind: 'chapter', path: 'b.md', numbered: false },
    { kind: 'part', title: 'P', chapters: [{ kind: 'chapter', path: 'c.md', numbered: true }] },
  ]);
});

test.each([
  ['policy: false', { policy: false, allowedHosts: [] }],
  [
    'policy: {allow: [https://WWW.youtube.com/, "http://localhost:8080"]}',
    { policy: true, allowedHosts: ['https://www.youtube.com', 'http://localhost:8080'] },
  ],
])('%s', (text, expected) => {
  expect(read(text)).toMatchObject({ said: [], config: expected });
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(read(`language: ${language}`).config.direction).toBe(direction);
});

test.each([
  ['titel: x', '1:1 unknown-setting: There is no setting "titel". Did you mean "title"?'],
  ['author: x', '1:1 unknown-setting: There is no setting "author". Did you mean "authors"?'],
  [
    'newsletter: x',
    '1:1 unknown-setting: There is no setting "newsletter". Put values of your own under "data:"; templates get them as book.data',
  ],
  [
    'numbering: {figure: book}',
    '1:13 unknown-setting: There is no setting "numbering.figure". Did you mean "numbering.figures"?',
  ],
  [
    'chapters:\n  - {path: a.md, numberd: no}',
    '2:18 unknown-setting: There is no setting "numberd". Did you mean "numbered"?',
  ],
  ['title: [a]', '1:8 bad-setting: "title" must be text, and is a list. For example: title: Looking Inside'],
  [
    'title: yes',
    '1:8 bad-setting: "title" must be text, and is true, as YAML reads it without quotes. For example: title: Looking Inside',
  ],
  [
    'language: no',
    '1:11 bad-setting: "language" must be a language tag such as "en" or "pt-BR", and is false, as YAML reads it without quotes. For example: language: pt-BR',
  ],
  [
    'language: en_US',
    '1:11 bad-setting: "language" must be a language tag such as "en" or "pt-BR", and is "en_US". For example: language: en-US',
  ],
  [
    'language: english',
    '1:11 bad-setting: "language" must be a language tag such as "en" or "pt-BR", and is "english". For example: language: en',
  ],
  [
    'language: Français',
    '1:11 bad-setting: "language" must be a language tag such as "en" or "pt-BR", and is "Français". For example: language: fr',
  ],
  [
    'language: jp',
    '1:11 bad-setting: "language" must be a language tag such as "en" or "pt-BR", and is "jp". For example: language: ja',
  ],
  [
    'numbering: {figures: page}',
    '1:22 bad-setting: "numbering.figures" must be "chapter" or "part" or "book", and is "page". For example: figures: book',
  ],
  [
    'pictures: {formats: [jpeg]}',
    '1:22 bad-setting: "pictures.formats" must be "avif", "webp" or both, and has "jpeg". For example: formats: [webp]',
  ],
  [
    'pictures: {widths: [wide]}',
    '1:21 bad-setting: "pictures.widths" must be a list of whole numbers from 16 to 8192, and has "wide". For example: widths: [360, 720, 1440]',
  ],
  [
    'pictures: {quality: 0.5}',
    '1:21 bad-setting: "pictures.quality" must be a whole number from 1 to 100, and is 0.5. For example: quality: 70',
  ],
  [
    'numbering: yes',
    '1:12 bad-setting: "numbering" must be a group of settings, and is true, as YAML reads it without quotes. For example: numbering: {chapters: true, figures: book}',
  ],
  [
    'base: example.org',
    '1:7 bad-setting: "base" must be an address that begins with "https://", or a path that begins with "/", and is "example.org". For example: base: https://example.org/book/',
  ],
  [
    'chapters: a.md',
    '1:11 bad-setting: "chapters" must be a list of chapters, and is "a.md". For example: chapters: [introduction.md, {part: Networks, chapters: [convnets.md]}]',
  ],
  [
    'chapters:\n  - part: [x]\n    chapters: []',
    '2:11 bad-setting: "part" must be the title of a part, and is a list. For example: {part: Networks, chapters: [convnets.md]}',
  ],
  [
    'authors: [{nam: A}]',
    '1:11 bad-setting: "authors" must be a name, or a list of names, and has a group of names and values. For example: authors: [Ada Lovelace, Mary Somerville]',
  ],
  ['words: {nxt: x}', '1:9 unknown-setting: There is no setting "words.nxt". Did you mean "words.next"?'],
  [
    'words: {next: [x]}',
    "1:15 bad-setting: \"words.next\" must be text, and is a list. For example: words: {next: 'Read on', chapter: 'Lesson {number}'}",
  ],
  [
    'policy: strict',
    '1:9 bad-setting: "policy" must be true, false, or "allow:" with a list of hosts, and is "strict". For example: policy: {allow: [https://www.youtube.com]}',
  ],
  ['policy: {allows: x}', '1:10 unknown-setting: There is no setting "policy.allows". Did you mean "policy.allow"?'],
  ...[
    'www.youtube.com',
    'https://www.youtube.com/iframe_api',
    '"https://*.youtube.com"',
    '"*"',
    'https://a@b.example',
    '"https://x.example; script-src *"',
  ].map((host) => [
    `policy: {allow: ${host}}`,
    `1:17 bad-setting: "policy.allow" must be a list of hosts, each with "https://" and no path, and is "${host.replaceAll('"', '')}". For example: allow: [https://www.youtube.com]`,
  ]),
  [
    'just text',
    '1:1 bad-setting: "book.yml" must be a list of settings, one "name: value" a line, and is "just text". For example: title: Looking Inside',
  ],
])('of %j is said what is wrong and what to do', (text, expected) => {
  expect(read(text).said).toEqual([expected]);
});

test('a setting with nothing behind it counts as not written', () => {
  expect(read('title:\nchapters:\nauthors:')).toEqual(read(''));
});

test('the command line is stronger than book.yml about the base', () => {
  expect(read('base: https://a.example/', '/b').config).toMatchObject({ base: undefined, basePath: '/b/' });
  expect(read('', 'b').said).toEqual([
    'bad-setting: "--base" must be an address or a path, and is "b". For example: --base https://example.org/book/',
  ]);
});

test.each(['//evil.example/', 'https://a.example/?q=1', 'https://a.example/#x', 'ftp://a.example/', 'https://'])(
  '%s is no base',
  (base) => {
    expect(read(`base: "${base}"`).said).toHaveLength(1);
  },
);
