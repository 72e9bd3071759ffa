// Patterns for paths mean what Ruby's `File.fnmatch?` without flags says; each answer was asked of Ruby 3.1.
import { expect, test } from 'vitest';
import { matchesGlob } from '../../../src/lib/glob.ts';

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
