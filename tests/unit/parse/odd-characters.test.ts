// Which signs that nobody sees are reported, and where.
import { expect, test } from 'vitest';
import { oddCharacters } from '../../../src/parse/odd-characters.ts';

test.each([
  ['an override, closed or not', 'a \u202Eb\u202C c', '1:3 U+202E'],
  ['an isolate that its paragraph does not close', 'a\n\nb \u2067c\n\nd\u2069', '3:3 U+2067'],
  ['the outer one of two, where one is closed', '\u2066a \u2068b\u2069', '1:1 U+2066'],
  ['an embedding at the end of the text', 'a \u202A', '1:3 U+202A'],
  ['one that a line of a listing does not close', '```\na \u2066b\nc\u2069\n```', '2:3 U+2066'],
  ['one in a listing of a quotation', '> ~~~\n> \u2067x\n> y\u2069\n> ~~~', '2:3 U+2067'],
])('%s', (_, text, said) => {
  const [problem, ...others] = oddCharacters({ path: 'a.md', text });
  expect(`${problem?.place?.line}:${problem?.place?.column} ${/U\+\w+/.exec(problem?.message ?? '')?.[0]}`).toBe(said);
  expect(others).toEqual([]);
});

test.each([
  ['an isolate and an embedding, closed in their paragraph', 'a \u2068b\nc\u2069 d \u202Be\u202C'],
  ['one that a line of a listing closes', '```\na \u2067b\u2069\n```'],
  ['marks of direction', 'a\u200E \u200F \u061C'],
])('%s: nothing', (_, text) => {
  expect(oddCharacters({ path: 'a.md', text })).toEqual([]);
});
