// What one language of a book has of the original's pages: what a link may mean that only the original answers, and
// where an original leads that stands in for a translation.
import type { Asker } from './targets.ts';
import type { Work } from './counterparts.ts';
import type { Placed } from './order.ts';
import type { PlacedEdition } from './site.ts';

export interface Translation {
  /** By the paths of this language's pages: the original, as addresses in its text are read. */
  readonly originals: ReadonlyMap<string, Asker>;
  /** By the paths of the pages of the book's own language: the same in this one. */
  readonly pages: ReadonlyMap<string, string>;
  /** Paths of chapters' pages, this language's before the original's: which of several sections of one id is meant. */
  readonly nearest: readonly string[];
  /** The folder of its pages, with a slash behind it; '' for the top. */
  readonly root: string;
  /** jekyll-polyglot makes every link of a page one to its language; else what is written is meant. */
  readonly keepsLanguage: boolean;
}

type OrderedPages = PlacedEdition & { readonly inOrder: readonly Placed[] };

export function translationOf(
  edition: OrderedPages,
  main: OrderedPages,
  works: ReadonlyMap<Placed, Work>,
  plugins: readonly string[],
): Translation {
  const keepsLanguage = plugins.includes('jekyll-polyglot');
  const { root } = edition;
  const originals = new Map<string, Asker>();
  const pages = new Map<string, string>();
  const pathsOf = ({ inOrder }: OrderedPages): readonly string[] => inOrder.map(({ path }) => path);
  if (edition === main) return { originals, pages, nearest: pathsOf(main), root, keepsLanguage };
  for (const path of main.made) {
    const own = edition.root + path.slice(main.root.length);
    if (path.startsWith(main.root) && edition.made.includes(own)) pages.set(path, own);
  }
  pages.set(main.front, edition.front);
  for (const page of edition.inOrder) {
    const original = page.original ?? works.get(page)?.get(main.config.language);
    if (original === undefined) continue;
    originals.set(page.path, { source: original.chapter.path, page: original.path, mayBeFromTop: false });
    pages.set(original.path, page.path);
  }
  return { originals, pages, nearest: [...pathsOf(edition), ...pathsOf(main)], root, keepsLanguage };
}
