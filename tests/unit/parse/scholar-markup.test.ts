// What a tag of jekyll-scholar says.
import { expect, test } from 'vitest';
import { readScholarMarkup } from '../../../src/parse/scholar-markup.ts';

const variables = new Map([
  ['key', 'zeiler2014'],
  ['page.file', 'papers'],
]);

test.each<[markup: string, words: readonly string[], options: Readonly<Record<string, readonly string[]>>]>([
  ['ruby', ['ruby'], {}],
  ['ruby microscope', ['ruby', 'microscope'], {}],
  ['ruby, microscope', ['ruby', 'microscope'], {}],
  ['"ruby"', ['ruby'], {}],
  ['key', ['zeiler2014'], {}],
  ['derrida:purveyor', ['derrida:purveyor'], {}],
  ['ruby -l 2-3 --locator 23 & 42', ['ruby'], { locator: ['2-3', '23 & 42'] }],
  ['ruby -A -l 42', ['ruby'], { suppress_author: [''], locator: ['42'] }],
  [
    'a b --label chapter --locator 3 -L figure -l 4,5',
    ['a', 'b'],
    { label: ['chapter', 'figure'], locator: ['3', '4,5'] },
  ],
  ['a --text Click  For More', ['a'], { text: ['Click For More'] }],
  ["a --text 'Click --here'", ['a'], { text: ['Click --here'] }],
  ['--file {{ page.file }} -q @book[year <= 2000]', [], { file: ['papers'], query: ['@book[year <= 2000]'] }],
  ['-f a -f b', [], { file: ['a', 'b'] }],
  ['-fa --max=3', [], { file: ['a'], max: ['3'] }],
  ['--cited_in_order', [], { cited_in_order: [''] }],
  ['--unheard of -3', ['--unheard', 'of', '-3'], {}],
  ['{{ gone }}', ['{{', 'gone', '}}'], {}],
])('%s', (markup, words, options) => {
  const read = readScholarMarkup(markup, (name) => variables.get(name));
  expect([read.words, Object.fromEntries(read.options)]).toEqual([words, options]);
});
