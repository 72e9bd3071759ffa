// The glossary of the book: the terms of all chapters, sorted as the language sorts them.
import { noTerms, repeatedTerm } from '../diagnostics/catalog-bibliography.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import type { PageEntry, PageLink } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ListedTerm } from '../model/citations.ts';
import type { Config } from '../model/config.ts';
import type { Term } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import type { BookMemory } from './book-memory.ts';
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

interface Defined {
  readonly term: Term;
  readonly chapter: Chapter;
  /** In small letters. */
  readonly name: string;
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
  const linkTo = ({ chapter, path }: Placed): PageLink => ({
    href: encodePath(relativePath(list, path)),
    title: chapter.title,
    titleContent: chapter.titleContent,
    number: order.numbers.get(path),
    description: undefined,
  });
  const firstUse = firstUses(edition, linkTo);
  const all = inOrder.flatMap((placed) => {
    const { chapter, path } = placed;
    const uses = chapter.facts.terms.map(({ id }) => firstUse.get(placeKey({ page: path, anchor: id })));
    const terms = memory.terms(path, chapter.facts.terms);
    return listedFrom(terms, memory.termPage(path, linkTo(placed)), memory.termUses(path, uses));
  });
  return sortedTerms(memory.listedTerms(config.language, all), config.language);
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

/** By their chapter: what they are called, as a dictionary of any case would have them. */
const definedIn = onceFor((chapter: Chapter): readonly Defined[] =>
  chapter.facts.terms.map((term) => ({ term, chapter, name: term.term.toLowerCase() })),
);

/** Two definitions of one term that say different things: a note at both. */
export function termProblems(inOrder: readonly Placed[], { texts }: Workspace): readonly Problem[] {
  const byTerm = new Map<string, Defined[]>();
  for (const { chapter } of inOrder) {
    for (const defined of definedIn(chapter)) {
      const all = byTerm.get(defined.name);
      if (all === undefined) byTerm.set(defined.name, [defined]);
      else all.push(defined);
    }
  }
  return [...byTerm.values()].flatMap((all) => {
    const [first] = all;
    const other = all.find(({ term }) => term.text !== first?.term.text);
    if (first === undefined || other === undefined) return [];
    const [here, there] = [first, other].map((each) => placeOf(each, texts[each.chapter.path] ?? ''));
    return here === undefined || there === undefined ? [] : problemsAt(first, other, here, there);
  });
}

/** First uses are to be links, and there is nothing that they could be uses of. */
export function missingTerms(placed: readonly Placed[], workspace: Workspace): readonly Problem[] {
  if (workspace.config.glossary.link !== 'first') return [];
  if (placed.some(({ chapter }) => chapter.facts.terms.length > 0)) return [];
  return [noTerms(placeInSettings('glossary', 'first', workspace))];
}

const problemsAt = lastFor((first: Defined, other: Defined, here: Place, there: Place): readonly Problem[] => [
  repeatedTerm(here, first.term.term, there),
  repeatedTerm(there, other.term.term, here),
]);

/** The line that is the term. */
const placeOf = lastFor(({ term, chapter }: Defined, text: string): Place => {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() === term.term);
  const column = index < 0 ? 1 : (lines[index] ?? '').indexOf(term.term) + 1;
  return { path: chapter.path, line: Math.max(index, 0) + 1, column, length: index < 0 ? 0 : term.term.length };
});
