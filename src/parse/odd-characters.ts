// Characters that nobody sees and that do harm: they are no text for a browser, or part a word that looks whole.
import { controlCharacter, invisibleCharacter } from '../diagnostics/catalog-text.ts';
import { placeFinder } from '../lib/text-map.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** Control characters but for tab, line and form feed; what was no character of UTF-8, or a zero, is U+FFFD by now. */
const CONTROL = /[\x01-\x08\x0B\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFD]/g;
/** Zero-width blanks and marks in a word, where search and links do not find it, or in an address. */
const IN_WORD =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d/])[\u200B\u2060\uFEFF](?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d/])/gu;

/** The first of each kind, with how many there are. */
export function oddCharacters(source: Source): readonly Problem[] {
  if (!/[\x01-\x08\x0B\x0E-\x1F\x7F-\x9F\uFFFD\u200B\u2060\uFEFF]/.test(source.text)) return [];
  const placeAt = placeFinder(source);
  return [
    { pattern: CONTROL, make: controlCharacter },
    { pattern: IN_WORD, make: invisibleCharacter },
  ].flatMap(({ pattern, make }) => {
    const [first, ...others] = source.text.matchAll(pattern);
    if (first === undefined) return [];
    const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [make(placeAt(first.index, 1), `U+${code}`, others.length)];
  });
}
