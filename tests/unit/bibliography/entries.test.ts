// Entries beside what pandoc --citeproc 2.17 writes of the same file in its own author–date style
// (every-type.pandoc.txt): the same order and the same parts, but for what is listed here with its reason.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryText } from '../../../src/bibliography/entry-text.ts';
import { cslFile, scholarReference } from '../../../src/bibliography/exports.ts';
import { labelsOf, sortedWorks } from '../../../src/bibliography/labels.ts';
import { readBibliography } from '../../../src/bibliography/read-bibliography.ts';
import { loadBibtexReader, workOf } from '../../../src/bibliography/works.ts';
import type { Entry, Work } from '../../../src/model/bibliography.ts';
import { textOf } from '../../../src/tree/text.ts';
import { wordsOf } from '../../../src/words/words.ts';

const DIFFERENT: Readonly<Record<string, string>> = {
  bell1990: 'titles keep the capitals that their author gave them',
  letters: 'titles keep the capitals that their author gave them; ï is one letter',
  question: 'titles keep the capitals that their author gave them',
  formula: 'low and high numerals of a formula are signs of their own',
  bell1990b: 'names are said again: an entry is shown alone on its card',
  nodate: 'names are said again; works without a date come last',
  book2: 'names are said again',
  thirded: 'names are said again; "Third" is followed by "ed."',
  conf1: 'both page numbers are whole',
  conf3: 'a number at arXiv is called so',
  misc2: 'a number at arXiv is called so',
  conf4: '@conference is @inproceedings, whose book is named',
  tech1: 'a report stands for itself: its title is in italics',
  report1: 'a report stands for itself: its title is in italics',
  booklet: 'a booklet stands for itself: its title is in italics',
  dataset: 'a set of data stands for itself: its title is in italics',
  periodical: 'a periodical is said once',
  forthcoming: 'a word in the place of the year is said once',
  magazine: 'BibTeX has no articles of magazines',
  unpub: 'what its author notes of an unpublished work is kept',
  www1: 'the year is said once',
  software: 'the name of a program keeps its letters',
  patent: 'the country of a patent stands in its number',
};

const works = new Map<Entry, Work>();
const words = wordsOf('en', {});
const entryOf = (entry: Entry, letter: string): string => {
  const work = works.get(entry);
  return work === undefined ? '' : textOf(entryText(work, { words, language: 'en', letter }));
};
let pandoc: ReadonlyMap<string, string>;

beforeAll(async () => {
  const here = (name: string): string => join(import.meta.dirname, name);
  const { entries } = readBibliography({ path: 'refs.bib', text: await readFile(here('every-type.bib'), 'utf8') });
  const reader = await loadBibtexReader();
  for (const entry of entries) works.set(entry, workOf(entry, reader).work);
  const lines = (await readFile(here('every-type.pandoc.txt'), 'utf8')).trim().split('\n');
  pandoc = new Map(lines.map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? '']));
});

test('the entries of every type are those of pandoc, or differ for a reason', () => {
  const labels = labelsOf(works, words, 'en');
  const different = [...works.keys()]
    .filter((entry) => entryOf(entry, labels.get(entry)?.letter ?? '') !== pandoc.get(entry.key))
    .map(({ key }) => key);
  expect(works.size).toBeGreaterThanOrEqual(60);
  expect(different.sort()).toEqual(Object.keys(DIFFERENT).sort());
});

test('they stand in the order of pandoc', () => {
  const ours = sortedWorks(works, 'en').map(({ key }) => key);
  // Works to come stand before those without any date; pandoc has it the other way.
  const order = (keys: readonly string[]): readonly string[] =>
    keys.filter((key) => !/^(?:nodate|forthcoming)$/.test(key));
  expect(order(ours)).toEqual(order([...pandoc.keys()]));
});

test('a work that has come out again says when it came out first', async () => {
  const read = await loadBibtexReader();
  const textFor = (dates: string): string => {
    const text = `@book{k, author = {Ash, Ann}, title = {T}, ${dates}}`;
    const [entry] = readBibliography({ path: 'refs.bib', text }).entries;
    return entry === undefined
      ? ''
      : textOf(entryText(workOf(entry, read).work, { words, language: 'en', letter: '' }));
  };
  expect(textFor('date = {1950}, origdate = {1869}')).toBe('Ash, Ann. (1869) 1950. T.');
  expect(textFor('date = {1950}, origdate = {1950-02}')).toBe('Ash, Ann. 1950. T.');
});

