// Patterns for paths mean what Ruby's `File.fnmatch?` without flags says; each answer of the first table was asked of
// Ruby 3.1.
import { expect, test } from 'vitest';
import { matchesAnyGlob, matchesFolderGlob, matchesGlob } from '../../../src/lib/glob.ts';

test.each([
  ['*.md', 'a/b.md', true],
  ['*a*a*b', 'aab', true],
  ['*a*a*b', 'aaac', false],
  ['a*', 'a.b', true],
  ['*', '.a', false],
  ['?a', '.a', false],
  ['[.]a', '.a', false],
  ['.*', '.a', true],
  ['a/*', 'a/.b', true],
  ['[a-c]x', 'bx', true],
  ['[!a-c]', 'd', true],
  ['[^a]', 'b', true],
  ['[!]', 'x', true],
  ['[[]a', '[a', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['?', '\u{1D465}', true],
  ['A', 'a', false],
])('%s and %s: %s', (pattern, path, answer) => {
  expect(matchesGlob(pattern, path)).toBe(answer);
});

test('two stars and a slash, which Ruby reads as stars, are also no folder at all', () => {
  const matches = (pattern: string): readonly string[] =>
    ['b', 'a/b', 'a/c/b', 'ab'].filter((path) => matchesGlob(pattern, path));
  expect(matches('**/b')).toEqual(['b', 'a/b', 'a/c/b']);
  expect(matches('a/**/b')).toEqual(['a/b', 'a/c/b']);
  expect(matches(`${'**/'.repeat(20_000)}b`)).toEqual(['b', 'a/b', 'a/c/b']);
});

test.each([
  ['/*', '/.a', true],
  ['*', '.a', true],
  ['a/**/b', 'a/b', false],
  ['a/**/b', 'a/c/d/b', true],
])('of any file, %s and %s: %s', (pattern, path, answer) => {
  expect(matchesAnyGlob(pattern, path)).toBe(answer);
});

test.each([
  ['a/*', 'a/b', true],
  ['a/*', 'a/b/c', false],
  ['a/*', 'a/.b', false],
  ['a/b*', 'a/b.c', true],
  ['a/?', 'a/.', false],
  ['a?b', 'a/b', false],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/c/d/b', true],
  ['**/*.md', 'a/b/c.md', true],
])('within folders, %s and %s: %s', (pattern, path, answer) => {
  expect(matchesFolderGlob(pattern, path)).toBe(answer);
});

test('no number of stars makes a pattern slow, whoever asks', () => {
  const name = 'a'.repeat(4000);
  expect(
    [matchesGlob, matchesAnyGlob, matchesFolderGlob].map((matches) => matches(`${'*a'.repeat(60)}b`, name)),
  ).toEqual([false, false, false]);
});
