// The words of a text, as the index and a query read them.
import { describe, expect, test } from 'vitest';
import { TermTable } from '../../../src/search/term-table.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { wholeFrom } from '../../support/random.ts';

const terms = (text: string): string =>
  wordsOf(text)
    .map(({ term }) => term)
    .join(' ');

describe('the words of a text', () => {
  test.each([
    ['case and accents make no difference', 'Café Ångström ÉTUDE', 'cafe angstrom etude'],
    ['numbers are words', 'In 2013, 3.5 times', 'in 2013 3 5 times'],
    ['a name of code is found whole and by its parts', 'max_pool_2d', 'max_pool_2d max pool 2d'],
    ['a formula as typed', '\\frac{\\partial L}{x_i}', 'frac partial l x_i x i'],
    ['an apostrophe parts a word', 'Newton’s l’eau', 'newton s l eau'],
    ['Chinese in pairs', '卷积网络', '卷积 积网 网络 络'],
    ['a single character', '学', '学'],
    ['Japanese beside Latin', 'CNNの特徴', 'cnn の特 特徴 徴'],
    ['kana keep their marks', 'がギ', 'がギ ギ'],
    ['Korean in pairs', '신경망', '신경 경망 망'],
    ['Thai in pairs', 'คน', 'คน น'],
    ['full-width letters are letters', 'ＡＢＣ', 'abc'],
    ['Russian and Greek', 'Нейрон λόγος', 'неирон λογος'],
    ['Arabic without vowels, in one spelling', 'مُتَعَلِّم أمثلة إلى', 'متعلم امثله الي'],
    ['Arabic with its article and without', 'والشبكة', 'والشبكه شبكه'],
    ['Persian letters as Arabic ones', 'یک', 'يك'],
    ['Hebrew without points', 'לְמִידָה', 'למידה'],
    ['Turkish, Danish, Polish and German letters', 'ISI ışık İz Øre Łódź Straße', 'isi isik iz ore lodz strasse'],
    ['blanks of an emphasis are none', '__init__', '__init__ init'],
    ['data are no words', 'a'.repeat(41), ''],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toBe(expected);
    const twice = `${text}, ${text} Words words.`;
    const table = new TermTable();
    const words = table.count(twice);
    const counted = table.seen.flatMap((id) => Array.from({ length: table.valueOf(id) }, () => table.terms[id] ?? ''));
    expect(counted.sort()).toEqual(terms(twice).split(' ').sort());
    expect(words).toBe(counted.length);
  });

  test('each stands at its place in the text', () => {
    const text = 'Ein Café, 深度学习, x_i';
    for (const { term, start, end } of wordsOf(text))
      expect(text.slice(start, end).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).toBe(term);
  });

  test('a long text without blanks is read in linear time', () => {
    for (const text of ['_', 'a_', '字', "a'", '’', 'é'].map((piece) => piece.repeat(60_000 / piece.length))) {
      expect(wordsOf(text).length).toBeLessThanOrEqual(60_001);
    }
  });
});

test('signs without width part no word', () => {
  const terms = (text: string): readonly string[] => wordsOf(text).map(({ term }) => term);
  expect(terms('Do\u00ADnau\u00ADdampf a\u2060b \u00AD')).toEqual(['donaudampf', 'ab']);
  expect(terms('می\u200Cخواهم')).toEqual(terms('میخواهم'));
});

test('a table counts as the words are found, text after text, however many there are', () => {
  const pieces = [
    'word',
    'Word',
    'x_i',
    '_',
    "'",
    '’',
    's',
    ' ',
    ' ',
    '-',
    '“',
    '”',
    'é',
    'É',
    '字',
    'の',
    '7',
    '𝐱',
    '🙂',
    '\u00AD',
    'ß',
  ];
  const next = wholeFrom(1);
  const table = new TermTable();
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from(
      { length: 30 },
      () => `${pieces[next(pieces.length)]}${next(9) === 0 ? next(60_000) : ''}`,
    ).join('');
    const expected = new Map<string, number>();
    for (const { term } of wordsOf(text)) expected.set(term, (expected.get(term) ?? 0) + 1);
    const words = table.count(text);
    expect(new Map(table.seen.map((id) => [table.terms[id], table.valueOf(id)])), text).toEqual(expected);
    expect(words).toBe([...expected.values()].reduce((sum, times) => sum + times, 0));
  }
  table.count(Array.from({ length: 30_000 }, (_, index) => `w${index}`).join(' '));
  expect(table.seen.length).toBe(30_000);
  expect(new Set(table.terms).size).toBe(table.terms.length);
});