test('a family name is before a longer one, whatever the given names', async () => {
  const names = ['Aalto, Ville', 'A, Ann', 'Li, Wei and Xu, Bo', 'Li, Wei', 'Liang, An'];
  const text = names.map((author, index) => `@book{k${index}, author = {${author}}, title = {T}}`).join('\n');
  const reader = await loadBibtexReader();
  const { entries } = readBibliography({ path: 'refs.bib', text });
  const read = new Map(entries.map((entry) => [entry, workOf(entry, reader).work]));
  const sorted = sortedWorks(read, 'en').map(({ key }) => names[Number(key.slice(1))]);
  expect(sorted).toEqual(['A, Ann', 'Aalto, Ville', 'Li, Wei', 'Li, Wei and Xu, Bo', 'Liang, An']);
});

describe('in another language', () => {
  test('words and signs are those of the language', () => {
    const [entry] = [...works.keys()].filter(({ key }) => key === 'inc1');
    const work = entry === undefined ? undefined : works.get(entry);
    expect(work && textOf(entryText(work, { words: wordsOf('de', {}), language: 'de', letter: '' }))).toBe(
      'Tate, Vera. 2008. „On Wicks“. In The Night Reader, herausgegeben von Olaf Nash, 11–20. Seaton: Far Shore.',
    );
  });
});

test('Scholar and other programs read the works', () => {
  const [entry, work] = [...works][0] ?? [];
  expect(work && scholarReference(work)).toBe(
    'citation_title=Slow Light in Warm Glass; citation_author=Clara Abbot; citation_publication_date=1987; ' +
      'citation_journal_title=Journal of Lantern Optics; citation_volume=12; citation_firstpage=45; ' +
      'citation_lastpage=67; citation_doi=10.1000/jlo.1987.12',
  );
  const [item] = JSON.parse(cslFile(entry && work ? [[entry, work]] : []));
  expect(item).toMatchObject({ id: 'abbot1987', DOI: '10.1000/jlo.1987.12', issued: { 'date-parts': [[1987]] } });
});

describe('TeX in an entry', () => {
  const titled = async (title: string): Promise<readonly [string | undefined, readonly string[]]> => {
    const [entry] = readBibliography({ path: 'a.bib', text: `@misc{a,\n  title = {${title}}}` }).entries;
    const { work, problems } = workOf(entry as Entry, await loadBibtexReader());
    const said = problems.map(({ message, place }) => `${place?.line}:${place?.column}: ${message}`);
    return [work.title, said];
  };

  test.each([
    [String.raw`{\AA}ngstr{\"o}m and \aa{}rs`, 'Ångström and års'],
    [String.raw`The {\TeX}book, \LaTeX{} and \BibTeX\ too`, 'The TeXbook, LaTeX and BibTeX too'],
    [String.raw`na{\"\i}ve, na\"{\i}ve, na\"\i ve, na\"ive`, 'naïve, naïve, naïve, naïve'],
    [String.raw`On $\mathcal{O}(n \log n)$, $\mathbb{R}^n$ and $x \rightarrow \infty$`, 'On O(n log n), ℝⁿ and x → ∞'],
    [String.raw`10\,000\ldots{} \mbox{as is} \ensuremath{\alpha}\-s \slash`, '10 000… as is αs /'],
    [String.raw`{\noopsort{1973b}}1973 \foreignlanguage{german}{Wald}`, '1973 Wald'],
    [String.raw`$\frac{1}{2}$ of $\sqrt{2} \times 3$`, '1/2 of √2 × 3'],
  ])('%s', async (tex, text) => expect(await titled(tex)).toEqual([text, []]));

  test('a command that nobody knows is reported where it stands, and its text is kept', async () => {
    expect(await titled(String.raw`A \myname{B} and \other C \myname{D}`)).toEqual([
      'A B and other C D',
      [
        String.raw`2:14: Nothing here knows the command "\myname" of TeX, so its entry shows the text without it`,
        String.raw`2:29: Nothing here knows the command "\other" of TeX, so its entry shows the text without it`,
      ],
    ]);
  });
});
