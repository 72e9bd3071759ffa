// The copy of a chapter in Markdown takes as long as its text is long, whatever is in it.
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/tree/markdown.ts';
import { readHtml } from '../../src/tree/read.ts';
import { whatHostileTextsBreak } from '../support/hostile.ts';
import { firstOf, isLong } from '../support/long.ts';

const REPEATED = [
  '<em></em>',
  '<em>a</em>',
  '<a href="x">a</a>',
  '<p>',
  '<ul><li>',
  '<td>',
  '<span><p>',
  '`',
  '[',
  '\\',
];

const write = async (html: string): Promise<undefined> =>
  void markdownOf(readHtml(html), { address: (address) => address });

test.each(firstOf(2, REPEATED))('%s over and over', async (part) => {
  const time = async (count: number): Promise<number> => {
    const start = process.cpuUsage();
    await write(part.repeat(count));
    return process.cpuUsage(start).user / 1000;
  };
  await time(1000);
  const [few, many] = [await time(2000), await time(8000)];
  expect(many < 60 || many / few < 12).toBe(true);
});

test.runIf(isLong)('no hostile text breaks it', async () => {
  expect(await whatHostileTextsBreak(write, 16_000)).toEqual([]);
});
