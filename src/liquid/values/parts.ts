// Ruby's `item[key]`, which maps, texts and whole numbers have, as filters that go by a property of each item ask it.
import { isHash, isNil, textOf, unboxed } from './ruby.ts';
import { ownProperty } from './property.ts';

/** Whether Ruby knows `item[…]`. */
export function hasParts(item: unknown): boolean {
  return isHash(item) || typeof item === 'string' || Number.isInteger(item);
}

/** A map's value, the part of a text that is named or counted, a bit of a whole number; undefined for all else. */
export function partOf(item: unknown, key: unknown): unknown {
  const place = unboxed(key);
  if (typeof item === 'string') {
    if (typeof place === 'number') return [...item].at(Math.trunc(place));
    return !isNil(place) && item.includes(textOf(place)) ? textOf(place) : undefined;
  }
  if (typeof item === 'number' && Number.isInteger(item) && typeof place === 'number')
    return place < 0 ? 0 : Number((BigInt(item) >> BigInt(Math.trunc(place))) & 1n);
  return isHash(item) ? ownProperty(item, textOf(key)) : undefined;
}
