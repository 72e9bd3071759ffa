// The page that says how accessible a book is: counts, what is missing at its place, whom to tell.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const built = await siteBuilder('access');
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M0 0h9v9z"/></svg>';
const book = (more = ''): string =>
  `title: B\nprint: false\nllms: false\noffline: false\nrepository: https://github.com/me/b\n${more}`;
const chapters = {
  'content/a.svg': drawing,
  'content/a.md': [
    '# Apes\n\nLet $x^2$ be.\n\n![An ape](a.svg)\n',
    '## In the wild\n\n![](a.svg)\n\n{% include figure.md path="a.svg" caption="One" %}\n\n{% include figure.md path="a.svg" decorative=true %}\n',
    '#### Deep\n\n{% include video.html link="https://www.youtube.com/watch?v=abcdefghijk" title="A film" %}\n\nSo $\\nosuch{$.\n',
  ].join('\n'),
};

/** Its text, line by line, tags taken off; a link in brackets before its text. */
function said(html: string): readonly string[] {
  const main = /<article>([\s\S]*)<\/article>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<a href="([^"]*)"[^>]*>/g, '[$1] ')
    .replace(/<\/(?:th|a)>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('it has what was counted, what is missing by section, and whom to tell', async () => {
  const site = await built({ ...chapters, 'content/book.yml': book() });
  expect(said(site.read('accessibility.html'))).toEqual([
    'Accessibility',
    'What the program counted when it made these pages.',
    'Pictures with a text that stands for them',
    '1 of 3',
    'Formulas as MathML, with names in words',
    '1',
    'Videos with captions or a transcript',
    '0 of 1',
    'Where the book falls short',
    '[a.html] Apes',
    '[a.html#in-the-wild] In the wild : Pictures without a text: 2',
    '[a.html#deep] Deep : Videos whose captions are not known: 1 · Formulas shown as they were typed: 1 · Headings that skip a level: 1',
    '[https://github.com/me/b/issues/new?title=Accessibility] Report an obstacle',
  ]);
  expect(site.read('a.html')).toContain('<a href="accessibility.html">Accessibility</a>');
});

test('a book of words alone has no such page, nor one that wants none, and no page a link to it', async () => {
  for (const files of [
    { 'content/b.md': '# Bees\n\nText.\n', 'content/book.yml': book() },
    { ...chapters, 'content/book.yml': book('accessibility: false\n') },
  ]) {
    const site = await built(files);
    expect(site.paths).not.toContain('accessibility.html');
    expect(
      site.paths.filter((path) => path.endsWith('.html') && site.read(path).includes('ccessibility.html')),
    ).toEqual([]);
  }
});

test('where nothing is missing it says so; in the language of the book', async () => {
  const site = await built({ 'content/a.md': '# Affen\n\n$x$\n', 'content/book.yml': `${book()}language: de\n` });
  expect(said(site.read('accessibility.html')).slice(4)).toEqual([
    'Woran es dem Buch fehlt',
    'Von dem, was gezählt wird, fehlt nichts.',
    '[https://github.com/me/b/issues/new?title=Barrierefreiheit] Ein Hindernis melden',
  ]);
});
