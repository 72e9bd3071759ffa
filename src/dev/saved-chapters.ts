// Which chapters the author has saved: those whose text is another than in the book that was served before.
import type { MadeBook } from '../maker/make-book.ts';

export interface SavedChapter {
  /** Of its page, from the top of the site. */
  readonly path: string;
  readonly title: string;
}

/** In the order of the book. A chapter that is new was saved; one that is gone has no page to go to. */
export function savedChapters(before: MadeBook, after: MadeBook): readonly SavedChapter[] {
  const [were, are] = [before.workspace.texts, after.workspace.texts];
  return after.book.pages.flatMap(({ path, title, chapter }) =>
    chapter === undefined || were[chapter.path] === are[chapter.path] ? [] : [{ path, title }],
  );
}
