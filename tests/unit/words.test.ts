// The words of the interface: complete in every language, and never without a place for what they must tell.
import { describe, expect, test } from 'vitest';
import { english, type WordName } from '../../src/words/word-names.ts';
import { fillWords, languages, wordsOf } from '../../src/words/words.ts';

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(Object.entries(languages))('%s', (_, words) => {
  test.each(Object.keys(english) as WordName[])('says "%s" with the values that English gives', (name) => {
    expect(words[name].trim()).not.toBe('');
    expect(placeholders(words[name])).toEqual(placeholders(english[name]));
  });
});

test('a language goes by its first part, an unknown one speaks English, and a book may word things otherwise', () => {
  expect(wordsOf('pt-BR', {}).next).toBe('Seguinte');
  expect(wordsOf('zh-Hant-TW', {}).contents).toBe('目录');
  expect(wordsOf('eo', {}).next).toBe('Next');
  expect(wordsOf('de', { next: 'Nächstes' })).toMatchObject({ next: 'Nächstes', previous: 'Zurück' });
});

test('a word is filled with what is given, and keeps the places of what is not', () => {
  expect(fillWords('{title}, by {authors}', { title: '$1 {x}' })).toBe('$1 {x}, by {authors}');
});
