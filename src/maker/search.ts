// The search of a book: what its pages say as a reader gets it, as the scripts of the index.
import type { Book, PagePlan } from '../model/book.ts';
import type { SearchedPage, Section } from '../model/search.ts';
import { relativePath } from '../lib/paths.ts';
import { searchFiles, type SearchWords } from '../search/index.ts';
import { wordsOf } from '../words/words.ts';
import { tableOf } from '../lib/table.ts';

/**
 * By their paths in the site. `search: false` in its front matter leaves a page out, and so are the pages that the
 * program makes.
 */
export function searchFilesOf(
  { pages, config, root }: Book,
  sectionsOf: (plan: PagePlan) => readonly Section[],
): ReadonlyMap<string, Uint8Array> {
  const searched = pages.flatMap((plan): SearchedPage[] =>
    plan.chapter === undefined || plan.original !== undefined || plan.chapter.frontMatter.data.search === false
      ? []
      : [
          {
            path: relativePath(`${root}search.html`, plan.path),
            title: plan.title,
            number: plan.number,
            description: plan.chapter.frontMatter.description,
            sections: sectionsOf(plan),
          },
        ],
  );
  const said = tableOf(
    Object.entries(wordsOf(config.language, config.words)).filter(
      ([name]) => name.startsWith('search') || ['close', 'listComma', 'language'].includes(name),
    ),
  ) as SearchWords; // Exactly these names.
  return new Map([...searchFiles(searched, said)].map(([path, content]) => [root + path, Buffer.from(content)]));
}
