// Numbers of a book that counts its chapters anew in each part: chapter 3 of part 25 is 25.3.
import type { ContentsEntry } from '../model/book.ts';
import type { Order } from './order.ts';

/**
 * A part that holds numbered chapters has the next number, and so has a chapter beside the parts. Parts inside parts
 * have none, and their chapters count on. Letters of appendices stay, and what has no number gets none.
 */
export function numberedByParts(order: Order): Order {
  const numbers = new Map(order.numbers);
  let top = 0;
  const numberIn = (entry: ContentsEntry, next: () => string): ContentsEntry => {
    if (entry.kind === 'part') return { ...entry, entries: entry.entries.map((inner) => numberIn(inner, next)) };
    if (!isCounted(entry)) return entry;
    const number = next();
    numbers.set(entry.path, number);
    return { ...entry, number };
  };
  const contents = order.contents.map((entry): ContentsEntry => {
    if (!holdsCounted(entry)) return entry;
    top += 1;
    if (entry.kind === 'page') return numberIn(entry, () => String(top));
    let chapter = 0;
    return { ...numberIn(entry, () => `${top}.${(chapter += 1)}`), number: String(top) };
  });
  return { ...order, contents, numbers };
}

/** `25.3` → `25`; a chapter beside the parts is one of its own. */
export function partOf(number: string): string {
  return number.split('.')[0] ?? number;
}

function isCounted(entry: ContentsEntry): boolean {
  return entry.kind === 'page' && /^\d+$/.test(entry.number ?? '');
}

function holdsCounted(entry: ContentsEntry): boolean {
  return entry.kind === 'part' ? entry.entries.some(holdsCounted) : isCounted(entry);
}
