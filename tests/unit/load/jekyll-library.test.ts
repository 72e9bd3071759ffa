// What a _config.yml says for catalogues, and what of it is left out.
import { expect, test } from 'vitest';
import { librarySettings } from '../../../src/load/jekyll/library.ts';

const NOTHING = { authors: undefined, isbn: undefined, doi: undefined, publisher: undefined, edition: undefined };

test.each([
  ['nothing', {}, {}],
  ['all', { isbn: '978-3-16-148410-0', doi: '10.1000/182', publisher: ' Open ', edition: 2 }, 'right'],
  ['wrong check digits, words and lists', { isbn: '978-3-16-148410-1', doi: 'soon', publisher: ' ', edition: [] }, {}],
  ['a number and a switch', { isbn: 9783161484100, doi: false }, { isbn: '9783161484100' }],
  ['an address as DOI', { doi: 'https://doi.org/10.1000/182' }, { doi: 'https://doi.org/10.1000/182' }],
  ['one author', { author: 'Ada', orcid_id: '0000-0002-1825-0097' }, 'ada'],
  ['of two, whose is it', { authors: ['Ada', 'Bo'], orcid: '0000-0002-1825-0097' }, { authors: ['Ada', 'Bo'] }],
  ['a wrong one', { author: { name: 'Ada', orcid: '0000-0002-1825-0098' } }, { authors: ['Ada'] }],
])('%s', (_, settings, found) => {
  const right = { isbn: '978-3-16-148410-0', doi: '10.1000/182', publisher: 'Open', edition: '2' };
  const ada = { authors: [{ name: 'Ada', orcid: '0000-0002-1825-0097' }] };
  expect(librarySettings(settings)).toEqual({
    ...NOTHING,
    ...(found === 'right' ? right : found === 'ada' ? ada : found),
  });
});
