// Names of people as lists of works and citations have them.
import { lazy } from '../lib/lazy.ts';
import type { PersonName, Work } from '../model/bibliography.ts';
import type { Words } from '../words/word-names.ts';
import { directionOf } from '../languages/tags.ts';
import { commaAfter, listEnding } from '../words/and-before.ts';
import { fillWords } from '../words/fill.ts';

/** Those whom a work is filed under: its authors, else its editors. */
export function makersOf({ authors, editors }: Work): readonly PersonName[] {
  return authors.length > 0 ? authors : editors;
}

const eastern = lazy(() => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u);

/** `van Gogh`, the name in a citation. */
function shortName({ family, particle, given, literal }: PersonName): string {
  return joined([particle, family ?? literal ?? given]);
}

/** `Vincent van Gogh`, `紫式部`. */
export function plainName(name: PersonName): string {
  const { given, dropping, particle, family, suffix, literal } = name;
  if (literal !== undefined) return literal;
  if (eastern().test(family ?? '')) return `${family}${given ?? ''}`;
  return joined([given, dropping, particle, family, suffix]);
}

/** `Gogh, Vincent van`: the first in a list of works, which is sorted by it. */
export function filedName(name: PersonName): string {
  return filedWith(name, () => ', ');
}

/** What stands before the first comma of that, and what behind it: a list is sorted by the one, then by the other. */
export function filedParts(name: PersonName): readonly [string, string] {
  const filed = filedName(name);
  const family = name.literal === undefined ? name.family : undefined;
  return family === undefined || !filed.startsWith(`${family}, `)
    ? [filed, '']
    : [family, filed.slice(family.length + 2)];
}

/** `commaBehind` is the comma behind a part of it: `حسن، أحمد`. */
function filedWith(name: PersonName, commaBehind: (text: string) => string): string {
  const { given, dropping, particle, family, suffix, literal } = name;
  if (literal !== undefined) return literal;
  if (family === undefined || given === undefined || eastern().test(family)) return plainName(name);
  const parts = [family, joined([given, dropping, particle]), suffix].filter((part) => part !== undefined);
  return withCommas(parts, commaBehind);
}

function withCommas(parts: readonly string[], commaBehind: (text: string) => string): string {
  return parts.map((part, index) => (index === parts.length - 1 ? part : part + commaBehind(part))).join('');
}

/** So many names a list gives at most, and so many where there are more (The Chicago Manual of Style, 14.76). */
const MOST = 10;
const FIRST = 7;

/** `Lovelace, Ada, Mary Somerville, and Charles Babbage`; `isFiled` where the first stands family name first. */
export function nameList(
  names: readonly PersonName[],
  { words, isFiled, hasMore }: { readonly words: Words; readonly isFiled: boolean; readonly hasMore: boolean },
): string {
  const isCut = names.length > MOST;
  const commaBehind = (text: string): string => commaAfter(text, words);
  const shown = (isCut ? names.slice(0, FIRST) : names).map((name, index) =>
    isFiled && index === 0 ? filedWith(name, commaBehind) : plainName(name),
  );
  // Where the last of three has a comma before it, so have the others: `Ash, Birch, et al.`
  const comma = shown.length > 1 && /^\{list\},/.test(words.namesEnd) ? ',' : '';
  if (isCut || hasMore) return fillWords(words.andOthers, { names: withCommas(shown, commaBehind) + comma });
  const last = shown.at(-1) ?? '';
  if (shown.length < 2) return last;
  const list = withCommas(shown.slice(0, -1), commaBehind);
  return listEnding(words, list, last, shown.length === 2 && !/[,،、]/.test(list));
}

/** `Lovelace and Somerville`, `Lovelace et al.`: names in a citation, at most three. */
export function shortNames(work: Work, words: Words): string {
  const names = makersOf(work).map((name) => closed(shortName(name), words));
  const hasMore = work.authors.length > 0 && work.hasMoreAuthors;
  const [first = ''] = names;
  if (names.length > 3 || hasMore) return fillWords(words.andOthers, { names: first });
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const list = withCommas(names.slice(0, -1), (text) => commaAfter(text, words));
  return listEnding(words, list, last, names.length === 2);
}

/** Behind a name from right to left a year would be read as a part of it: a mark of direction ends it. */
function closed(name: string, { language }: Words): string {
  return RIGHT_TO_LEFT.test(name) && directionOf(language) === 'ltr' ? `${name}\u200E` : name;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]\P{L}*$/u;

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(/(['’]) /g, '$1');
}
