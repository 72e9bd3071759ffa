// Each rule fails on the smallest input that breaks it, and lets its neighbour be.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgePattern } from './judge-pattern.ts';
import { longLinesOfScript, longLinesOfStyleSheet } from './lines.ts';
import { offencesIn } from './lint.ts';
import { type Module, parseModule } from './modules.ts';
import { compareWithList, exceptionFor, type Offence } from './offence.ts';
import { badPatterns } from './patterns.ts';
import { plainTables } from './tables.ts';

describe('a pattern that can take a text in two ways is found', () => {
  test.each([
    ['a star over what holds its own end', /^\s*(?:\s*<!--[\s\S]*?-->)*x/],
    ['the same without a blank in it', /^(?:<!--[\s\S]*?-->)*x/],
    ['a star over what takes anything', /^(.*?,)*$/],
    ['a star over what can be empty', /(\s*x?)*$/],
    ['alternatives of which one is two of the other', /(a|aa)+$/],
    ['alternatives of which one begins the other', /(a|ab)*$/],
    ['such alternatives deeper in what is repeated', /(?:(?:a|ab)c)*$/],
    ['many turns that have an end', /(?:a|aa){1,20}x/],
    ['repetitions beside each other', /(.+?)[ \t]*#*[ \t]*$/],
    ['the same with something between that may be missing', /^\s*=?\s*x/],
  ])('%s', (_, { source, flags }) => {
    expect(judgePattern(source, flags)).not.toEqual([]);
  });
});

test('a pattern that takes each text in one way is good', () => {
  const good = [
    /"(?:[^"\\]|\\[\s\S])*"/,
    /<(?:[^>"']|"[^"]*"|'[^']*')*>/,
    /(?:a|b)+/,
    /(?:a|aa){1,3}/,
    /^(?:- )*x/,
    /<!--[\s\S]*?-->/,
    /(["'])(?:(?!\1).)*\1/,
  ];
  expect(good.filter(({ source, flags }) => judgePattern(source, flags).length > 0)).toEqual([]);
});

test('a plain object that is a table by any word is found; a table, and one by known words, is good', () => {
  const tablesIn = (text: string): readonly string[] => plainTables(parseModule('src/a.ts', text)).map(exceptionFor);
  const A = 'const A: Readonly<Record<string, string>> = { a: b };';
  expect(tablesIn('const a = Object.fromEntries(b);')).toEqual(['table src/a.ts a > Object.fromEntries']);
  expect(tablesIn('const a: Record<string, T> = {};')).toEqual(['table src/a.ts a: Record<string, T>']);
  expect(tablesIn('const a: Record<string, T> = { ...b };')).toHaveLength(1);
  expect(tablesIn('const a: Record<string, T> = { [b]: c };')).toHaveLength(1);
  expect(tablesIn(`${A} const c = A[b];`)).toEqual(['table src/a.ts c']);
  expect(tablesIn(`${A} const c = valueOf(A, b), d = A['a'], e: Record<'a' | 'b', T> = {};`)).toEqual([]);
  expect(tablesIn('const a: Record<string, T> = tableOf(b), c = [][d];')).toEqual([]);
});

describe('patterns of a module', () => {
  function patternsIn(texts: Readonly<Record<string, string>>): readonly string[] {
    const read = (path: string): Module => parseModule(path, texts[path] ?? '');
    return badPatterns(read('src/a.ts'), read).map(exceptionFor);
  }

  test('are named by their text', () => {
    expect(patternsIn({ 'src/a.ts': 'export const A = /(a|aa)+$/u, b = "/(a|aa)+$/"; // /(a|aa)+$/' })).toEqual([
      'pattern src/a.ts /(a|aa)+$/u',
    ]);
  });

  test('are named by what holds them where they are put together', () => {
    const texts = {
      'src/a.ts': [
        "import { PART } from './b.ts';",
        'const OWN = `${PART}+`, GOOD = new RegExp(`${PART}b`);',
        "export function made(name: string) { return [RegExp(OWN, 'g'), new RegExp(`${name}+`), new RegExp(name), GOOD]; }",
      ].join('\n'),
      'src/b.ts': 'const A = /a/; export const PART = `(?:${A.source}|` + String.raw`[^\\s])`;',
    };
    expect(patternsIn(texts)).toEqual(['pattern src/a.ts made > RegExp']);
  });
});

describe('a line above 120 columns', () => {
  const words = 'word '.repeat(30).trim();
  const address = `https://example.org/${'a'.repeat(120)}`;

  function longIn(text: string): readonly number[] {
    return longLinesOfScript('a.ts', text, () => parseModule('a.ts', text)).map(({ line }) => line);
  }

  test.each([
    ['a comment', `// ${words}`, [1]],
    ['a comment after a string', `f('${'a'.repeat(90)}'); // ${words.slice(0, 60)}`, [1]],
    ['a comment that is one address', `/**\n * ${address}\n */`, []],
    ['a string', `f('${words}');`, []],
    ['a template with a value in it', `f(\`${words}\${a}${words}\`);`, []],
    ['a pattern', `f(/${words}/);`, []],
    ['code', `let ${'a'.repeat(130)};`, [1]],
    ['no such line', `// ${'😀'.repeat(117)}`, []],
  ])('%s', (_, text, lines) => {
    expect(longIn(text)).toEqual(lines);
  });

  test('in a style sheet is a comment', () => {
    const text = `a {}\n/* ${words} */\na { b: "${words}" }\n`;
    expect(longLinesOfStyleSheet('a.css', text).map(({ line }) => line)).toEqual([2]);
  });
});

describe('a repository', () => {
  const root = mkdtempSync(join(tmpdir(), 'vitrine-lint-'));
  let offences: readonly Offence[] = [];

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  beforeAll(async () => {
    const house = join(import.meta.dirname, '../..');
    const body = (lines: number): string => '  f();\n'.repeat(lines);
    const biome = JSON.parse(readFileSync(join(house, 'biome.json'), 'utf8')) as Record<string, object>;
    // The folder is under no version control.
    const changed = { $schema: undefined, vcs: undefined, files: { includes: ['src/**', 'tests/**/*.ts'] } };
    write('biome.json', `${JSON.stringify({ ...biome, ...changed }, undefined, 1)}\n`);
    write('tests/lint/knip.json', readFileSync(join(house, 'tests/lint/knip.json'), 'utf8'));
    write('package.json', JSON.stringify({ name: 'a', type: 'module', dependencies: { needless: '1' } }));
    write('src/start/command.ts', "import { used } from '../a.ts';\nimport '../long.ts';\n\nused();\n");
    write(
      'src/a.ts',
      [
        'export const used = () => f(many);\nexport const onlyTested = () => 2;\nexport type Unread = 1;',
        `function f(a: number) {\n  // a comment\n\n${body(39)}  return a;\n}`,
        `export class C {\n  long() {\n${body(41).replaceAll('  ', '    ')}  }\n}`,
        'const many = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];\n',
      ].join('\n'),
    );
    write('src/long.ts', 'f();\n'.repeat(261));
    write('src/alone.ts', 'if (used === used) x  = /(a|aa)+/;\n');
    write(
      'tests/a.test.ts',
      `import { onlyTested } from '../src/a.ts';\n\ndescribe('a list', () => {\n${body(50)}});\n\ntest('a test', () => {\n${body(50)}  onlyTested();\n});\n\ntest('time', () => page.waitForTimeout(50));\n`,
    );
    offences = await offencesIn(root);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test('is held to each rule', () => {
    expect(
      offences
        .filter(({ path }) => path !== 'biome.json')
        .map(exceptionFor)
        .sort(),
    ).toEqual([
      'code src/alone.ts lint/suspicious/noSelfCompare',
      'dependency package.json needless',
      'export src/a.ts C',
      'export src/a.ts Unread',
      'export src/a.ts onlyTested',
      'file src/alone.ts whole',
      'format src/alone.ts whole',
      'function src/a.ts C > long',
      'function tests/a.test.ts test a test',
      'length src/long.ts whole',
      'parameters src/a.ts many',
      'pattern src/alone.ts /(a|aa)+/',
      'sleep tests/a.test.ts test time > page.waitForTimeout',
    ]);
  });
});

describe('the list of exceptions', () => {
  const offence = { rule: 'function', path: 'src/a.ts', what: 'f', line: 1, message: 'is long' } as const;

  test('excuses what it names, once', () => {
    const list = '# Why\n\nfunction src/a.ts f\n';
    expect(compareWithList([offence], list)).toEqual({ unexcused: [], needless: [] });
    expect(compareWithList([offence, offence], list)).toEqual({ unexcused: [offence], needless: [] });
  });

  test('may hold nothing that is mended', () => {
    const compared = compareWithList([], 'function src/a.ts f\n');
    expect(compared).toEqual({ unexcused: [], needless: ['function src/a.ts f'] });
  });
});
