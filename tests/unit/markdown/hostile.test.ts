// Texts that no author writes are read all the same: no crash, no loose markup, and in a time that grows as they do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostileTexts, whatHostileTextsBreak } from '../../support/hostile.ts';
import { whatGoesWrong } from '../../support/reading.ts';
import { randomFrom } from '../../support/random.ts';
import { looseMarkup, splice } from '../../support/splices.ts';

const BOOK = join(import.meta.dirname, '../../../content');

test.each(['author', 'plain'] as const)(
  'one pattern over and over breaks nothing, in time that grows with the text: %s',
  async (dialect) => {
    expect(await whatHostileTextsBreak((text) => whatGoesWrong(text, dialect), 16_000)).toEqual([]);
  },
);

test('40,000 characters of random splices break nothing', async () => {
  const inputs = [
    ...readdirSync(BOOK)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(BOOK, name), 'utf8')),
    ...hostileTexts(60).map(([, text]) => text),
    ...(
      JSON.parse(readFileSync(join(import.meta.dirname, '../liquid/as-jekyll.json'), 'utf8')) as readonly (readonly [
        string,
        string,
      ])[]
    ).map(([liquid]) => liquid),
  ];
  const random = randomFrom(17);
  const wrong: string[] = [];
  for (let read = 0; read < 40_000; ) {
    const text = splice(inputs, 60 + Math.floor(random() * 1200), random);
    read += text.length;
    for (const dialect of ['author', 'plain'] as const) {
      const found = await whatGoesWrong(text, dialect);
      if (found !== undefined) wrong.push(`${found}\n--- in ---\n${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['<p>a < b</p>', 'a < b'],
  ['<a href="x"y">', 'x"y'],
  ['<b a="<">', '<b'],
  ['<b a=1>', 'a=1'],
])('loose markup is seen: %s', (html, seen) => {
  expect(looseMarkup(html)).toContain(seen);
});

test.each(['<p a="1" b>x &lt; y</p>', '<br />', '<script>a < b</script>', '<です>'])(
  'sound markup is no mistake: %s',
  (html) => {
    expect(looseMarkup(html)).toBeUndefined();
  },
);
