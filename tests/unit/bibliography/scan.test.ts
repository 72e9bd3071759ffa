import { expect, test } from 'vitest';
import { readBibliography } from '../../../src/bibliography/read-bibliography.ts';
import { matchesQuery } from '../../../src/bibliography/query.ts';
import { readBibtexDate } from '../../../src/bibliography/dates.ts';
import { randomFrom } from '../../support/random.ts';

const read = (text: string, path = 'refs.bib') => readBibliography({ path, text });
const keys = (text: string, path?: string) => read(text, path).entries.map(({ key }) => key);

test('an entry has its key with its place, and its fields as TeX', () => {
  const [entry] = read('\n@Article{ a:1 ,\n  Title = {A {Big} Lamp}, year = 2014 }\n').entries;
  expect(entry).toMatchObject({
    key: 'a:1',
    type: 'article',
    place: { line: 2, column: 11, length: 3 },
    fields: { title: 'A {Big} Lamp', year: '2014' },
  });
});

test('strings are filled in, pieces are joined, months are known, remarks are passed over', () => {
  const text =
    '@string{lo = "Lamp "}\n@comment{@book{no, title={x}}}\n% words @ here\n@book(b, title = lo # {Optics}, month = MAR)';
  expect(read(text).entries[0]?.fields).toEqual({ title: 'Lamp Optics', month: '3' });
});

test('what a part does not say is taken from the whole that it names', () => {
  const text =
    '@inproceedings{a, author = {X}, title = {Part}, crossref = {W}}\n@proceedings{w, title = {Whole}, year = 2001}';
  expect(read(text).entries[0]?.fields).toMatchObject({ title: 'Part', booktitle: 'Whole', year: '2001' });
});

test('entries that name each other end somewhere', () => {
  expect(keys('@book{a, crossref = {b}}\n@book{b, crossref = {a}}')).toEqual(['a', 'b']);
});

test('strings that double each other, and data that names itself by the hundred, end somewhere', () => {
  const doubled = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}\n`);
  const { entries, problems } = read(
    `@string{s0 = {ten signs.}}\n${doubled.join('')}@book{a, title = s60, year = 1999}`,
  );
  expect(entries[0]?.fields).toMatchObject({ year: '1999' });
  expect(entries[0]?.fields.title?.length).toBeLessThan(100_001);
  expect(problems[0]).toMatchObject({
    place: { line: 15, column: 21, length: 3 },
    message: 'The value of "s14" is longer than 100,000 characters with "s13"',
  });
  const names = Array.from({ length: 120 }, (_, index) => `x${index}`);
  const data = names.map((name) => `@xdata{${name}, xdata = {${names.join(',')}}, f${name} = {y}}\n`);
  expect(keys(data.join(''))).toHaveLength(120);
});

test('an entry that is never closed costs no other', () => {
  expect(keys('@book{a, title = {Open,\n  year = 2001\n\n@book{b, title = {Sound}}\n')).toEqual(['a', 'b']);
});

test('CSL-JSON is read by its ids, as a list or as items', () => {
  expect(keys('[{"id": "a", "type": "book"}, {"id": 7}]', 'refs.json')).toEqual(['a', '7']);
  expect(read('{"items": [\n {"id": "b"}]}', 'refs.json').entries[0]?.place).toMatchObject({ line: 2, column: 10 });
});

test.each([
  ['@*[year>=2014]', true],
  ['@book', false],
  ['@article[year<2014]', false],
  ['@*[selected=true && title~=Lamp]', true],
  ['@*[selected!=true]', false],
  ['@*[missing]', false],
  ['@book, @article[title^=A]', true],
])('the query %s: %s', (query, answer) => {
  const [entry] = read('@article{a, title = {A Lamp}, year = 2014, selected = {true}}').entries;
  expect(entry && matchesQuery(entry, query)).toBe(answer);
});

test.each([
  ['2020-05-01', { year: 2020, month: 5, day: 1 }, undefined],
  ['1998/2001', { year: 1998, month: undefined, day: undefined }, { year: 2001, month: undefined, day: undefined }],
  ['-0044', { year: -44, month: undefined, day: undefined }, undefined],
])('the date %s', (written, from, to) => {
  expect(readBibtexDate(written, undefined, undefined)).toMatchObject({ from, to });
});

test('whatever stands in a file of a bibliography, it is read', () => {
  const signs = [
    '@',
    'book',
    '{',
    '}',
    '(',
    ')',
    '"',
    ',',
    '=',
    '#',
    '\\',
    '%',
    '\n',
    'a',
    '1',
    ' ',
    '[',
    ']',
    ':',
    '$',
  ];
  const random = randomFrom(19);
  for (let run = 0; run < 400; run += 1) {
    const text = Array.from({ length: 80 }, () => signs[Math.floor(random() * signs.length)]).join('');
    expect(() => read(text)).not.toThrow();
    expect(() => read(text, 'x.json')).not.toThrow();
  }
});
