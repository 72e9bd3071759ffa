// The nearest name: what "Did you mean …?" offers.
import { expect, test } from 'vitest';
import { nearestName } from '../../../src/lib/nearest-name.ts';

const names = ['figure', 'figure_multi', 'further_reading', 'todo', 'video', 'quotation'];

test.each([
  ['figur_multi', 'figure_multi'],
  ['figure_mutli', 'figure_multi'],
  ['Figure', 'figure'],
  ['viedo', 'video'],
  ['furtherreading', 'further_reading'],
])('%s was meant as %s', (name, meant) => {
  expect(nearestName(name, names)).toBe(meant);
});

test.each(['gallery', 'xyz', '', 'a'])('"%s" is near to none', (name) => {
  expect(nearestName(name, names)).toBeUndefined();
});

test('neighbouring letters that are swapped count as one slip', () => {
  expect(nearestName('abc', ['bac'])).toBe('bac');
});

test('one letter is not near to another', () => {
  expect(nearestName('a', ['b'])).toBeUndefined();
  expect(nearestName('A', ['a'])).toBe('a');
});

test('of two equally near names the first in order wins, however the list is ordered', () => {
  expect(nearestName('path', ['bath', 'math'])).toBe('bath');
  expect(nearestName('path', ['math', 'bath'])).toBe('bath');
});

test('a name is not offered to itself', () => {
  expect(nearestName('title', ['title'])).toBeUndefined();
});

test('a name that differs in case only is the nearest', () => {
  expect(nearestName('TITLE', ['title', 'TITLF'])).toBe('title');
});
