// Characters that nobody sees and that do harm: they are no text for a browser, or part a word that looks whole.
import { controlCharacter, invisibleCharacter, turningCharacter } from '../diagnostics/catalog-characters.ts';
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
  if (!/[\x01-\x08\x0B\x0E-\x1F\x7F-\x9F\uFFFD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/.test(source.text))
    return [];
  const placeAt = placeFinder(source);
  return [
    { found: indexesOf(CONTROL, source.text), make: controlCharacter },
    { found: indexesOf(IN_WORD, source.text), make: invisibleCharacter },
    { found: turning(source.text), make: turningCharacter },
  ].flatMap(({ found: [first, ...others], make }) => {
    if (first === undefined) return [];
    const code = source.text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
    return [make(placeAt(first, 1), `U+${code}`, others.length)];
  });
}

function indexesOf(pattern: RegExp, text: string): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Where a text turns its direction and nothing turns it back before the paragraph ends, or the line of a listing; and
 * all that write letters in an order that is not theirs, as "Trojan Source" does
 * (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
 */
function turning(text: string): readonly number[] {
  if (!TURNING.test(text)) return [];
  const found: number[] = [];
  let open: number[] = [];
  let inListing = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const isFence = FENCE.test(line);
    if (isFence || inListing || line.trim() === '') {
      found.push(...open);
      open = [];
    }
    if (isFence) inListing = !inListing;
    if (TURNING.test(line)) open = turnedIn(line, at, { open, found });
    at += line.length + 1;
  }
  return [...found, ...open].sort((a, b) => a - b);
}

/** What is open at the end of a line that begins at `start`; overrides are `found` in any case. */
function turnedIn(
  line: string,
  start: number,
  { open, found }: { readonly open: readonly number[]; readonly found: number[] },
): number[] {
  const still = [...open];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (/[\u202D\u202E]/.test(sign)) found.push(start + at);
    else if (/[\u202A\u202B\u2066-\u2068]/.test(sign)) still.push(start + at);
    else if (/[\u202C\u2069]/.test(sign)) still.pop();
  }
  return still;
}
