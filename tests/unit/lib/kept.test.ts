// What stays the same value as long as it holds the same.
import { expect, test } from 'vitest';
import { createKept } from '../../../src/lib/kept.ts';
import { lastFor } from '../../../src/lib/once-for.ts';
import { sameData, sameFields, sameMap, sameSet } from '../../../src/lib/same.ts';

test('a value that holds the same as the last of its name is that one', () => {
  const { keep } = createKept<readonly number[]>(sameData);
  const first = keep('a', [1, 2]);
  expect(keep('a', [1, 2])).toBe(first);
  expect(keep('b', [1, 2])).not.toBe(first);
  expect(keep('a', [2, 1])).toEqual([2, 1]);
  expect(keep('a', [1, 2])).not.toBe(first);
});

test('what two turns have not given is forgotten', () => {
  const { keep, turn } = createKept<readonly number[]>(sameData);
  const first = keep('a', [1]);
  turn();
  expect(keep('a', [1])).toBe(first);
  turn();
  turn();
  expect(keep('a', [1])).not.toBe(first);
});

test('a map, a set or an object is the same only in the same order', () => {
  const part = {};
  const entries = [
    ['a', part],
    ['b', 1],
  ] as const;
  expect(sameMap(new Map<string, unknown>(entries), new Map<string, unknown>(entries))).toBe(true);
  expect(sameMap(new Map<string, unknown>(entries), new Map<string, unknown>(entries.toReversed()))).toBe(false);
  expect(sameSet(new Set(['a', 'b']), new Set(['b', 'a']))).toBe(false);
  expect(sameFields({ a: part }, { a: part })).toBe(true);
  expect(sameFields({ a: part }, { a: {} })).toBe(false);
  expect(sameFields({ a: undefined }, { b: undefined })).toBe(false);
});

test('a value is made anew where any of what it was made with is another', () => {
  let calls = 0;
  const count = lastFor((_: object, ..._others: readonly [unknown, string]) => (calls += 1));
  const [key, other] = [{}, {}];
  expect([count(key, other, 'a'), count(key, other, 'a'), count(key, other, 'b')]).toEqual([1, 1, 2]);
  expect([count(key, {}, 'b'), count({}, other, 'b')]).toEqual([3, 4]);
});
