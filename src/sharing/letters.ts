// Which words a card can have: those whose letters its face has. A box in place of a letter is worse than no card.
import { lazy } from '../lib/lazy.ts';

/**
 * Latin with Vietnamese, Greek, Cyrillic, and the signs of formulas; a test compares them with what card-face.mjs
 * finds in the faces.
 */
const SETTABLE =
  '20-7e a0-17e 18f 192 1a0-1a1 1af-1b0 1c4-1dc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d 230-233 237 251 259 261 2b9-2bc 2be-2bf ' +
  '2c6-2cc 2da 2dc-2dd 374-375 37a 37e 384-38a 38c 38e-3a1 3a3-3ce 3d7-3e1 401-44f 451-45f 462-463 46a-46b 490-493 ' +
  '496-497 49a-49b 4a2-4a3 4ae-4b1 4ba-4bb 4d8-4d9 4e8-4e9 1e08-1e09 1e0c-1e0f 1e14-1e17 1e1c-1e1d 1e20-1e21 1e24-1e25 ' +
  '1e2a-1e2b 1e2e-1e2f 1e36-1e3b 1e42-1e49 1e4c-1e53 1e5a-1e69 1e6c-1e6f 1e78-1e7b 1e80-1e85 1e8e-1e8f 1e92-1e93 1e97 ' +
  '1e9e 1ea0-1ef9 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 ' +
  '1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2009 200b 2013-2014 2018-201a 201c-201e 2020 2022 2026 2032-2033 ' +
  '2039-203a 2044 20a1 20a3-20a4 20a6-20a7 20a9 20ab-20ae 20b1-20b2 20b4-20b5 20b8-20ba 20bc-20bd 2100-214f 2190-21ea ' +
  '21f4-22ff';

const known = lazy(
  () =>
    new RegExp(
      `^[${SETTABLE.split(' ')
        .map((range) => range.replace(/[0-9a-f]+/g, '\\u{$&}'))
        .join('')}]+$`,
      'u',
    ),
);

/**
 * The text as a card sets it, undefined where it cannot: `𝑥` is `x`, an emoji is left out, and so is what has no width.
 */
export function settable(text: string): string | undefined {
  const plain = text
    .replace(
      /\p{Extended_Pictographic}|[\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3\u00ad\u200b-\u200f\u2060]/gu,
      (sign) => (/[©®™↔-↪‼⁉ℹ]/.test(sign) ? sign : ''),
    )
    .normalize('NFC')
    .replace(/[\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u2009]+/g, (blank) => (blank.includes('\u00a0') || blank.includes('\u202f') ? '\u00a0' : ' '))
    .trim();
  return known().test(plain) ? plain : undefined;
}
