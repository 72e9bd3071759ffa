// The words of the interface: complete in every language, and never without a place for what they must tell.
import { describe, expect, test } from 'vitest';
import { pluralNames } from '../../src/lib/numbered-kinds.ts';
import { fillWords, formFor, unbroken } from '../../src/words/fill.ts';
import { english, type WordName } from '../../src/words/word-names.ts';
import { languages, wordsOf } from '../../src/words/words.ts';

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const names = Object.keys(english) as WordName[];
const formsOf = (text: string): readonly string[] => text.split(' | ').map((form) => /^(\w+): /.exec(form)?.[1] ?? '');

describe.each(Object.entries(languages))('%s', (language, words) => {
  test('says each word with the values that English gives', () => {
    for (const name of names) {
      const [said, meant] = [words[name], english[name]].map((text) =>
        formsOf(text).at(-1) === '' ? text : otherOf(text),
      );
      expect(said?.trim(), name).not.toBe('');
      expect(placeholders(said ?? ''), name).toEqual(placeholders(meant ?? ''));
    }
  });

  test('has every word, and none besides', () => {
    expect(Object.keys(words).sort()).toEqual([...names].sort());
  });

  test('has a form for each number that it tells apart, and for no other', () => {
    const told = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const name of ['searchCount', 'searchGuess'] as const) {
      const forms = formsOf(words[name]);
      // Where nothing changes with the number, there is one form without a name.
      if (forms.length === 1) expect(forms).toEqual(['']);
      else for (const form of forms) expect(told).toContain(form);
      for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100])
        expect(formFor(words[name], count, language)).not.toMatch(/^\w+: /);
    }
  });

  test('says no phrase in English', () => {
    const phrases = names.filter((name) => /[a-z] [a-z]/i.test(english[name].replace(/\{\w+\}/g, '')));
    // "et al." is Latin, in English as in others.
    const same = phrases.filter((name) => name !== 'andOthers' && words[name] === english[name]);
    if (language !== 'en') expect(same).toEqual([]);
  });
});

function otherOf(text: string): string {
  return formFor(text, 1.5, 'en') === text ? text : (text.split(' | other: ').at(-1) ?? text);
}

test('a language goes by its first part, Chinese by its script too, and a book may word things otherwise', () => {
  expect(wordsOf('pt-BR', {}).next).toBe('Próximo');
  expect(wordsOf('zh-Hans-SG', {}).contents).toBe('目录');
  expect(wordsOf('zh-TW', {}).contents).toBe('目錄');
  expect(wordsOf('de', { next: 'Nächstes' })).toMatchObject({ next: 'Nächstes', previous: 'Zurück' });
});

test('a language without words speaks English and says so', () => {
  expect(wordsOf('eo', {})).toMatchObject({ next: 'Next', language: 'en' });
  expect(wordsOf('de-AT', {})).toMatchObject({ next: 'Weiter', language: 'de-AT' });
  expect(wordsOf('no language', {}).language).toBe('en');
});

test('a word is filled with what is given, and keeps the places of what is not', () => {
  expect(fillWords('{title}, by {authors}', { title: '$1 {x}' })).toBe('$1 {x}, by {authors}');
});

test('a word with forms takes the one for its number', () => {
  const { searchCount } = languages.ru ?? english;
  expect([1, 3, 5, 21].map((count) => fillWords(formFor(searchCount, count, 'ru'), { count }))).toEqual([
    '1 место',
    '3 места',
    '5 мест',
    '21 место',
  ]);
  expect(
    [0, 1, 2, 5, 30, 100].map((count) => fillWords(formFor(languages.ar?.searchCount ?? '', count, 'ar'), { count })),
  ).toEqual(['لا مواضع', 'موضع واحد', 'موضعان', '5 مواضع', '30 موضعًا', '100 موضع']);
  expect(formFor('a | b', 1, 'en')).toBe('a | b');
});

test('no line ends between the name of a kind and its number, in any language', () => {
  const names = [...(Object.keys(pluralNames) as (keyof typeof pluralNames)[]), ...Object.values(pluralNames)];
  const said = Object.values(languages).flatMap((words) => names.map((name) => unbroken(words[name])));
  expect(said.length).toBe(21 * 2 * Object.keys(pluralNames).length);
  expect(said.filter((text) => /\{numbers?\} | \{numbers?\}/.test(text))).toEqual([]);
  expect(unbroken('{number} of the law')).toBe('{number}\u00A0of the law');
});
