// What a book is called where it is one file.
import type { Book } from '../model/book.ts';
import { pathsIn } from './contents-paths.ts';

/** As its author called it; where nobody did, as its one chapter, and else as its folder. */
export function titleOfBook({ config, contents, pages }: Pick<Book, 'config' | 'contents' | 'pages'>): string {
  const [only, ...others] = config.isTitled ? [] : pathsIn(contents);
  const plan = others.length === 0 ? pages.find(({ path }) => path === only) : undefined;
  return plan?.title ?? config.title;
}
