// Which nodes of a page as it was served stand for which nodes of the next one: equal ones in their order, then the
// likest between them.

export interface Item {
  /** Two nodes of equal text are equal. */
  readonly text: string;
  /** `p`, `#text`: nodes of two kinds never stand for each other. */
  readonly kind: string;
  readonly id: string;
  /** Known by its place rather than by its words: `div`, `section`. */
  readonly isFrame: boolean;
  readonly words: () => ReadonlySet<string>;
}

export type Pair = readonly [old: number, fresh: number];

/** From, and up to without. */
interface Gap {
  readonly old: readonly [number, number];
  readonly fresh: readonly [number, number];
}

/** So many comparisons are made at most of what stands between equal nodes; beyond, nodes are taken in their order. */
const MOST = 10_000;

/** Pairs in order; none crosses another. */
export function matched(old: readonly Item[], fresh: readonly Item[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const gaps: Gap[] = [{ old: [0, old.length], fresh: [0, fresh.length] }];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    const inner = withoutEqualEnds(gap, { old, fresh, pairs });
    const size = (inner.old[1] - inner.old[0]) * (inner.fresh[1] - inner.fresh[0]);
    if (size === 0) continue;
    const anchors = longestRun(equalOnes(inner, old, fresh));
    if (anchors.length > 0) gaps.push(...gapsBetween(inner, anchors));
    else pairs.push(...(size > MOST ? inOrder(inner, old, fresh) : likest(inner, old, fresh)));
    pairs.push(...anchors);
  }
  return pairs.sort(([a], [b]) => a - b);
}

function withoutEqualEnds(
  gap: Gap,
  { old, fresh, pairs }: { old: readonly Item[]; fresh: readonly Item[]; pairs: Pair[] },
): Gap {
  let [[a, aEnd], [b, bEnd]] = [gap.old, gap.fresh];
  while (a < aEnd && b < bEnd && old[a]?.text === fresh[b]?.text) pairs.push([a++, b++]);
  while (a < aEnd && b < bEnd && old[aEnd - 1]?.text === fresh[bEnd - 1]?.text) pairs.push([--aEnd, --bEnd]);
  return { old: [a, aEnd], fresh: [b, bEnd] };
}

/** Nodes that stand once on each side, in the order of the old ones. */
function equalOnes({ old: [a, aEnd], fresh: [b, bEnd] }: Gap, old: readonly Item[], fresh: readonly Item[]): Pair[] {
  const once = (items: readonly Item[], from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let index = from; index < to; index += 1) {
      const text = items[index]?.text ?? '';
      places.set(text, places.has(text) ? -1 : index);
    }
    return places;
  };
  const there = once(fresh, b, bEnd);
  return [...once(old, a, aEnd)].flatMap(([text, index]): Pair[] => {
    const other = there.get(text) ?? -1;
    return index === -1 || other === -1 ? [] : [[index, other]];
  });
}

/** The longest run of pairs whose second numbers grow, as the first ones do (patience sorting). */
function longestRun(pairs: readonly Pair[]): readonly Pair[] {
  const ends: { readonly pair: Pair; readonly before: number }[][] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.at(-1)?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    (ends[low] ??= []).push({ pair, before: (ends[low - 1]?.length ?? 0) - 1 });
  }
  const run: Pair[] = [];
  let place = (ends.at(-1)?.length ?? 0) - 1;
  for (let length = ends.length - 1; length >= 0; length -= 1) {
    const found = ends[length]?.[place];
    if (found === undefined) break;
    run.push(found.pair);
    place = found.before;
  }
  return run.reverse();
}

function gapsBetween({ old, fresh }: Gap, anchors: readonly Pair[]): readonly Gap[] {
  const stops: readonly Pair[] = [...anchors, [old[1], fresh[1]]];
  let [a, b] = [old[0], fresh[0]];
  return stops.map(([nextA, nextB]) => {
    const gap: Gap = { old: [a, nextA], fresh: [b, nextB] };
    [a, b] = [nextA + 1, nextB + 1];
    return gap;
  });
}

/** The pairs that are most alike in all, found by comparing each with each. */
function likest({ old: [a, aEnd], fresh: [b, bEnd] }: Gap, old: readonly Item[], fresh: readonly Item[]): Pair[] {
  const width = bEnd - b + 1;
  // best[i * width + j]: of the nodes from a + i and from b + j on.
  const best = new Float64Array((aEnd - a + 1) * width);
  const alike = new Float64Array(best.length);
  for (let i = aEnd - a - 1; i >= 0; i -= 1)
    for (let j = width - 2; j >= 0; j -= 1) {
      const here = i * width + j;
      const likeness = likenessOf(old[a + i], fresh[b + j]);
      alike[here] = likeness;
      const paired = likeness === 0 ? 0 : likeness + (best[here + width + 1] ?? 0);
      best[here] = Math.max(paired, best[here + width] ?? 0, best[here + 1] ?? 0);
    }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < aEnd - a && j < width - 1; ) {
    const here = i * width + j;
    const likeness = alike[here] ?? 0;
    if (likeness > 0 && best[here] === likeness + (best[here + width + 1] ?? 0)) pairs.push([a + i++, b + j++]);
    else if (best[here] === best[here + width]) i += 1;
    else j += 1;
  }
  return pairs;
}

function inOrder({ old: [a, aEnd], fresh: [b, bEnd] }: Gap, old: readonly Item[], fresh: readonly Item[]): Pair[] {
  const pairs: Pair[] = [];
  for (let [i, j] = [a, b]; i < aEnd && j < bEnd; i += 1, j += 1)
    if (likenessOf(old[i], fresh[j]) > 0) pairs.push([i, j]);
  return pairs;
}

/** 0 for nodes that are no likely pair. */
function likenessOf(a: Item | undefined, b: Item | undefined): number {
  if (a === undefined || b === undefined || a.kind !== b.kind) return 0;
  if (a.text === b.text) return 10;
  if (a.id !== '' && a.id === b.id) return 6;
  const shared = shareOf(a.words(), b.words());
  // Two paragraphs without a word in common are one that went and one that came.
  return a.isFrame || shared > 0.2 ? 1 + 4 * shared : 0;
}

/** From 0 to 1. Two that have no words are alike. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return (2 * count) / (a.size + b.size);
}
