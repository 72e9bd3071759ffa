// What a book has, in numbers.
import { onceFor } from '../lib/once-for.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Workspace } from '../model/workspace.ts';

export interface Counts {
  /** Pages with a text of the author's, besides the front page and that of dead links. */
  readonly chapters: number;
  /** All of them, with those that the program makes. */
  readonly pages: number;
  readonly pictures: number;
  /** How many of them were encoded anew. */
  readonly encoded: number;
  readonly words: number;
  readonly todos: number;
  /** Posts and documents of a later day, which are not published yet. */
  readonly waiting: number;
}

/** Those that readers see. */
export function shownChapters({ pages }: Book): readonly Chapter[] {
  return pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
}

export function countsOf(workspace: Workspace, book: Book, encoded: number): Counts {
  const shown = shownChapters(book);
  return {
    chapters: book.pages.filter(
      ({ chapter, path }) =>
        chapter !== undefined && path !== '404.html' && !book.editions.some(({ front }) => front === path),
    ).length,
    // The search is no page that anyone wrote.
    pages: book.pages.filter(({ layout }) => layout !== 'search').length,
    pictures: countPictures(book),
    encoded,
    words: shown.reduce((sum, { facts }) => sum + facts.words, 0),
    todos: shown.reduce((sum, { todos }) => sum + todos.length, 0),
    waiting: workspace.jekyll?.documents.filter(({ waits }) => waits).length ?? 0,
  };
}

function countPictures(book: Book): number {
  // A list of figures shows again what the chapters show.
  return new Set(
    book.pages.filter(({ chapter }) => chapter !== undefined).flatMap(({ pictures }) => addressesOf(pictures)),
  ).size;
}

/** Of the pictures that are there. */
const addressesOf = onceFor((pictures: PagePlan['pictures']) =>
  Object.entries(pictures)
    .filter(([, target]) => !target.missing)
    .map(([address]) => address),
);
