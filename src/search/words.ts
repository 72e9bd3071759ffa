// The words of a text as the search knows them: the same when the index is made and when a reader types.
import { lazy } from '../lib/lazy.ts';

export interface Word {
  /** Lower case, without accents: `Café` → `cafe`. */
  readonly term: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Scripts that put no blanks between words. They are read in pairs of characters: no dictionary, and the same
 * everywhere.
 */
const DENSE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆';
/** Signs without width inside a word: where it may be parted, how its letters join. `Do\u00ADnau` is one word. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060';
/** The signs of a word, as they stand in a text. */
export const anyRun = lazy(
  () =>
    new RegExp(
      `[${DENSE}][${DENSE}\\p{M}]*|(?:(?![${DENSE}])[\\p{L}\\p{N}\\p{M}_${UNSEEN}])+(?:['’](?![${DENSE}])\\p{L}+)?`,
      'gu',
    ),
);
const isDense = lazy(() => new RegExp(`^[${DENSE}]`, 'u'));
/** Where none of these stands, no such script does, and words are found in a fifth of the time. */
export const MAY_BE_DENSE = /[\u0E00-\u1AFF\u2E80-\uD7FF\uD840-\uD8FF\uF900-\uFFDF]/;
/** `anyRun` where no script is dense. */
export const SPACED_RUN = new RegExp(`[\\p{L}\\p{N}\\p{M}_${UNSEEN}]+(?:['’]\\p{L}+)?`, 'gu');
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'g');

const SIMPLE = /^[A-Za-z0-9]+$/;
const ASCII = /^[\0-\x7f]*$/;

/** Longer ones are data, not words. In UTF-16 units. */
export const LONGEST = 40;

/**
 * `the x_i of ReLU` → the, x_i, x, i, of, relu: a name of code or of a formula is found whole and by its parts.
 * `卷积网络` → 卷积, 积网, 网络, 络: the last character alone, so that each character begins a term.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  if (!MAY_BE_DENSE.test(text)) {
    for (const { 0: run, index } of text.matchAll(SPACED_RUN)) addName(run, index, words);
    return words;
  }
  for (const { 0: run, index } of text.matchAll(anyRun())) {
    if (isDense().test(run)) addPairs(run, index, words);
    else addName(run, index, words);
  }
  return words;
}

function addPairs(run: string, from: number, words: Word[]): void {
  const characters = [...run];
  let start = from;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? '';
    words.push({ term: plain(character + next), start, end: start + character.length + next.length });
    start += character.length;
  }
}

function addName(run: string, start: number, words: Word[]): void {
  if (SIMPLE.test(run)) {
    if (run.length <= LONGEST) words.push({ term: run.toLowerCase(), start, end: start + run.length });
    return;
  }
  // `Newton's` and `l’eau` are two words of which the shorter says little.
  const apostrophe = run.search(/['’]/);
  if (apostrophe > 0) {
    addName(run.slice(0, apostrophe), start, words);
    addName(run.slice(apostrophe + 1), start + apostrophe + 1, words);
    return;
  }
  const term = plain(run);
  if (term !== '' && term.length <= LONGEST && !/^_+$/.test(term)) words.push({ term, start, end: start + run.length });
  if (ARTICLE.test(term)) words.push({ term: term.replace(ARTICLE, ''), start, end: start + run.length });
  if (!/[^_]_|_[^_]/.test(run)) return;
  for (const { 0: part, index } of run.matchAll(/[^_]+/g)) addName(part, start + index, words);
}

/**
 * Accents, the points of Hebrew, the vowels of Arabic and what stretches its lines: written here, left out there, and
 * never typed by who searches.
 */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;
/** Letters that one keyboard has and another writes otherwise. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Kana, ideographs and Hangul that come out as they went in. */
const STAYS = /^[\u3041-\u3096\u30A1-\u30FAー\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** `É` → `e`. Hangul and kana, which are taken apart with their accents, are put together again. */
function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  if (STAYS.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN_SIGNS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The article of Arabic and the small words before it are one with the word: `والشبكة` is also found as `شبكة`. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=[\u0621-\u064A]{3})/;
