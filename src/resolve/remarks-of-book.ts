// What a careful reader would mark in the book as a whole and in each of its texts, in the order of the book.
import type { NumberedThing } from '../model/book.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import { remarksOn } from './remarks.ts';
import { wordsFor } from './shown-editions.ts';
import { remarksOnText } from './text-remarks.ts';

interface RemarkScene {
  readonly workspace: Workspace;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
}

export function remarksOfBook(
  ordered: readonly OrderedEdition[],
  citedFrom: ReadonlyMap<NumberedThing, unknown>,
  { workspace, includes }: RemarkScene,
): readonly Problem[] {
  const pages = ordered.flatMap(({ inOrder, numbered }) =>
    inOrder.map(({ chapter, path }) => ({ chapter, things: numbered.get(path)?.things ?? [] })),
  );
  return [
    ...remarksOn(pages, new Set(citedFrom.keys()), includes),
    ...ordered.flatMap(({ inOrder, config }) =>
      inOrder.flatMap(({ chapter }) =>
        remarksOnText({
          chapter,
          text: workspace.texts[chapter.path] ?? '',
          words: wordsFor(chapter, config),
          kind: workspace.kind,
          base: workspace.config.base,
        }),
      ),
    ),
  ];
}
