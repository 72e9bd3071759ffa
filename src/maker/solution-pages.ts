// The pages of solutions of a book that wants them at its end: made of its chapters, in the order of the book.
import { pathsIn } from '../lib/contents-paths.ts';
import type { Book } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Workspace } from '../model/workspace.ts';
import { solutionsOf } from '../parse/solutions-chapter.ts';

/** Of chapters in any order: what they cite and show is known before the order is. */
export function solutionPages(
  chapters: readonly Chapter[],
  { config, contentFolder }: Pick<Workspace, 'config' | 'contentFolder'>,
): readonly Chapter[] {
  if (config.solutions !== 'book') return [];
  const { language, words, glossary } = config;
  return solutionsOf(chapters, { contentFolder, language, words, linksTerms: glossary.link === 'first' });
}

/**
 * `chapters` with those pages in the order of `book`, which was made of the same; undefined where they stand so
 * already.
 */
export function orderedSolutions(
  chapters: readonly Chapter[],
  book: Book,
  workspace: Workspace,
): readonly Chapter[] | undefined {
  if (!chapters.some(({ isMade }) => isMade === true)) return undefined;
  const sourceOf = new Map(book.pages.map(({ path, chapter }) => [path, chapter?.path ?? '']));
  const order = book.editions.flatMap(({ contents, front }) => [front, ...pathsIn(contents)]);
  const position = new Map(order.map((path, index) => [sourceOf.get(path), index]));
  const positionOf = ({ path }: Chapter): number => position.get(path) ?? order.length;
  // Drafts that nobody is shown have no page.
  const shown = new Set(sourceOf.values());
  const solving = chapters.filter(({ apart, path }) => apart !== undefined && shown.has(path));
  const sorted = solving.toSorted((a, b) => positionOf(a) - positionOf(b));
  if (sorted.every((each, index) => each === solving[index])) return undefined;
  return [...chapters.filter(({ isMade }) => isMade !== true), ...solutionPages(sorted, workspace)];
}
