// What Jekyll printed for snippets of ours, `[liquid, printed]`: every tag and filter, and where Ruby's Liquid differs
// from JavaScript's. Where Jekyll stops (`{"failed": why}`), ours goes on: it prints something, or reports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedHere } from '../../jekyll/liquid/printed-here.ts';
import { SNIPPETS } from '../../jekyll/liquid/snippets.ts';
import { DIFFERENCES } from '../../jekyll/liquid/versions.ts';
import { BETTER_SNIPPETS } from '../../jekyll/reasons.ts';

type Answer = string | { readonly failed: string };
const read = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as readonly (readonly [string, Answer])[];
const older = read('as-jekyll.json');
const recorded = read('../../corpus/jekyll-snippets.json');

test('the answers are those to the snippets as they are written', () => {
  expect(recorded.map(([liquid]) => liquid)).toEqual(SNIPPETS);
  expect(new Set([...older, ...recorded].map(([liquid]) => liquid)).size).toBeGreaterThanOrEqual(600);
  expect(Object.keys(BETTER_SNIPPETS).filter((liquid) => !SNIPPETS.includes(liquid))).toEqual([]);
});

/** Whose answers they are, and what published Jekyll's Liquid prints of each snippet where it prints something else. */
const versions = JSON.parse(readFileSync(join(import.meta.dirname, '../../corpus/jekyll-liquid.json'), 'utf8')) as {
  readonly differences: readonly (readonly [snippet: string, four: Answer, five: Answer])[];
  readonly snippets: readonly (readonly [snippet: string, four: Answer])[];
};

describe('where two versions of Liquid differ', () => {
  test('each difference is one, and every snippet that shows one is about a tag or a filter of the list', () => {
    expect(versions.differences.map(([snippet]) => snippet)).toEqual(DIFFERENCES.map(({ snippet }) => snippet));
    const isFailure = (answer: Answer): boolean => typeof answer !== 'string';
    const same = versions.differences.filter(
      ([, four, five]) => JSON.stringify(four) === JSON.stringify(five) || (isFailure(four) && isFailure(five)),
    );
    expect(same.map(([snippet]) => snippet)).toEqual(['{% render "f.html" %}']);
    const named = new RegExp(
      `(?:\\{%-? *|\\| *)(?:${DIFFERENCES.flatMap(({ of }) => of).join('|')})(?![a-z_])|\\{%-? *#`,
    );
    expect(versions.snippets.filter(([snippet]) => !named.test(snippet))).toEqual([]);
  });

  test.each(DIFFERENCES.map((row, index) => [row.snippet, row, versions.differences[index]] as const))(
    '%s',
    async (snippet, { as }, [, four, five] = ['', '', '']) => {
      const text = await printedHere(snippet);
      if (as === 'own') expect(text).toBe('[|]\n');
      else expect(text).toBe(as === '4.0' ? four : five);
    },
  );
});

describe('as Jekyll', () => {
  test.each([...older, ...recorded])('%s', async (liquid, printed) => {
    const text = await printedHere(liquid);
    // Nothing that stops Jekyll is thrown here.
    if (typeof printed !== 'string') expect(text).toBeTypeOf('string');
    else if (Object.hasOwn(BETTER_SNIPPETS, liquid)) expect(text).not.toBe(printed);
    else expect(plain(text)).toBe(plain(printed));
  });
});

/** Listings are compared by their code: their colours, their numbers and the lines around them are ours. */
function plain(text: string): string {
  if (!text.includes('<figure class="highlight')) return text;
  return text
    .replace(/<table class="rouge-table">[\s\S]*?<td class="code"><pre>([\s\S]*?)<\/pre><\/td>[\s\S]*?<\/table>/g, '$1')
    .replace(/<\/?span[^>]*>| linenos(?=[" ])| mark[-\d]*(?=")|\n/g, '')
    .trim();
}
