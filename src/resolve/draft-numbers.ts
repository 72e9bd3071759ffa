// Drafts that are shown beside what will be built: they take no number, so that all others have the one that their
// readers will see.
import type { ContentsEntry } from '../model/book.ts';
import { ordersOf, type Ordering } from './edition-order.ts';
import type { EditionPages } from './editions.ts';
import type { Order } from './order.ts';

/** `orders` with the numbers that the same editions have without their drafts. */
export function withoutDraftNumbers(
  orders: readonly Order[],
  editions: readonly EditionPages[],
  ordering: Ordering,
): readonly Order[] {
  const drafts = new Set(
    editions.flatMap(({ pages }) => pages.flatMap(({ chapter }) => (chapter.frontMatter.draft ? [chapter.path] : []))),
  );
  if (drafts.size === 0) return orders;
  const built = ordersOf(
    editions.map((edition) => ({
      ...edition,
      pages: edition.pages.filter(({ chapter }) => !drafts.has(chapter.path)),
    })),
    { ...ordering, drafts: new Set([...ordering.drafts, ...drafts]) },
  );
  return orders.map((order, index) => {
    const numbers = built[index]?.numbers ?? new Map<string, string>();
    const numbered = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
      entries.map((entry) =>
        entry.kind === 'part'
          ? { ...entry, entries: numbered(entry.entries) }
          : { ...entry, number: numbers.get(entry.path) },
      );
    return { ...order, numbers, contents: numbered(order.contents) };
  });
}
