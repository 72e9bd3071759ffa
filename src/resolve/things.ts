// Everything numbered in the book by its id, so that a mention in one chapter finds what stands in another.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { kindOfId } from '../lib/numbered-kinds.ts';
import type { LinkLabel, NumberedThing } from '../model/book.ts';
import type { NumberedChapter } from './numbers.ts';

/** A numbered thing, or one panel of it, as a mention finds it. */
export interface Found {
  /** The path of the page that it stands on. */
  readonly page: string;
  /** The id in that page: `fig-filters-b`. */
  readonly anchor: string;
  readonly thing: NumberedThing;
  /** `b`, or '' for the whole. */
  readonly letter: string;
}

/** By id, in the order of the book: two chapters may each have a `fig-overview`. */
export type Things = ReadonlyMap<string, readonly Found[]>;

/** By the paths of their pages. */
export const thingsOf = onceFor((chapters: ReadonlyMap<string, NumberedChapter>): Things => {
  const things = new Map<string, Found[]>();
  const add = (found: Found): void => {
    const sameId = things.get(found.anchor);
    if (sameId === undefined) things.set(found.anchor, [found]);
    else sameId.push(found);
  };
  for (const [page, { things: own }] of chapters) {
    for (const thing of own) {
      add({ page, anchor: thing.id, thing, letter: '' });
      for (const letter of thing.letters) add({ page, anchor: `${thing.id}-${letter}`, thing, letter });
    }
  }
  return things;
});

/** A language's own things before the original's, and these before those of all others that have the same ids. */
export const thingsIn = lastFor((own: Things, main: Things, all: Things): Things => new Map([...all, ...main, ...own]));

/** What `id` means on `page`: the page's own first, then whatever the book has, in order. */
export function findThings(id: string, page: string, things: Things): readonly Found[] {
  const found = things.get(id) ?? withoutPrefix(id, things);
  const own = found.filter((each) => each.page === page);
  return own.length > 0 ? own : found;
}

/** `Fig-a` where nothing is called so, and a mention must mean `fig-a`. */
export function meantId(id: string, things: Things): string {
  if (!/^[A-Z]/.test(id) || things.has(id)) return id;
  const end = id.indexOf('-');
  return id.slice(0, end).toLowerCase() + id.slice(end);
}

/** `@fig-filters` also finds a figure whose author wrote `id="filters"`. */
function withoutPrefix(id: string, things: Things): readonly Found[] {
  const prefix = /^[a-z\d]+(?=-)/.exec(id)?.[0];
  if (prefix === undefined) return [];
  const kind = kindOfId(id) ?? prefix;
  return (things.get(id.slice(prefix.length + 1)) ?? []).filter(({ thing }) => thing.kind === kind);
}

export function labelOf({ thing, letter }: Found): LinkLabel {
  const { kind, own, number } = thing;
  return own === undefined ? { kind, text: number + letter } : { kind, own, text: number + letter };
}
