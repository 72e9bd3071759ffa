// The glossary of the book: the terms of all chapters, sorted as the language sorts them.
import { noTerms, repeatedTerm } from '../diagnostics/catalog-bibliography.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import type { PageEntry, PageLink } from '../model/book.ts';
import type { ListedTerm } from '../model/citations.ts';
import type { Config } from '../model/config.ts';
import type { Term } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import type { BookMemory } from './book-memory.ts';
import { bareChapterLinks } from './chapter-links.ts';
import { placeKey } from './leads.ts';
import type { Order, Placed } from './order.ts';
import { placeInSettings } from './settings-places.ts';

export const GLOSSARY = 'glossary.html';

/** A lone chapter has its own in its text. */
export function hasGlossary(placed: readonly Placed[]): boolean {
  return placed.filter(({ chapter }) => chapter.facts.terms.length > 0).length > 1;
}

export function glossaryEntry(words: Words, root: string): PageEntry {
  return { kind: 'page', path: root + GLOSSARY, title: words.glossary, number: undefined, description: undefined };
}

export interface ListingEdition {
  readonly inOrder: readonly Placed[];
  readonly order: Order;
  readonly config: Config;
  /** By the paths of their pages: ids of the first uses there, by `placeKey` of the definition. */
  readonly uses: ReadonlyMap<string, { readonly first: ReadonlyMap<string, string> }>;
}

/** What the page at `list` shows of a language's chapters. */
export function listedTerms(list: string, edition: ListingEdition, memory: BookMemory): readonly ListedTerm[] {
  const { inOrder, order, config } = edition;
  const linkTo = (placed: Placed): PageLink => linkFrom(placed, list, order);
  const firstUse = firstUses(edition, linkTo);
  const all = definingPages(inOrder).flatMap((placed) => {
    const { chapter, path } = placed;
    const terms = memory.terms(path, chapter.facts.terms);
    const uses = terms.map(({ id }) => firstUse.get(placeKey({ page: path, anchor: id })));
    const used = firstUse.size === 0 ? NO_USES : memory.termUses(path, uses);
    return listedFrom(terms, memory.termPage(path, linkTo(placed)), used);
  });
  return sortedTerms(memory.listedTerms(config.language, all), config.language);
}

const linkFrom = bareChapterLinks();
const NO_USES: readonly undefined[] = [];

/** Chapters that define terms. */
export function definingPages(inOrder: readonly Placed[]): readonly Placed[] {
  return inOrder.filter(({ chapter }) => chapter.facts.terms.length > 0);
}

/** By `placeKey` of the definition: the first place in the order of the book. */
function firstUses(
  { inOrder, uses }: ListingEdition,
  linkTo: (placed: Placed) => PageLink,
): ReadonlyMap<string, PageLink> {
  const first = new Map<string, PageLink>();
  for (const placed of inOrder) {
    for (const [key, id] of uses.get(placed.path)?.first ?? []) {
      if (first.has(key)) continue;
      first.set(key, withId(linkTo(placed), id));
    }
  }
  return first;
}

function withId(page: PageLink, id: string): PageLink {
  return { ...page, href: `${page.href}#${encodeURIComponent(id)}` };
}

const listedFrom = lastFor(
  (terms: readonly Term[], page: PageLink, uses: readonly (PageLink | undefined)[]): readonly ListedTerm[] =>
    terms.map(({ id, term, definition }, index) => ({
      term,
      definition,
      chapter: withId(page, id),
      firstUse: uses[index],
    })),
);

const sortedTerms = lastFor((terms: readonly ListedTerm[], language: string): readonly ListedTerm[] => {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return [...terms].sort((a, b) => compare(a.term, b.term));
});

/** Two definitions of one term that say different things: a note at both. */
export function termProblems(
  { inOrder, config }: Pick<ListingEdition, 'inOrder' | 'config'>,
  { texts }: Workspace,
  memory: BookMemory,
): readonly Problem[] {
  const pages = definingPages(inOrder);
  const lists = pages.map(({ chapter, path }) => memory.terms(path, chapter.facts.terms));
  return contradictionsIn(memory.termLists(config.language, lists)).flatMap(([first, other]) => {
    const [here, there] = [first, other].map(({ term, list }) => {
      const path = pages[list]?.chapter.path ?? '';
      return placeOfTerm(term, path, texts[path] ?? '');
    });
    return here === undefined || there === undefined ? [] : problemsAt(first.term, other.term, here, there);
  });
}

interface Defined {
  readonly term: Term;
  /** Which of the lists it is in. */
  readonly list: number;
}

/** Each term that is defined otherwise elsewhere, with the first definition that says something else. */
const contradictionsIn = onceFor((lists: readonly (readonly Term[])[]): readonly (readonly [Defined, Defined])[] => {
  // As a dictionary of any case would have them.
  const byName = new Map<string, Defined[]>();
  for (const [list, terms] of lists.entries()) {
    for (const term of terms) {
      const name = term.term.toLowerCase();
      const all = byName.get(name);
      if (all === undefined) byName.set(name, [{ term, list }]);
      else all.push({ term, list });
    }
  }
  return [...byName.values()].flatMap((all) => {
    const [first] = all;
    const other = all.find(({ term }) => term.text !== first?.term.text);
    return first === undefined || other === undefined ? [] : [[first, other] as const];
  });
});

/** First uses are to be links, and there is nothing that they could be uses of. */
export function missingTerms(placed: readonly Placed[], workspace: Workspace): readonly Problem[] {
  if (workspace.config.glossary.link !== 'first') return [];
  if (placed.some(({ chapter }) => chapter.facts.terms.length > 0)) return [];
  return [noTerms(placeInSettings('glossary', 'first', workspace))];
}

const problemsAt = lastFor((first: Term, other: Term, here: Place, there: Place): readonly Problem[] => [
  repeatedTerm(here, first.term, there),
  repeatedTerm(there, other.term, here),
]);

/** The line that is the term. */
export const placeOfTerm = lastFor(({ term }: Term, path: string, text: string): Place => {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() === term);
  const column = index < 0 ? 1 : (lines[index] ?? '').indexOf(term) + 1;
  return { path, line: Math.max(index, 0) + 1, column, length: index < 0 ? 0 : term.length };
});
