// How works are called in the text, and the order in which lists have them.
import type { Entry, Work } from '../model/bibliography.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import type { Words } from '../words/word-names.ts';
import { yearOf } from './entry-text.ts';
import { filedParts, makersOf, shortNames } from './names.ts';

/** Works in the order of a list: by names, year and title, as the language sorts them. */
export function sortedWorks(works: ReadonlyMap<Entry, Work>, language: string): readonly Entry[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true, numeric: true });
  const keys = new Map(
    [...works].map(([entry, work]) => {
      const names = makersOf(work).flatMap(filedParts);
      const title = titleText(work);
      const year = work.issued?.from?.year;
      return [entry, { head: names.length === 0 ? [title] : names, year, title }] as const;
    }),
  );
  return [...works.keys()].sort((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (left === undefined || right === undefined) return 0;
    return (
      compareParts(left.head, right.head, compare) ||
      (left.year ?? Infinity) - (right.year ?? Infinity) ||
      compare(left.title, right.title) ||
      (a.key < b.key ? -1 : 1)
    );
  });
}

/** Part by part, and what ends first is first: `A, Ann` before `Aalto`, an author alone before those with others. */
function compareParts(
  left: readonly string[],
  right: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (const [index, part] of left.entries()) {
    const other = right[index];
    const order = other === undefined ? 1 : compare(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Without an article in front, in English. */
function titleText({ title }: Work): string {
  return textOf(readHtml(title ?? '')).replace(/^(?:the|an?) (?=\S)/i, '');
}

export interface Label {
  /** `Zeiler and Fergus`; of a work without names, the beginning of its title. */
  readonly names: string;
  /** `2014a`. */
  readonly year: string;
  /** `a`; '' where no other work has the same names and year. */
  readonly letter: string;
}

/** Of works in the order of their list: those of the same names and year get letters. */
export function labelsOf(works: ReadonlyMap<Entry, Work>, words: Words, language: string): ReadonlyMap<Entry, Label> {
  const plain = sortedWorks(works, language).flatMap((entry) => {
    const work = works.get(entry);
    return work === undefined
      ? []
      : [{ entry, work, names: namesOf(entry, work, words), year: yearOf(work, { words, letter: '' }) }];
  });
  const counts = new Map<string, number>();
  const sign = ({ names, year }: (typeof plain)[number]): string => `${names}\n${year}`;
  for (const each of plain) counts.set(sign(each), (counts.get(sign(each)) ?? 0) + 1);
  const given = new Map<string, number>();
  return new Map(
    plain.map((each) => {
      const index = given.get(sign(each)) ?? 0;
      given.set(sign(each), index + 1);
      const letter = (counts.get(sign(each)) ?? 0) > 1 ? letterOf(index) : '';
      const { entry, work, names } = each;
      return [entry, { names, letter, year: yearOf(work, { words, letter }) }];
    }),
  );
}

function namesOf(entry: Entry, work: Work, words: Words): string {
  const names = shortNames(work, words);
  if (names !== '') return names;
  const title = textOf(readHtml(work.title ?? ''));
  const short = title.split(/[:.?!]\s/)[0] ?? title;
  return short === '' ? entry.key : `“${short.length > 60 ? `${short.slice(0, 60)}…` : short}”`;
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
