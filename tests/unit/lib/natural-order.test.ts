import { expect, test } from 'vitest';
import { compareNaturally } from '../../../src/lib/natural-order.ts';
import { wholeFrom } from '../../support/random.ts';

test('names are ordered as Intl orders them, by numbers', () => {
  const collator = new Intl.Collator('en', { numeric: true });
  const random = wholeFrom(7);
  const signs = [...' _-./aAbBzZ00129é,'];
  const name = (): string => Array.from({ length: random(7) }, () => signs[random(signs.length)]).join('');
  for (let count = 0; count < 3_000; count += 1) {
    const a = name();
    const b = random(3) === 0 ? a.replace(/a/g, 'A').replace(/0/g, '00') : name();
    expect([a, b, Math.sign(compareNaturally(a, b))]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
  }
});
