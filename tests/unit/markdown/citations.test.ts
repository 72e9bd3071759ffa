import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/markdown.ts';
import type { CitationGap } from '../../../src/model/tree.ts';
import { visitNodes } from '../../../src/tree/walk.ts';

function citationsIn(text: string, citations = true): readonly string[] {
  const found: CitationGap[] = [];
  const { tree } = renderMarkdown(text, {
    calls: [],
    placeAt: (offset, length) => ({ path: 'a.md', line: 1, column: offset + 1, length }),
    headings: 'outline',
    dialect: 'author',
    citations,
  });
  visitNodes(tree, (node) => {
    if (typeof node !== 'string' && node.kind === 'citation') found.push(node);
  });
  return found.map(
    ({ form, works }) =>
      `${form}: ${works
        .map(
          ({ before, key, after, isYearOnly, place }) =>
            `${before}|${isYearOnly ? '-' : ''}${key}|${after} @${place.column}`,
        )
        .join('; ')}`,
  );
}

test.each([
  ['As @zeiler2013 shows.', ['sentence: |zeiler2013| @4']],
  ['As [@zeiler2013] shows.', ['aside: |zeiler2013| @5']],
  ['[see @a, p. 4--5; -@b_c:d/e]', ['aside: see|a|p. 4–5 @6; |-b_c:d/e| @20']],
  ['[@a, pp. 4-6, x-3]', ['aside: |a|pp. 4–6, x-3 @2']],
  ['@a [p. 4] and @b.', ['sentence: |a|p. 4 @1', 'sentence: |b| @15']],
  ['@{http://x.org/a} here', ['sentence: |http://x.org/a| @1']],
  ['me@example.org, `@code`, [the @link](x.md), \\@no, $@x$', []],
  ['[@a](x.md) and [no key] and [@a; no key]', ['sentence: |a| @30']],
  ['> A quotation [@a]\n{: .x}', ['aside: |a| @16']],
])('%s', (text, expected) => {
  expect(citationsIn(text)).toEqual(expected);
});

test('without a bibliography, names stay text', () => {
  expect(citationsIn('As @zeiler2013 and [@simonyan] say.', false)).toEqual([]);
});
