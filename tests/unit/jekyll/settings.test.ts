// What `_config.yml` says: defaults by scope, what is left out, dates, values that YAML writers write.
import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../../src/lib/glob.ts';
import { printDate, readDate, timeOf } from '../../../src/lib/jekyll-date.ts';
import { defaultsFor } from '../../../src/load/jekyll/defaults.ts';
import { entryRules } from '../../../src/load/jekyll/entries.ts';
import { readJekyllSettings } from '../../../src/load/jekyll/settings.ts';

const read = (text: string) =>
  readJekyllSettings(
    { path: '_config.yml', text },
    {
      base: undefined,
      defaultTitle: 'folder',
      clock: { time: 0, isGiven: true, environment: 'production' },
    },
  );

describe('front-matter defaults', () => {
  const of = defaultsFor({
    defaults: [
      { values: { layout: 'page', a: { x: 1 } } },
      { scope: { path: 'docs' }, values: { layout: 'doc' } },
      { scope: { path: 'docs', type: 'posts' }, values: { layout: 'post', a: { y: 2 } } },
      { scope: { path: 'docs/*/deep' }, values: { mood: 'deep' } },
      { scope: { path: '', type: 'post' }, values: { old: true } },
    ],
  });

  test.each([
    ['a.md', 'pages', { layout: 'page', a: { x: 1 } }],
    ['docs/a.md', 'pages', { layout: 'doc', a: { x: 1 } }],
    ['docs/_posts/a.md', 'posts', { layout: 'post', a: { x: 1, y: 2 }, old: true }],
    ['docs/one/deep/b.md', 'pages', { layout: 'doc', a: { x: 1 }, mood: 'deep' }],
    // A scope means all that begins with its letters, as in Jekyll.
    ['docsy/a.md', 'pages', { layout: 'doc', a: { x: 1 } }],
  ])('%s of the type %s', (path, type, values) => {
    expect(of(path, type)).toEqual(values);
  });
});

test('exclude and include take names, folders and patterns; what Jekyll never reads stays out', () => {
  const rules = entryRules({
    exclude: ['bin/', '*.gemspec', 'notes.md', './x'],
    include: ['_pages', '.well-known', 'vendor/bundle/keep.md'],
  });
  expect(
    [
      'bin/a',
      'my.gemspec',
      'deep/my.gemspec',
      'notes.md',
      'x/y',
      'Gemfile',
      'vendor/bundle/z',
      'node_modules/a/b.md',
    ].filter((path) => !rules.isExcluded(path)),
  ).toEqual([]);
  expect(['binary/a', 'a/notes.md', 'vendor/x.md', 'vendor/bundle/keep.md'].filter(rules.isExcluded)).toEqual([]);
  expect(['_pages/a.md', '.well-known/a', '_other/a'].map((path) => rules.isRead(path, ''))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a star in a pattern passes slashes, and two stars are also no folder at all', () => {
  expect(
    [
      ['*.md', 'a/b.md'],
      ['docs/**/*.md', 'docs/a.md'],
      ['docs/**/*.md', 'docs/x/y/a.md'],
      ['a?c[0-9]', 'abc7'],
      ['*', '.hidden'],
      ['a.b', 'axb'],
    ].map(([pattern = '', path = '']) => matchesGlob(pattern, path)),
  ).toEqual([true, true, true, true, false, false]);
});

describe('dates', () => {
  test.each([
    ['2024-05-07', '2024-05-07 00:00:00 +0000'],
    ['2024-5-7 9:05', '2024-05-07 09:05:00 +0000'],
    ['2024-05-07T18:30:05.250Z', '2024-05-07 18:30:05 +0000'],
    ['2024-05-07 18:30:05 -0500', '2024-05-07 18:30:05 -0500'],
    ['2024-05-07 18:30 +2', '2024-05-07 18:30:00 +0200'],
  ])('%s', (text, printed) => {
    const date = readDate(text);
    expect(date === undefined ? undefined : printDate(date)).toBe(printed);
  });

  test('what is no date is none, and zones count when dates are compared', () => {
    expect(['May 7', '2024-13-01', '2024-02-30', '', 7].map((value) => readDate(value))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const time = (text: string) => {
      const date = readDate(text);
      return date === undefined ? NaN : timeOf(date);
    };
    expect(time('2024-05-07 01:00 +0200')).toBe(time('2024-05-06 23:00'));
  });
});

describe('the settings of the book', () => {
  test('come from what a site says of itself', () => {
    const { config } = read(
      'title: T\ntagline: Sub\nauthor: {name: Ada}\nlocale: pt_BR.UTF-8\nurl: https://ada.example/\nbaseurl: book\nrepository: ada/book\ndescription: >\n  Two\n  lines\n',
    );
    expect(config).toMatchObject({
      title: 'T',
      subtitle: 'Sub',
      authors: ['Ada'],
      language: 'pt-BR',
      base: 'https://ada.example/book/',
      basePath: '/book/',
      repository: 'https://github.com/ada/book',
      description: 'Two lines',
    });
  });

  test('hosts that stand there for the time being are none, and a language that is no language is left out', () => {
    expect(read('url: http://localhost:4000\nbaseurl: /b\nlang: the english').config).toMatchObject({
      base: undefined,
      basePath: '/b/',
      language: 'en',
      title: 'folder',
    });
    expect(read('url: https://github.com/a/b').config.base).toBeUndefined();
  });

  test('under "vitrine" stand Vitrine\'s own, and their mistakes have places there', () => {
    const { config, problems } = read('title: Site\nvitrine:\n  title: Book\n  numbring: {}\n');
    expect(config.title).toBe('Book');
    expect(problems.map(({ rule, place }) => [rule, place?.line, place?.column])).toEqual([['unknown-setting', 4, 3]]);
  });

  test('collections may be a list or a map; posts are always one', () => {
    expect(
      read('collections: [a, {b: {output: true}}]').collections.map(({ label, output, folder }) => [
        label,
        output,
        folder,
      ]),
    ).toEqual([
      ['a', false, '_a'],
      ['b', true, '_b'],
      ['posts', true, '_posts'],
    ]);
    expect(
      read('collections: {a: {output: true}, posts: }\ncollections_dir: all/').collections.map(({ label, folder }) => [
        label,
        folder,
      ]),
    ).toEqual([
      ['a', 'all/_a'],
      ['posts', 'all/_posts'],
    ]);
    expect(read('').collections.map(({ label }) => label)).toEqual(['posts']);
  });

  test('a quoted value may go on in a line that is not indented, and a lone dot is a word', () => {
    const { settings, problems } = read('root: .\nlist:\n- "one\ntwo"\n- three\n');
    expect([settings.root, settings.list, problems]).toEqual(['.', ['one two', 'three'], []]);
  });
});
