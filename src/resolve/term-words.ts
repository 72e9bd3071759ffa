// What a word is in each script, and when two words are the same one: for terms that are looked for in a text.
import { lazy } from '../lib/lazy.ts';

/** A word as a term may have it; of a word with something behind it that belongs to its sentence, the word alone. */
export interface Reading {
  readonly key: string;
  /** In UTF-16 units of the word as it is written. */
  readonly length: number;
}

export interface WordRules {
  /** How a word of a term is known. */
  readonly keyOf: (word: string, name: string) => string;
  /** What a word of the text may be. */
  readonly readings: (word: string) => readonly Reading[];
  /** Whether a word may end between two Chinese characters: Japanese parts its words by kana. */
  readonly partsHan: boolean;
}

/** Scripts that put no blanks between words: each sign is taken alone, but for katakana, of which a run is a word. */
const DENSE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々〆';
const KATAKANA = '\\p{Script=Katakana}ー';
/** Signs without width inside a word: where it may be parted, how its letters join. */
const UNSEEN = '\\u00AD\\u200C\\u200D';
const LETTERS = `\\p{L}\\p{N}\\p{M}_${UNSEEN}`;
const ANY_WORD = `[${DENSE}]\\p{M}*|[${KATAKANA}]+|(?:(?![${DENSE}${KATAKANA}])[${LETTERS}])+`;

/** The planes of all scripts that have no blanks between words, and some more. */
const PLANES =
  '\\u0E00-\\u109F\\u1780-\\u17FF\\u2E80-\\u9FFF\\uA9E0-\\uA9FF\\uAA60-\\uAA7F\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}';
const mayBeDense = lazy(() => new RegExp(`^[${PLANES}]`, 'u'));
const beginsWord = lazy(() => /^[\p{L}\p{N}\p{M}_]/u);
export const isDense = lazy(() => new RegExp(`^[${DENSE}]`, 'u'));
export const isHan = lazy(() => /^[\p{Script=Han}々〆]/u);
export const isKatakana = lazy(() => new RegExp(`^[${KATAKANA}]`, 'u'));
const anyToken = lazy(() => new RegExp(`${ANY_WORD}|\\s+|[^]`, 'uy'));
/** The same outside of those planes, in a fifth of the time. */
const spacedToken = lazy(() => new RegExp(`[[${LETTERS}]--[${PLANES}]]+|\\s+|[^]`, 'vy'));

/** Whether a sign or a token is a word, or belongs to one. */
export function isWord(token: string): boolean {
  const code = token.charCodeAt(0);
  return code < 128 ? isPlainLetter(code) : beginsWord().test(token);
}

/** A letter or a number of ASCII. */
function isPlainLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;
}

/** Whether a sign or a blank of ASCII stands at an index: no word begins there. */
export function isPlainSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 && !isPlainLetter(code);
}

/** What stands at an index of a text: a word, a run of blanks, or a sign. */
export function tokenAt(text: string, at: number): string {
  // Most words are of ASCII: an expression for all scripts takes ten times as long.
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end > at && (end === text.length || text.charCodeAt(end) < 128)) return text.slice(at, end);
  const token = matchedAt(spacedToken(), text, at) ?? text.slice(at);
  return mayBeDense().test(token) ? (matchedAt(anyToken(), text, at) ?? token) : token;
}

function matchedAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** Blanks of every kind are one, and so are signs of one meaning that keyboards and programs choose from. */
export function signOf(token: string): string {
  if (/^\s/.test(token)) return ' ';
  return token.replace(/[\u2010\u2011]/, '-').replace(/[\u2018\u2019\u02BC]/, "'");
}

/** `language` is a tag of BCP 47. */
export function wordRules(language: string): WordRules {
  const tongue = language.toLowerCase().replace(/[-_].*$/s, '');
  const small = (word: string): string =>
    ['tr', 'az', 'lt'].includes(tongue) ? word.toLocaleLowerCase(tongue) : word.toLowerCase();
  const isGerman = tongue === 'de';
  const readingsOf = (word: string, length: number): readonly Reading[] => {
    const plain = plainWord(word);
    const keys = [exact(plain), ...(isGerman && IS_LARGE.test(plain) ? [large(small(plain))] : []), small(plain)];
    return keys.map((key) => ({ key, length }));
  };
  return {
    keyOf: (word, name) => {
      const plain = plainWord(word);
      if (/.\p{Lu}/u.test(plain) || (name === word && /^.$/u.test(plain))) return exact(plain);
      return isGerman && IS_LARGE.test(plain) ? large(small(plain)) : small(plain);
    },
    readings: (word) => [
      ...readingsOf(word, word.length),
      ...withoutArticle(word).flatMap((rest) => readingsOf(rest, word.length)),
      ...withoutParticle(word).flatMap((stem) => readingsOf(stem, stem.length)),
    ],
    partsHan: tongue !== 'ja',
  };
}

/** As written: `GAN`, `pH` and `ReLU` are no `gan`; nor is the quantity `I` a pronoun. */
function exact(word: string): string {
  return `=${word}`;
}

/** With a large first letter, which makes a noun of German: `Kraft`, not `kraft`. */
function large(word: string): string {
  return `^${word}`;
}

const IS_LARGE = /^\p{Lu}/u;
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'g');
/** The vowels of Arabic, and what stretches its lines: written here, left out there. */
const ARABIC_MARKS = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;

function plainWord(word: string): string {
  if (/^[\0-\x7F]*$/.test(word)) return word;
  return word.normalize('NFC').replace(UNSEEN_SIGNS, '').replace(ARABIC_MARKS, '');
}

/** The article of Arabic is written as a part of its word, with `and`, `with`, `as` and `for` before it. */
function withoutArticle(word: string): readonly string[] {
  if (!/^[\u0600-\u06FF]/.test(word)) return [];
  const [, rest] = /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(.{2,})$/u.exec(plainWord(word)) ?? [];
  return rest === undefined ? [] : [rest];
}

/** What a sentence of Korean hangs on a noun: its case, a plural, `and`, `from`, `is`. */
const PARTICLE =
  /(?:들?(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|만|로|으로|까지|부터|처럼|보다)|들|란|이란|이라|이다|이며|이고)$/;

function withoutParticle(word: string): readonly string[] {
  if (!/[\uAC00-\uD7A3]$/.test(word)) return [];
  const particle = PARTICLE.exec(word);
  return particle === null || particle.index === 0 ? [] : [word.slice(0, particle.index)];
}
