// What Jekyll printed for snippets of ours, `[liquid, printed]`: every tag and filter, and where Ruby's Liquid differs
// from JavaScript's. Where Jekyll stops (`{"failed": why}`), ours goes on: it prints something, or reports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLiquid } from '../../../src/liquid/liquid.ts';
import { jekyllMarkdown, liquidOptions } from '../../../src/parse/chapter-liquid.ts';
import type { ParseContext } from '../../../src/parse/parse.ts';
import { SNIPPETS } from '../../jekyll/liquid/snippets.ts';
import { INCLUDED, VARIABLES } from '../../jekyll/liquid/variables.ts';
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

const CONTEXT: ParseContext = {
  kind: 'jekyll',
  includes: {},
  macros: {},
  language: 'en',
  languages: { folders: [], endings: [] },
  words: {},
  allowed: 'all',
  includable: {},
  notes: undefined,
  citations: false,
  kinds: [],
  solutions: 'here',
  kramdown: undefined,
  site: {},
  jekyll: undefined,
};

describe('as Jekyll', () => {
  test.each([...older, ...recorded])('%s', async (liquid, printed) => {
    const result = await runLiquid(
      { path: 'x.md', text: liquid },
      {
        ...liquidOptions({}, CONTEXT),
        variables: VARIABLES,
        answers: () => false,
        file: (path) => (path === '_includes/f.html' ? INCLUDED : undefined),
        markdownify: jekyllMarkdown(undefined),
        addressOf: (path, kind) =>
          kind === 'post'
            ? '/b/2024/01/02/first-post.html'
            : path === 'sub/page.md'
              ? '/b/sub/page.html'
              : '/b/book/a.html',
      },
    );
    // Nothing that stops Jekyll is thrown here.
    if (typeof printed !== 'string') expect(result.text.text).toBeTypeOf('string');
    else if (Object.hasOwn(BETTER_SNIPPETS, liquid)) expect(result.text.text).not.toBe(printed);
    else expect(plain(result.text.text)).toBe(plain(printed));
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
