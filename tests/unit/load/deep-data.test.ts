// Data that is nested deeper than anything can walk through is left out, and reported.
import { expect, test } from 'vitest';
import { readData } from '../../../src/load/jekyll/data.ts';

test('10,000 levels are too many, 400 are not', async () => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const { data, problems } = await readData(
    [
      { path: '_data/deep.json', text: nested(10_000) },
      { path: '_data/fine.json', text: nested(400) },
    ],
    '_data',
  );
  expect(data.deep).toBeNull();
  expect(JSON.stringify(data.fine)).toBe(nested(400));
  expect(problems.map(({ rule, place }) => [rule, place?.path])).toEqual([['broken-yaml', '_data/deep.json']]);
});
