// What a heading cites is in the page's own contents as in the heading.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const siteOf = await siteBuilder('cited-headings');

test('citations of headings are in the list of sections, as the heading has them and without links', async () => {
  const { read } = await siteOf({
    'book.yml': 'bibliography: w.bib\n',
    'w.bib': '@book{k1, author = {Ada Lovelace}, title = {Notes}, publisher = {Taylor}, year = 1843}\n',
    'one.md': '# One\n\n## What @k1 saw\n\nIt.\n\n## More [@k1, p. 3]\n\nOf it.\n\n## Plain\n\nThe end.\n',
    'two.md': '# Two\n\nText.\n',
  });
  const links = [...read('one.html').matchAll(/<li><a href="#[^"]*">(.*?)<\/a>/g)].map(([, label]) => label);
  expect(links).toEqual(['What Lovelace (1843) saw', 'More (Lovelace 1843, p. 3)', 'Plain']);
});
