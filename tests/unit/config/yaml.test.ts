// YAML as Jekyll reads it, with the place of every key, value and mistake.
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/config/yaml.ts';
import type { Yaml } from '../../../src/config/yaml.ts';

function read(text: string): Yaml {
  return readYaml({ path: 'book.yml', text });
}

function firstProblem(text: string): string {
  const [problem] = read(text).problems;
  return problem === undefined
    ? 'none'
    : `${problem.place?.line}:${problem.place?.column}+${problem.place?.length} ${problem.rule}: ${problem.message}`;
}

test('yes, no, on and off are booleans, y and n are words', () => {
  expect(read('a: yes\nb: no\nc: On\nd: off\ny: n').value).toEqual({ a: true, b: false, c: true, d: false, y: 'n' });
});

test('a date stays as it was written', () => {
  expect(read('a: 2020-01-02\nb: 2020-01-02 10:00:00 +0100').value).toEqual({
    a: '2020-01-02',
    b: '2020-01-02 10:00:00 +0100',
  });
});

test('aliases and merged keys are worked out', () => {
  expect(read('a: &x {k: 1}\nb:\n  <<: *x\n  l: 2').value).toEqual({ a: { k: 1 }, b: { k: 1, l: 2 } });
});

test('a tag of a program changes nothing', () => {
  expect(read('a: !ruby/object:Gem x\nb: !!js/function "f"').value).toEqual({ a: 'x', b: 'f' });
});

test('an empty text has no value and no problem', () => {
  expect(read('# only a comment\n')).toMatchObject({ value: undefined, problems: [] });
});

test.each([
  ['title: Looking: inside', '1:8+15 broken-yaml: The YAML has a second ": " inside a value'],
  ['a: 1\n\tb: 2', '2:1+1 broken-yaml: The YAML is indented with a tab'],
  ['a: "x\nb: c\n', '1:4+2 broken-yaml: The YAML has a quote that opens here and never closes'],
  ['a: [1, 2', '1:4+5 broken-yaml: The YAML has a bracket that opens here and never closes'],
  ['a: @b c', '1:4+4 broken-yaml: The YAML has a value that begins with a sign of YAML'],
  ['a: 1\nb: *x*', '2:4+3 broken-yaml: The YAML has an alias "*x*", and no anchor "&x*" before it'],
  ['a: 1\nb: 2\na: 3', '3:1+1 repeated-key: The key "a" is written twice, first in line 1'],
  ['a: &x [1, *x]', '1:11+2 broken-yaml: The YAML has an alias "*x" inside of what it stands for'],
  ['a:\n  <<: [1]', '2:3+2 broken-yaml: The YAML merges something with "<<" that is no group of names and values'],
  ['a:\n  <<:', '2:3+2 broken-yaml: The YAML merges something with "<<" that is no group of names and values'],
  ['x: {a: 1, a: 2}', '1:11+1 repeated-key: The key "a" is written twice, first in line 1'],
  ['a: 1\r\nb: [\r\nc', '2:4+1 broken-yaml: The YAML has a bracket that opens here and never closes'],
])('the mistake in %j is shown at its place', (text, expected) => {
  expect(firstProblem(text)).toBe(expected);
});

test('one slip is one problem', () => {
  expect(read('a: 1\n b: 2\n  c: 3').problems).toHaveLength(1);
});

test('of repeated keys the last one counts', () => {
  const yaml = read('a: 1\na: 22');
  expect(yaml.value).toEqual({ a: 22 });
  expect(yaml.placeOf(['a'], 'value')).toEqual({ path: 'book.yml', line: 2, column: 4, length: 2 });
});

test('aliases that multiply are stopped', () => {
  const bomb = [
    'a: &a [1]',
    ...'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`),
  ].join('\n');
  expect(firstProblem(bomb)).toContain('repeats itself by aliases');
});

test.each(['*a ', '&a ', '- ', '[', '{', '? ', '<<: ', '"', '!', 'a: b\n', '- *a\n', '%', '|', '\t', '#'])(
  '60,000 characters of %j are read to the end',
  (pattern) => {
    expect(read(`a: &a 1\nb:\n${pattern.repeat(60_000 / pattern.length)}`).problems.length).toBeLessThan(60_000);
  },
);

test('deep nesting is a problem and no crash', () => {
  expect(read(`a: ${'['.repeat(50_000)}`).problems).toHaveLength(1);
});

test('a key named __proto__ is a key', () => {
  expect(Object.keys(read('__proto__: {polluted: 1}').value as object)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('keys and values know their places', () => {
  const { placeOf } = read('a: 1\nnumbering:\n  figures: "book"\nlist:\n  - x\n  - {path: y}\n');
  expect(placeOf(['numbering', 'figures'], 'key')).toMatchObject({ line: 3, column: 3, length: 7 });
  expect(placeOf(['numbering', 'figures'], 'value')).toMatchObject({ line: 3, column: 12, length: 6 });
  expect(placeOf(['list', 1, 'path'], 'value')).toMatchObject({ line: 6, column: 12, length: 1 });
  expect(placeOf(['list', 5], 'value')).toBeUndefined();
  expect(placeOf(['nothing'], 'key')).toBeUndefined();
});

test('front matter keeps the lines of its file', () => {
  const text = '---\ntitle: A\nlayout: "x\n---\n\nText.\n';
  const from = 4;
  const to = text.indexOf('---', from);
  expect(readYaml({ path: 'a.md', text: text.replace('"x', 'xx') }, { from, to }).placeOf(['layout'], 'value')).toEqual(
    { path: 'a.md', line: 3, column: 9, length: 2 },
  );
  expect(readYaml({ path: 'a.md', text }, { from, to }).problems[0]?.place).toMatchObject({
    line: 3,
    column: 9,
    length: 2,
  });
});

test('what nests thousands deep is reported at its key, wherever the stack ends', () => {
  const deep = (open: string, close: string): string =>
    `title: A\ndeep: ${open.repeat(10_000)}1${close.repeat(10_000)}\nlast: 1`;
  const report = '2:1+0 broken-yaml: The YAML has lists or groups inside each other, thousands deep';
  expect([deep('[', ']'), deep('{a: ', '}')].map(firstProblem)).toEqual([report, report]);
});
