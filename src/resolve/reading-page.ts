// The page of all further readings: which books have one, and its line in the contents.
import type { PageEntry } from '../model/book.ts';
import type { Words } from '../words/word-names.ts';
import type { Placed } from './order.ts';

export const READING_PAGE = 'further-reading.html';

/** A list of one chapter's readings is in that chapter. */
export function hasReadingPage(placed: readonly Placed[]): boolean {
  return placed.filter(({ chapter }) => chapter.calls.some(({ include }) => include === 'further_reading')).length > 1;
}

export function readingEntry(words: Words, root: string): PageEntry {
  return {
    kind: 'page',
    path: root + READING_PAGE,
    title: words.furtherReading,
    number: undefined,
    description: undefined,
  };
}
