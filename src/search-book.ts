// The search of a book: what its pages say as a reader gets it, as the scripts of the index.
import type { Asset, Book, PagePlan } from './model/book.ts';
import type { SearchedPage } from './model/search.ts';
import type { RenderedPage } from './render/render.ts';
import { searchFiles, type SearchWords } from './search/index.ts';
import { sectionsOf } from './search/sections.ts';
import { wordsOf } from './words/words.ts';

/** `search: false` in its front matter leaves a page out, and so are the pages that the program makes. */
export function searchAssets({ pages, config }: Book, rendered: readonly RenderedPage[]): readonly Asset[] {
  const byPath = new Map(rendered.flatMap((one) => (one.page === undefined ? [] : [[one.page.path, one]])));
  const searched = pages.flatMap((plan) => {
    const one = byPath.get(plan.path);
    return one === undefined || plan.chapter === undefined || plan.chapter.frontMatter.data.search === false
      ? []
      : [searchedPage(plan, one)];
  });
  const said = Object.fromEntries(
    Object.entries(wordsOf(config.language, config.words)).filter(
      ([name]) => name.startsWith('search') || name === 'close',
    ),
  ) as SearchWords; // Exactly these names.
  return [...searchFiles(searched, said)].map(([path, content]) => ({ kind: 'made', path, content }));
}

/** A page that was rendered before is the same object, and its sections are known. */
const remembered = new WeakMap<RenderedPage, SearchedPage>();

function searchedPage({ path, title, number }: PagePlan, rendered: RenderedPage): SearchedPage {
  const known = remembered.get(rendered);
  if (known !== undefined) return known;
  const page: SearchedPage = { path, title, number, sections: sectionsOf(rendered.body, title) };
  remembered.set(rendered, page);
  return page;
}
