// Which lists for programs a book has: its figures, and all that is numbered. render/lists-for-programs.ts writes them.
import { lastFor } from '../lib/once-for.ts';
import type { Asset } from '../model/book.ts';
import type { BookFigure, BookThing } from '../model/figures.ts';

/** Paths that the book answers itself are left alone; a book of figures alone has one list. */
export function figureFiles(
  editions: readonly {
    readonly root: string;
    readonly config: { readonly language: string };
    readonly figures: readonly BookFigure[];
    readonly things: readonly BookThing[];
  }[],
  taken: ReadonlySet<string>,
): readonly Asset[] {
  return editions
    .flatMap(({ root, config: { language }, figures, things }) => [
      ...(figures.length === 0 ? [] : [figureList(figures, `${root}figures.json`, language)]),
      ...(things.every(({ kind }) => kind === 'figure') ? [] : [thingList(things, `${root}things.json`, language)]),
    ])
    .filter(({ path }) => !taken.has(path));
}

const figureList = lastFor(
  (figures: readonly BookFigure[], path: string, edition: string): Asset => ({
    kind: 'figures',
    path,
    edition,
    figures,
  }),
);

const thingList = lastFor(
  (things: readonly BookThing[], path: string, edition: string): Asset => ({ kind: 'things', path, edition, things }),
);
