// All of a chapter that pages which lead to it can see.
import { onceFor } from '../lib/once-for.ts';
import type { Chapter } from '../model/chapter.ts';

/** What is remembered of the pages that lead to a chapter holds as long as this is the same. */
export interface SeenChapter {
  readonly path: string;
  readonly title: string;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

/** A chapter that was not parsed again gives the same value. */
export const seenOf = onceFor(
  ({ path, title, headings, facts }: Chapter): SeenChapter => ({
    path,
    title,
    headings: headings.map(({ id, text }) => ({ id, text })),
    terms: facts.terms.map(({ id, term }) => ({ id, term })),
  }),
);
