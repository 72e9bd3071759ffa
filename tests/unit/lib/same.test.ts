import { expect, test } from 'vitest';
import { sameFields, sameMap, sameSet } from '../../../src/lib/same.ts';

const part = {};

test.each([
  ['the same', { a: part, b: 1 }, { a: part, b: 1 }, true],
  ['another order', { a: 1, b: 2 }, { b: 2, a: 1 }, false],
  ['one more', { a: 1 }, { a: 1, b: 2 }, false],
  ['one less', { a: 1, b: 2 }, { a: 1 }, false],
  ['one that is undefined for one that is not there', { a: undefined }, {}, false],
  ['another value', { a: part }, { a: {} }, false],
])('fields: %s', (_, a: object, b: object, same) => {
  expect(sameFields(a, b)).toBe(same);
  expect(sameMap(new Map(Object.entries(a)), new Map(Object.entries(b)))).toBe(same);
});

test('fields that are the same by what they hold', () => {
  const isSame = (name: string, a: unknown, b: unknown): boolean => name === 'a' && String(a) === String(b);
  expect(sameFields({ a: [1], b: part }, { a: [1], b: part }, isSame)).toBe(true);
  expect(sameFields({ a: [1], b: part }, { a: [2], b: part }, isSame)).toBe(false);
  expect(sameFields({ b: [1] }, { b: [1] }, isSame)).toBe(false);
});

test('sets by their order', () => {
  expect(sameSet(new Set([1, 2]), new Set([1, 2]))).toBe(true);
  expect(sameSet(new Set([1, 2]), new Set([2, 1]))).toBe(false);
  expect(sameSet(new Set([1]), new Set([1, 2]))).toBe(false);
});
