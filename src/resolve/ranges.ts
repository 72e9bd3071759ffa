// Ranges of mentions, `@fig-a--@fig-c`: whether they run forwards, through things of one kind.
import { oddRange } from '../diagnostics/catalog-kinds.ts';
import { compareNaturally } from '../lib/natural-order.ts';
import type { Reference } from '../model/facts.ts';
import type { Problem } from '../model/problem.ts';
import { findThings, meantId, type Found, type Things } from './things.ts';

/** `@fig-c--@fig-a`, and `@fig-a--@tbl-a`. */
export function rangeProblems(
  { rangeFrom, address, place }: Reference,
  last: Found | undefined,
  page: string,
  things: Things,
): readonly Problem[] {
  const [first] = rangeFrom === undefined ? [] : findThings(meantId(rangeFrom, things), page, things);
  if (first === undefined || last === undefined || rangeFrom === undefined) return [];
  const report = (found: string): readonly Problem[] => [oddRange(place, rangeFrom, address.slice(1), found)];
  if (first.thing.kind !== last.thing.kind) return report('goes from one kind to another');
  const [from, to] = [first, last].map(({ thing, letter }) => thing.number + letter);
  // 2.9 stands before 2.10, and that before A.1.
  return compareNaturally(from ?? '', to ?? '') < 0 ? [] : report(`goes from ${from ?? ''} to ${to ?? ''}`);
}
