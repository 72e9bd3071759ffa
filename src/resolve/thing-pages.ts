// The pages that list the book's tables, listings and boxes: which books have them, and what they show.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { PageEntry } from '../model/book.ts';
import type { ListedThings } from '../model/lists.ts';
import type { Chapter } from '../model/chapter.ts';
import type { BookThing } from '../model/figures.ts';
import { formFor } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import type { Words } from '../words/word-names.ts';
import type { Placed } from './order.ts';

export type ThingList = 'tables' | 'listings' | 'boxes';

/** By the pages' names in the site, where the book has none of that address. */
const pages: ReadonlyMap<string, ThingList> = new Map([
  ['tables.html', 'tables'],
  ['listings.html', 'listings'],
  ['boxes.html', 'boxes'],
]);

type Numbered = Chapter['facts']['numbered'][number];

/** Names of the pages that a book of these chapters has. */
export function thingPages(placed: readonly Placed[]): readonly string[] {
  const has = (list: ThingList): boolean => placed.some(({ chapter }) => listsWith(chapter.facts.numbered).has(list));
  return [...pages].flatMap(([name, list]) => (has(list) ? [name] : []));
}

/** Where the things of a chapter are listed. */
const listsWith = onceFor(
  (gaps: readonly Numbered[]) => new Set([...pages.values()].filter((list) => gaps.some((gap) => isListed(gap, list)))),
);

/** What the page of this name lists; undefined for every other page. */
export function thingListAt(name: string): ThingList | undefined {
  return pages.get(name);
}

export interface Listing {
  readonly inOrder: readonly Placed[];
  readonly words: Words;
}

export function thingTitle(list: ThingList, { inOrder, words }: Listing): string {
  return list === 'tables'
    ? words.listOfTables
    : list === 'listings'
      ? words.listOfListings
      : boxesTitle(inOrder, words);
}

export function thingEntries(made: readonly string[], root: string, listing: Listing): readonly PageEntry[] {
  return [...pages].flatMap(([name, list]): readonly PageEntry[] =>
    made.includes(root + name)
      ? [
          {
            kind: 'page',
            path: root + name,
            title: thingTitle(list, listing),
            number: undefined,
            description: undefined,
          },
        ]
      : [],
  );
}

/** `Definitions, Theorems, Exercises …`: the kinds in the order of the book, in the words that it has for several. */
const boxesTitle = lastFor((inOrder: readonly Placed[], words: Words): string => {
  const names = new Set(inOrder.flatMap(({ chapter }) => boxNames(chapter.facts.numbered, words)));
  const first = [...names].slice(0, SAID).join(words.listComma);
  return names.size > SAID ? `${first} …` : first;
});

/** Of the boxes of one chapter. */
const boxNames = lastFor((gaps: readonly Numbered[], words: Words): readonly string[] => [
  ...new Set(
    gaps.flatMap((gap) =>
      gap.kind === 'box' && isListed(gap, 'boxes')
        ? [anyNumberOf(kindWords({ kind: gap.of, own: gap.own }, words).several)]
        : [],
    ),
  ),
]);

/** The form that every language has, `other`: a title says nothing of how many there are. */
function anyNumberOf(several: string): string {
  return formFor(several, 100, 'en').replace('{numbers}', '').trim();
}

/** So many kinds does a title name. */
const SAID = 3;

/** Solutions stand beside their exercises, or have a page of their own; what carries no number is part of another. */
function isListed(gap: Numbered, list: ThingList): boolean {
  if (gap.kind === 'call') return false;
  if (gap.kind === 'box') return list === 'boxes' && gap.counter !== undefined && gap.of !== 'solution';
  return gap.of === (list === 'tables' ? 'table' : list === 'listings' ? 'listing' : undefined);
}

/** What is in a list of the book's things. */
export function isInList({ kind }: BookThing, list: ThingList): boolean {
  if (list === 'boxes') return !['figure', 'table', 'listing', 'equation', 'solution'].includes(kind);
  return kind === (list === 'tables' ? 'table' : 'listing');
}

/** What the page at `path` shows. `numbers` has the chapters' numbers by page. */
export const listedThings = lastFor(
  (things: readonly BookThing[], numbers: ReadonlyMap<string, string>, path: string, list: ThingList) => {
    const byPage = new Map<string, BookThing[]>();
    for (const thing of things) {
      if (!isInList(thing, list)) continue;
      const own = byPage.get(thing.page);
      if (own === undefined) byPage.set(thing.page, [thing]);
      else own.push(thing);
    }
    return [...byPage].map(
      ([page, own]): ListedThings => ({
        title: own[0]?.chapter ?? '',
        number: numbers.get(page),
        href: encodePath(relativePath(path, page)),
        things: own.map(({ id, label, caption }) => ({
          href: `${encodePath(relativePath(path, page))}#${encodeURIComponent(id)}`,
          label,
          caption,
        })),
      }),
    );
  },
);
