// What the head of a page asks for early, and what it must not leave open.
import { WINDOW } from '../lib/first-screen.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { Workspace } from '../model/workspace.ts';
import { isWholeBook } from './whole-book.ts';

/** A formula in sight is set in its face at once, and so is all that is made to be printed. */
export function startsWithFormulas(plan: PagePlan, { pages }: Book): boolean {
  if (isWholeBook(plan)) return pages.some(({ chapter }) => chapter?.facts.firstFormula !== undefined);
  return (plan.chapter?.facts.firstFormula ?? Infinity) <= WINDOW;
}

/** The file with the book's sign in the browser's tab. */
export function iconIn({ files }: Workspace): string | undefined {
  const published = new Set(Object.values(files).flatMap(({ publishAs }) => publishAs ?? []));
  return ['favicon.svg', 'favicon.png', 'favicon.ico'].find((name) => published.has(name));
}
