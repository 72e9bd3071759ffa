// Which problems a save has brought and which it has mended.
import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/dev/difference.ts';
import type { Problem } from '../../../src/model/problem.ts';

const problem = (message: string, line: number): Problem => ({
  rule: 'broken-link',
  severity: 'warning',
  message,
  hint: undefined,
  place: { path: 'a.md', line, column: 1, length: 1 },
});

test('a line more above a problem makes no new one', () => {
  expect(differenceOf([problem('x', 3)], [problem('x', 4)])).toEqual({ fresh: [], mended: 0 });
});

test('the same again is new, and each that is gone is mended', () => {
  expect(differenceOf([problem('x', 3)], [problem('x', 3), problem('x', 9)]).fresh).toHaveLength(1);
  expect(differenceOf([problem('x', 3), problem('x', 9), problem('y', 1)], [problem('x', 9)])).toEqual({
    fresh: [],
    mended: 2,
  });
});
