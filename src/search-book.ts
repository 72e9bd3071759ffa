// The search of a book: what its pages say as a reader gets it, as the scripts of the index.
import type { Asset, Book } from './model/book.ts';
import type { SearchedPage } from './model/search.ts';
import type { RenderedPage } from './render/render.ts';
import { searchFiles, type SearchWords } from './search/index.ts';
import { wordsOf } from './words/words.ts';

/** `search: false` in its front matter leaves a page out, and so are the pages that the program makes. */
export function searchAssets({ pages, config }: Book, rendered: readonly RenderedPage[]): readonly Asset[] {
  const byPath = new Map(rendered.flatMap((one) => (one.page === undefined ? [] : [[one.page.path, one]])));
  const searched = pages.flatMap((plan): SearchedPage[] => {
    const sections = byPath.get(plan.path)?.sections;
    const isSearched = plan.chapter !== undefined && plan.chapter.frontMatter.data.search !== false;
    return sections === undefined || !isSearched
      ? []
      : [{ path: plan.path, title: plan.title, number: plan.number, sections }];
  });
  const said = Object.fromEntries(
    Object.entries(wordsOf(config.language, config.words)).filter(
      ([name]) => name.startsWith('search') || ['close', 'listComma', 'language'].includes(name),
    ),
  ) as SearchWords; // Exactly these names.
  return [...searchFiles(searched, said)].map(([path, content]) => ({ kind: 'made', path, content }));
}
