import { expect, test } from 'vitest';
import { grouped } from '../../../src/lib/grouped.ts';

test.each([0, 7, 42, 999, 1000, 12_345, 123_456, 1_234_567, 2 ** 40])('%d is written as Intl writes it', (count) => {
  expect(grouped(count)).toBe(count.toLocaleString('en'));
});
