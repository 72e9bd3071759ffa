// The glossary of the book: the terms of all chapters, sorted as the language sorts them.
import { repeatedTerm } from '../diagnostics/catalog-bibliography.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { PageEntry } from '../model/book.ts';
import type { ListedTerm } from '../model/citations.ts';
import type { Config } from '../model/config.ts';
import type { Term } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import type { Order, Placed } from './order.ts';

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
  readonly page: Placed;
}

/** What the page at `list` shows of a language's chapters. */
export function listedTerms(
  list: string,
  { inOrder, order, config }: { readonly inOrder: readonly Placed[]; readonly order: Order; readonly config: Config },
): readonly ListedTerm[] {
  const { compare } = new Intl.Collator(config.language, { sensitivity: 'base', numeric: true });
  return definedIn(inOrder)
    .sort((a, b) => compare(a.term.term, b.term.term))
    .map(({ term: { id, term, definition }, page: { chapter, path } }) => ({
      term,
      definition,
      chapter: {
        href: `${encodePath(relativePath(list, path))}#${encodeURIComponent(id)}`,
        title: chapter.title,
        titleContent: chapter.titleContent,
        number: order.numbers.get(path),
        description: undefined,
      },
    }));
}

function definedIn(pages: readonly Placed[]): Defined[] {
  return pages.flatMap((page) => page.chapter.facts.terms.map((term) => ({ term, page })));
}

/** Two definitions of one term that say different things: a note at both. */
export function termProblems(inOrder: readonly Placed[], { texts }: Workspace): readonly Problem[] {
  const byTerm = new Map<string, Defined[]>();
  for (const defined of definedIn(inOrder)) {
    const name = defined.term.term.toLowerCase();
    byTerm.set(name, [...(byTerm.get(name) ?? []), defined]);
  }
  return [...byTerm.values()].flatMap((all) => {
    const [first] = all;
    const other = all.find(({ term }) => term.text !== first?.term.text);
    if (first === undefined || other === undefined) return [];
    const [here, there] = [placeOf(first, texts), placeOf(other, texts)];
    return [repeatedTerm(here, first.term.term, there), repeatedTerm(there, other.term.term, here)];
  });
}

/** The line that is the term. */
function placeOf({ term, page: { chapter } }: Defined, texts: Workspace['texts']): Place {
  const lines = (texts[chapter.path] ?? '').split('\n');
  const index = lines.findIndex((line) => line.trim() === term.term);
  const column = index < 0 ? 1 : (lines[index] ?? '').indexOf(term.term) + 1;
  return { path: chapter.path, line: Math.max(index, 0) + 1, column, length: index < 0 ? 0 : term.term.length };
}
