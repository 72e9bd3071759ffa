// Words as a person would count them.
import { expect, test } from 'vitest';
import { WordCounter } from '../../../src/lib/count-words.ts';

function wordsIn(...pieces: readonly string[]): number {
  const counter = new WordCounter();
  for (const piece of pieces) counter.add(piece);
  return counter.words;
}

test.each([
  ['', 0],
  ['one', 1],
  ['Two  words.', 2],
  ['a well-known rule – of 3.5 parts', 6],
  ['— … §', 0],
  ['(in brackets)', 2],
  ['卷积网络', 4],
  ['CNNの特徴 and more', 6],
  ['Нейронная сеть, שלום', 3],
  ['a\u00A0b\u3000c', 3],
  ['𝐱 🙂 y', 2],
  ['𠀀𠀁', 2],
  ['\uD83D', 0],
])('%j has %i', (text, expected) => {
  expect(wordsIn(text)).toBe(expected);
  // Again, by what is known of the signs now.
  expect(wordsIn(text)).toBe(expected);
});

test('pieces are one text: a word may go on in the next', () => {
  expect(wordsIn('hyper', 'text')).toBe(1);
  expect(wordsIn('hyper', ' ', 'text')).toBe(2);
  expect(wordsIn('x-', 'y', '字', 'z')).toBe(3);
});
