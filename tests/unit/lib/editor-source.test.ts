// Sources of formulas that a converter left in a text.
import { expect, test } from 'vitest';
import { withoutEditorSource } from '../../../src/lib/editor-source.ts';

test.each([
  ['half-life t1/2 size 12{t rSub { size 8{1/2} } } {}, the number', 'half-life t1/2, the number', 1],
  ['s size 12{s} {} of a ball and v size 12{v}{}.', 's of a ball and v.', 2],
  ['a shoe of size 12{', 'a shoe of size 12{', 0],
  ['a shoe of size 12 {new}', 'a shoe of size 12 {new}', 0],
])('%s', (text, want, count) => {
  const { text: got, sources } = withoutEditorSource(text);
  expect([got, sources.length]).toEqual([want, count]);
});

test('sources without an end take no longer than others', () => {
  const text = 'x size 12{'.repeat(40_000);
  expect(withoutEditorSource(text).text).toBe(text);
});
