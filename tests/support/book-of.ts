// A small book, held in memory, up to its chapters' content: what a reader gets of each, and what is said.
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { memoryFolder } from '../../src/files/folder.ts';
import { load } from '../../src/load/load.ts';
import { createMemory } from '../../src/maker/memory.ts';
import { parseAll } from '../../src/maker/parse-all.ts';
import type { Book } from '../../src/model/book.ts';
import type { Chapter } from '../../src/model/chapter.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { createRenderer } from '../../src/render/render.ts';
import { resolve } from '../../src/resolve/resolve.ts';

export interface SmallBook {
  readonly book: Book;
  /** By page path: title, and content without blanks between tags. */
  readonly pages: Readonly<Record<string, readonly [title: string, content: string]>>;
  /** `rule path:line:column message`. */
  readonly problems: readonly string[];
}

export type Drafts = 'hidden' | 'counted' | 'uncounted';

/** What the book is decided from: all that is read of it, and its chapters as they are parsed. */
export async function chaptersOf(
  files: Readonly<Record<string, string>>,
  drafts: Drafts = 'hidden',
): Promise<{ readonly workspace: Workspace; readonly chapters: readonly Chapter[] }> {
  const workspace = await load({
    folder: memoryFolder(files),
    name: 'A book',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: Date.UTC(2026, 4, 15, 12), isGiven: true, environment: 'production' },
    measured: new Map(),
  });
  const memory = <T>() => createMemory<T>(memoryCache(), '');
  const { chapters } = await parseAll(
    workspace,
    { showsDrafts: drafts !== 'hidden', ownLayouts: false },
    { chapters: memory(), texts: memory(), parserFor: async () => undefined },
  );
  return { workspace, chapters };
}

export async function bookOf(files: Readonly<Record<string, string>>, drafts: Drafts = 'hidden'): Promise<SmallBook> {
  const { workspace, chapters } = await chaptersOf(files, drafts);
  const book = resolve(workspace, chapters, drafts);
  const renderer = createRenderer(workspace, book, false);
  const said = [...workspace.problems, ...chapters.flatMap(({ problems }) => problems), ...book.problems];
  return {
    book,
    pages: Object.fromEntries(
      book.pages.flatMap((plan) =>
        plan.chapter === undefined
          ? []
          : [[plan.path, [plan.title, renderer.content(plan).replace(/>\s+</g, '><').trim()]] as const],
      ),
    ),
    problems: said.map(
      ({ rule, place, message }) =>
        `${rule} ${place?.path ?? ''}:${place?.line ?? ''}:${place?.column ?? ''} ${message}`,
    ),
  };
}
