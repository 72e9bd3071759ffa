// All of a chapter that pages which lead to it can see.
import { onceFor } from '../lib/once-for.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Tree } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';

/** What is remembered of the pages that lead to a chapter holds as long as this is the same. */
export interface SeenChapter {
  readonly path: string;
  readonly title: string;
  /** Where it holds more than text. */
  readonly titleContent: Tree | undefined;
  /** Where links to its title lead. */
  readonly titleId: string | undefined;
  readonly headings: readonly SeenHeading[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

interface SeenHeading {
  readonly id: string;
  readonly text: string;
  /** Where it holds more than text. */
  readonly content: Tree | undefined;
}

/** A chapter that was not parsed again gives the same value. */
export const seenOf = onceFor(
  ({ path, title, titleContent, titleAttributes, headings, facts }: Chapter): SeenChapter => ({
    path,
    title,
    titleContent,
    titleId: titleAttributes.find(([name]) => name === 'id')?.[1],
    headings: headings.map(({ id, text, content }) => ({
      id,
      text,
      content: content.every((node) => typeof node === 'string') ? undefined : bareContent(content),
    })),
    terms: facts.terms.map(({ id, term }) => ({ id, term })),
  }),
);
