// Lists in which a book names its own pages: trees of entries, wherever they were written.
import type { Placed } from './order.ts';

export interface Listed {
  /** As the list calls it; undefined where it has no words for it. */
  readonly title: string | undefined;
  readonly page: Placed | undefined;
  readonly children: readonly Listed[];
}

/** The pages of a list, each once, in reading order. */
export function pagesOf(list: readonly Listed[]): readonly Placed[] {
  const pages = new Set<Placed>();
  const visit = (entries: readonly Listed[]): void => {
    for (const { page, children } of entries) {
      if (page !== undefined) pages.add(page);
      visit(children);
    }
  };
  visit(list);
  return [...pages];
}

/** How much of `wanted` a list names: 0 to 1. */
export function coverage(list: readonly Listed[], wanted: ReadonlySet<Placed>): number {
  return wanted.size === 0 ? 0 : pagesOf(list).filter((page) => wanted.has(page)).length / wanted.size;
}
