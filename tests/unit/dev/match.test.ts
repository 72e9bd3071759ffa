// Which nodes of a served page stand for which of the next.
import { expect, test } from 'vitest';
import { matched, type Item } from '../../../src/client/dev/match.ts';

const item = (text: string, kind = 'p'): Item => ({
  text,
  kind,
  id: '',
  isFrame: false,
  words: () => new Set(text.split(' ')),
});
const items = (...texts: readonly string[]): readonly Item[] => texts.map((text) => item(text));

test.each([
  ['equal ones stay', items('a', 'b'), items('a', 'b'), ['0-0', '1-1']],
  ['one that comes moves the others', items('a', 'b'), items('x', 'a', 'b'), ['0-1', '1-2']],
  ['one that goes', items('a', 'b', 'c'), items('a', 'c'), ['0-0', '2-1']],
  ['a changed one is the likest', items('one two three'), items('nine ten', 'one two four'), ['0-1']],
  ['without a word in common it is another', items('one two'), items('nine ten'), []],
  ['two kinds never are one', [item('a', 'p')], [item('a b', 'li')], []],
  ['equal neighbours are counted', items('-', 'a', '-', 'b', '-'), items('-', 'b', '-'), ['0-0', '3-1', '4-2']],
])('%s', (_, old, fresh, pairs) => {
  expect(matched(old, fresh).map((pair) => pair.join('-'))).toEqual(pairs);
});

test('of 4,000 nodes of which the first and the last change, few are compared', () => {
  let compared = 0;
  const page = (turn: string): readonly Item[] =>
    Array.from({ length: 4000 }, (_, index) => ({
      ...item(`word ${index} ${index % 3999 === 0 ? turn : ''}`),
      words: () => {
        compared += 1;
        return new Set(['word']);
      },
    }));
  expect(matched(page('one'), page('two'))).toHaveLength(4000);
  expect(compared).toBeLessThan(10);
});
