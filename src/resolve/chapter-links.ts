// Chapters as other pages name them: lists that the program makes, and the pages before and behind.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { PageLink } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Order, Placed } from './order.ts';

/** The link to a chapter from the page at `from`. */
type LinkTo = (to: Placed, from: string, order: Order) => PageLink;

/**
 * For one list of links: each is remembered as long as the chapter that it leads to stays as it is. A preview asks for
 * those of all chapters after every save.
 */
export function chapterLinks(): LinkTo {
  const linkTo = lastFor((chapter: Chapter, path: string, from: string, number: string | undefined): PageLink => {
    const { title, titleContent, frontMatter } = chapter;
    const href = encodePath(relativePath(from, path));
    return { href, title, titleContent, number, description: frontMatter.description };
  });
  return ({ chapter, path }, from, { numbers }) => linkTo(chapter, path, from, numbers.get(path));
}

/** The same for a list that describes nothing. */
export function bareChapterLinks(): LinkTo {
  const linkTo = chapterLinks();
  const withoutDescription = onceFor((link: PageLink): PageLink => ({ ...link, description: undefined }));
  return (to, from, order) => withoutDescription(linkTo(to, from, order));
}
