// Language tags: which text is one, what was meant by one that is none, and where its writing begins.
import { expect, test } from 'vitest';
import { directionOf, englishName, isKnownLanguage, languageTag, meantLanguage } from '../../../src/languages/tags.ts';

test.each([
  ['en', 'en'],
  ['pt-br', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['gsw', 'gsw'],
  ['english', undefined],
  ['jp', undefined],
  ['xx', undefined],
  ['en_US', undefined],
  ['', undefined],
  ['c++', undefined],
])('"%s" is the tag %s', (text, expected) => {
  expect(languageTag(text)).toBe(expected);
});

test.each([
  ['English', 'en'],
  ['anglais', 'en'],
  ['Deutsch', 'de'],
  ['עברית', 'he'],
  ['jp', 'ja'],
  ['cn', 'zh-CN'],
  ['en_US', 'en-US'],
  ['Klingon words', undefined],
])('"%s" means %s', (text, expected) => {
  expect(meantLanguage(text)).toBe(expected);
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['zh', 'ltr'],
  ['no tag', 'ltr'],
])('%s is written %s', (language, expected) => {
  expect(directionOf(language)).toBe(expected);
});

test('a language of two letters is known without Intl, as Intl knows it', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  // A later Intl may know more of them, and takes away none.
  expect(pairs.filter((pair) => isKnownLanguage(pair) && englishName(pair) === undefined)).toEqual([]);
  expect(pairs.filter(isKnownLanguage).length).toBe(190);
  expect(['de-AT', 'gsw', 'de-XX', 'in-app', 'xyz'].map(isKnownLanguage)).toEqual([true, true, false, false, false]);
});
