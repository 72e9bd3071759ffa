import { expect, test } from 'vitest';
import { createSweepPace } from '../../../src/dev/sweep-pace.ts';

const sweep = { isByEvent: false, isSame: true, cost: 1 };

test('where nobody saves, a folder is looked at ever more seldom; after a save often again', () => {
  const waitAfter = createSweepPace();
  expect([1, 2, 3, 4, 5].map(() => waitAfter(sweep))).toEqual([2000, 4000, 8000, 8000, 8000]);
  expect(waitAfter({ ...sweep, isSame: false })).toBe(1000);
});

test('events of one save, after the first of which all was seen, put no look off', () => {
  const waitAfter = createSweepPace();
  const byEvent = { ...sweep, isByEvent: true };
  expect([{ ...byEvent, isSame: false }, byEvent, byEvent, byEvent, byEvent].map(waitAfter)).toEqual([
    2000, 2000, 2000, 2000, 2000,
  ]);
});

test('a folder of very many files is looked at seldom, but never later than after 32 seconds', () => {
  expect(createSweepPace()({ ...sweep, cost: 60 })).toBe(12_000);
  expect(createSweepPace()({ ...sweep, cost: 600 })).toBe(32_000);
});
