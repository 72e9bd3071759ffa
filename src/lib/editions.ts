// A book in several languages, one at a time.
import type { Book, Edition } from '../model/book.ts';

/** The book as if it stood in the language of `edition` alone. */
export function bookIn(book: Book, edition: Edition): Book {
  const pages =
    book.editions.length === 1 ? book.pages : book.pages.filter((plan) => plan.edition === edition.config.language);
  return { ...book, ...edition, pages };
}
