// Of the sections that have the words that were asked for, which answer to the point: their words stand together, in a
// title, at its beginning. The index knows no places; the texts of the best are looked at, which are shown anyway.
import type { Found } from './find.ts';

/** So many of the best are looked at. */
export const LOOKED_AT = 24;

/** A page that answers in many sections is about it: each adds this share to the others, up to `MOST`. */
const SUPPORT = 0.1;
const MOST = 6;

/** In characters: `The gradient` says no more than `Gradient`. */
const ARTICLE = 4;

/** At most so many characters between two words of a query that belong together. */
const BETWEEN = 8;

/** What the scores of sections are multiplied by, in their order; 1 for what is not there any more. */
export function toThePoint(all: readonly (Found | undefined)[], query: string): readonly number[] {
  const phrase = folded(query);
  const counts = new Map<string, number>();
  for (const found of all) if (found !== undefined) counts.set(found.path, (counts.get(found.path) ?? 0) + 1);
  return all.map((found) =>
    found === undefined
      ? 1
      : pointOf(found, phrase) * (1 + SUPPORT * (Math.min(MOST, counts.get(found.path) ?? 1) - 1)),
  );
}

function pointOf({ title, section: [heading, , text, isFigure] }: Found, phrase: string): number {
  const inTitle = standing(folded(title), phrase);
  const inHeading = standing(folded(heading), phrase);
  const count = placesOf(phrase.split(' '), folded(text));
  // Its words stand apart: that may be chance.
  const isApart = inTitle + inHeading + count === 0 && phrase.includes(' ');
  return (
    (1 + 0.8 * inTitle) *
    (1 + 0.8 * inHeading) *
    (1 + 0.1 * Math.log2(1 + count)) *
    (isApart ? 0.3 : 1) *
    (namesPart(folded(heading), phrase) ? 0.35 : 1) *
    (isFigure === 1 ? 0.7 : 1)
  );
}

/**
 * How well a title is what was asked: 1 the same or its plural, less at its beginning, still less within or where it
 * has the words in another order, `Put the chapters in order` for `chapter order`, else 0.
 */
function standing(title: string, phrase: string): number {
  const at = phrase === '' ? -1 : title.indexOf(phrase);
  if (at < 0 || isWithinName(title, at)) return hasWords(title, phrase) ? 0.4 : 0;
  if (title === phrase || title === `${phrase}s`) return 1;
  return at === 0 || title.length <= phrase.length + ARTICLE ? 0.8 : 0.4;
}

function hasWords(title: string, phrase: string): boolean {
  const words = phrase.split(' ');
  return words.length > 1 && words.every((word) => ` ${title}`.includes(` ${word}`));
}

/** `undefined-footnote` is a name, and its weight as a title that of the whole: a word that is part of it has less. */
function namesPart(title: string, phrase: string): boolean {
  return phrase.split(' ').some((word) => {
    const at = word === '' ? -1 : title.indexOf(word);
    return at >= 0 && isWithinName(title, at);
  });
}

function isWithinName(title: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}_-]$/u.test(title.slice(0, at));
}

/** In how many places the words follow one another with little between them: `carbon-14 dating` for `carbon dating`. */
function placesOf([first = '', ...others]: readonly string[], text: string): number {
  let count = 0;
  for (let at = first === '' ? -1 : text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length)) {
    let end = at + first.length;
    for (const word of others) {
      const next = end < 0 ? -1 : text.slice(end, end + BETWEEN + word.length).indexOf(word);
      end = next < 0 ? -1 : end + next + word.length;
    }
    if (end >= 0) count += 1;
  }
  return count;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
