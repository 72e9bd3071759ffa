// How many slips part two words.
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/lib/edit-distance.ts';

test.each([
  ['', '', 0, 0],
  ['', 'ab', 2, 2],
  ['gradient', 'gradient', 0, 0],
  ['gradeint', 'gradient', 1, 1],
  ['graient', 'gradient', 1, 1],
  ['gradiennt', 'gradient', 1, 1],
  ['grabient', 'gradient', 1, 1],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, Infinity],
  ['ab', 'ba', 0, Infinity],
  ['a', 'abcd', 2, Infinity],
  // A swapped pair counts once, and is not touched again.
  ['ca', 'abc', 3, 3],
])('from "%s" to "%s", of at most %i: %d', (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance);
  expect(editDistance(b, a, most)).toBe(distance);
});
