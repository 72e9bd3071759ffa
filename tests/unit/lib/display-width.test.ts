// How many columns of a terminal a text takes.
import { expect, test } from 'vitest';
import { cellsOf, displayWidth } from '../../../src/lib/display-width.ts';

const GRINNING = '\u{1F600}';

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

test('what is counted without looking for clusters has the width that the clusters have', () => {
  const wrong: string[] = [];
  for (const code of [...rangeOf(0x20, 0x300), ...rangeOf(0x2000, 0x2060), ...rangeOf(0x24f0, 0x2590)]) {
    const letter = String.fromCharCode(code);
    // A tab, and what joins the letter before it, takes another width there.
    if (/[\t\p{M}\u200D]/u.test(letter)) continue;
    if (displayWidth(letter) !== displayWidth(GRINNING + letter) - displayWidth(GRINNING))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('wide letters take two columns, marks none', () => {
  expect(['│ é — ok', '卷积', 'e\u0301', 'a\u00ADb', `a${GRINNING}`].map(displayWidth)).toEqual([8, 4, 1, 2, 3]);
  expect(cellsOf('│é').map(({ column }) => column)).toEqual([0, 1]);
});
