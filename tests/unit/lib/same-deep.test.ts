// Data of any kind that holds the same.
import { expect, test } from 'vitest';
import { Decimal } from '../../../src/lib/decimal.ts';
import { sameDeep } from '../../../src/lib/same.ts';

const day = (text: string): Date => new Date(text);
const knot: unknown[] = [];
knot.push(knot);
const otherKnot: unknown[] = [];
otherKnot.push(otherKnot);

test.each<[string, unknown, unknown, boolean]>([
  ['the same table', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, true],
  ['another text in it', { a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, false],
  ['another order of names', { a: 1, b: 2 }, { b: 2, a: 1 }, false],
  ['a name without a value', { a: undefined }, {}, false],
  ['the same day', { a: day('2026-05-01') }, { a: day('2026-05-01') }, true],
  ['another day', { a: day('2026-05-01') }, { a: day('2026-05-02') }, false],
  ['a number with a point and one without', new Decimal(1), 1, false],
  ['two numbers with a point', new Decimal(1), new Decimal(2), false],
  ['the same bytes', Buffer.from('ab'), Buffer.from('ab'), true],
  ['other bytes', Buffer.from('ab'), Buffer.from('ac'), false],
  ['maps in the same order', new Map([[1, [2]]]), new Map([[1, [2]]]), true],
  [
    'maps in another order',
    new Map([
      [1, 2],
      [3, 4],
    ]),
    new Map([
      [3, 4],
      [1, 2],
    ]),
    false,
  ],
  ['a list and a table', [], {}, false],
  ['sets, which are not looked through', new Set([1]), new Set([1]), false],
  ['what holds itself', knot, otherKnot, false],
])('%s', (_, a, b, isSame) => expect(sameDeep(a, b)).toBe(isSame));
