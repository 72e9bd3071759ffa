// How a link of the book is found in links.lock.json.
import { expect, test } from 'vitest';
import { knownLinkIn } from '../../../src/files/links-lock.ts';

const LOCK = { 'https://dead.example/x': { failed: '2026-04-01' } };

test.each(['https://dead.example/x', 'https://dead.example/x#y', '//dead.example/x', 'HTTPS://dead.example:443/x'])(
  '%s is known',
  (address) => {
    expect(knownLinkIn(LOCK, address)).toEqual({ failed: '2026-04-01' });
  },
);

test('an address that nobody asked, and a name that every object has, are not', () => {
  expect(knownLinkIn(LOCK, 'https://dead.example/y')).toBeUndefined();
  expect(knownLinkIn(LOCK, 'constructor')).toBeUndefined();
});
