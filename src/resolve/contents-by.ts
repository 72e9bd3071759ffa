// From a list of the book's pages to its contents, sequence and numbers.
import { nameOf, withoutEnding } from '../lib/paths.ts';
import type { ContentsEntry } from '../model/book.ts';
import type { Listed } from './listed.ts';
import { partId } from './nearby.ts';
import { entryOf, type Order, type Placed } from './order.ts';

export interface Rules {
  readonly front: Placed | undefined;
  /** Pages that may stand in the contents. */
  readonly readable: ReadonlySet<Placed>;
  readonly numbered: ReadonlySet<Placed>;
  /** The numbers that some of these have from their author; the others are counted. */
  readonly given: ReadonlyMap<Placed, string>;
}

/**
 * Each page stands where it is named first; an entry with entries under it is a part, which its own page begins. Where
 * that is an index it is no chapter.
 */
export function contentsBy(
  list: readonly Listed[],
  { front, readable, numbered, given }: Rules,
): Pick<Order, 'contents' | 'sequence' | 'numbers'> {
  const sequence: Placed[] = front === undefined ? [] : [front];
  const numbers = new Map<string, string>();
  let parts = 0;
  const repeated = repeatedTitles(readable);
  const seen = new Set<Placed>(front === undefined ? [] : [front]);
  const add = (page: Placed | undefined, isIndex: boolean): ContentsEntry[] => {
    if (page === undefined || seen.has(page) || !readable.has(page)) return [];
    seen.add(page);
    sequence.push(page);
    if (numbered.has(page) && !isIndex) numbers.set(page.path, given.get(page) ?? String(numbers.size + 1));
    return [entryOf(page, numbers.get(page.path))];
  };
  const visit = ({ title, page, children }: Listed): ContentsEntry[] => {
    const own = add(page, children.length > 0 && page !== undefined && isIndexPage(page));
    const inner = children.flatMap(visit);
    const name = partName(title, page, repeated);
    if (inner.length === 0 || name === undefined) return [...own, ...inner];
    return [{ kind: 'part', title: name, id: partId((parts += 1)), entries: [...own, ...inner] }];
  };
  return { contents: list.flatMap(visit), sequence, numbers };
}

/** Its page's title; where several pages are called so (each part's "Introduction"), what the list calls it. */
function partName(
  title: string | undefined,
  page: Placed | undefined,
  repeated: ReadonlySet<string>,
): string | undefined {
  const own = page?.chapter.title;
  return own === undefined || repeated.has(own) ? (title ?? own) : own;
}

function repeatedTitles(pages: ReadonlySet<Placed>): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { chapter } of pages) (once.has(chapter.title) ? repeated : once).add(chapter.title);
  return repeated;
}

function isIndexPage({ chapter }: Placed): boolean {
  return /^(?:index|readme)$/i.test(withoutEnding(nameOf(chapter.path)));
}
