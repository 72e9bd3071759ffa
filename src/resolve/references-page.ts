// The page of all works that the book cites: which books have one, its line in the contents, and the files beside it.
import { bibtexFile, cslFile } from '../bibliography/exports.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import { takeName } from '../lib/slug.ts';
import type { Asset, PageEntry, ListedWork, PageLink } from '../model/book.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import type { BookWork } from './citations.ts';
import type { Order, Placed } from './order.ts';
import { tableOf } from '../lib/table.ts';

export const REFERENCES = 'references.html';

/** The works of a lone chapter stand in it. */
export function hasReferences(placed: readonly Placed[], { works }: Workspace): boolean {
  return works.size > 0 && placed.filter(({ chapter }) => chapter.facts.cited.length > 0).length > 1;
}

export function referencesEntry(words: Words, root: string): PageEntry {
  return { kind: 'page', path: root + REFERENCES, title: words.references, number: undefined, description: undefined };
}

/** What its template gets, at `path`. */
export function listedWorks(
  works: readonly BookWork[],
  order: Order,
  { placed, path: list }: { readonly placed: readonly Placed[]; readonly path: string },
): readonly ListedWork[] {
  const pages = new Map(placed.map((page) => [page.path, page]));
  // Two chapters with files of their own may each have a `zeiler2014`.
  const taken = new Set<string>();
  return works.map(({ id, text, citedIn }) => ({
    id: takeName(id, taken),
    text,
    citedIn: citedIn.flatMap((path): PageLink[] => {
      const page = pages.get(path);
      return page === undefined
        ? []
        : [
            {
              href: `${encodePath(relativePath(list, path))}#${encodeURIComponent(id)}`,
              title: page.chapter.title,
              titleContent: page.chapter.titleContent,
              number: order.numbers.get(path),
              description: undefined,
            },
          ];
    }),
  }));
}

/** The files that readers may have, by their names: what the page's plan knows of them. */
export function downloadsOf(works: readonly BookWork[]): Readonly<Record<string, string>> {
  return tableOf(filesOf(works).map(([path]) => [path, path]));
}

/** `references.bib` and `references.json`, for readers' own programs. */
export function referenceFiles(works: readonly BookWork[], taken: ReadonlySet<string>, root: string): readonly Asset[] {
  return filesOf(works).flatMap(([name, content]): Asset[] =>
    taken.has(root + name) ? [] : [{ kind: 'made', path: root + name, content }],
  );
}

function filesOf(works: readonly BookWork[]): readonly (readonly [path: string, content: string])[] {
  if (works.length === 0) return [];
  const taken = new Set<string>();
  const named = works.map((each) => ({ ...each, entry: { ...each.entry, key: takeName(each.entry.key, taken) } }));
  const bibtex = bibtexFile(named.map(({ entry }) => entry));
  return [
    ...(bibtex === '' ? [] : [['references.bib', bibtex] as const]),
    ['references.json', cslFile(named.map(({ entry, work }) => [entry, work] as const))],
  ];
}
