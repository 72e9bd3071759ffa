// The name that was probably meant: for "Did you mean …?" wherever an author or a command line names something.
import { withoutEndSlashes } from './paths.ts';

/**
 * The candidate nearest to `name`, or undefined where none is near. Of equals the first in order of characters wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  // One slip in three letters: of two letters, nothing but their case is sure enough.
  const limit = Math.floor(wanted.length / 3);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of [...new Set(candidates)].sort()) {
    // A name is never near to itself: whoever asks has just found that it does not answer.
    if (candidate === name) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), Math.min(limit, best?.distance ?? limit));
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** The one path whose file is called as `path` is, in whatever folder and with whatever ending. */
export function samePath(path: string, candidates: readonly string[]): string | undefined {
  const called = bareName(path);
  const same =
    called === '' ? [] : candidates.filter((candidate) => candidate !== path && bareName(candidate) === called);
  return same.length === 1 ? same[0] : undefined;
}

/** Of paths, the one called the same; else the nearest; else the one whose file's name is nearest. */
export function nearestPath(path: string, candidates: readonly string[]): string | undefined {
  const found = samePath(path, candidates) ?? nearestName(path, candidates);
  if (found !== undefined) return found;
  const called = bareName(path);
  const begun = candidates.filter(
    (candidate) =>
      called.length > 3 &&
      bareName(candidate).length > 3 &&
      (called.startsWith(bareName(candidate)) || bareName(candidate).startsWith(called)),
  );
  if (oneAlone(begun)) return begun[0];
  const name = nearestName(bareName(path), candidates.map(bareName));
  const named = name === undefined ? [] : candidates.filter((candidate) => bareName(candidate) === name);
  return oneAlone(named) ? named[0] : undefined;
}

/** `a.md` and `a.html` are one. */
function oneAlone(paths: readonly string[]): boolean {
  return new Set(paths.map((each) => each.replace(/\.\w+$/, ''))).size === 1;
}

/**
 * The id that is nearest, or the only one that holds the name or is held by it: `first-layer` for `the-first-layer`.
 */
export function nearestId(id: string, candidates: readonly string[]): string | undefined {
  const near = nearestName(id, candidates);
  if (near !== undefined) return near;
  const wanted = `-${id.toLowerCase()}-`;
  const akin = candidates.filter(
    (candidate) =>
      candidate.length > 3 &&
      id.length > 3 &&
      (wanted.includes(`-${candidate.toLowerCase()}-`) || `-${candidate.toLowerCase()}-`.includes(wanted)),
  );
  return akin.length === 1 ? akin[0] : undefined;
}

/** `a/Two-layers.html` → `two-layers`; `a/two-layers/` and `a/two-layers/index.html` too. */
function bareName(path: string): string {
  const known = bareNames.get(path);
  if (known !== undefined) return known;
  const clean = withoutEndSlashes(path.toLowerCase().replace(/(?:^|\/)index\.\w+$/, ''));
  const name = clean.slice(clean.lastIndexOf('/') + 1).replace(/\.[a-z]\w{0,8}$/, '');
  if (bareNames.size >= REMEMBERED) bareNames.clear();
  bareNames.set(path, name);
  return name;
}

/** Every dead link of a book is compared with every file of it. */
const bareNames = new Map<string, string>();
const REMEMBERED = 20_000;

/**
 * How many letters must be added, dropped, changed, or swapped with their neighbour (optimal string alignment).
 * Once it is sure to be over `limit`, Infinity: lists of names may be long.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || lettersApart(a, b) > limit) return Infinity;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + changed);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/**
 * How many letters one of the two has more than the other: never more than their distance, and much quicker to tell.
 */
function lettersApart(a: string, b: string): number {
  const counts = new Int16Array(256);
  for (let index = 0; index < a.length; index += 1)
    counts[a.charCodeAt(index) & 255] = (counts[a.charCodeAt(index) & 255] ?? 0) + 1;
  for (let index = 0; index < b.length; index += 1)
    counts[b.charCodeAt(index) & 255] = (counts[b.charCodeAt(index) & 255] ?? 0) - 1;
  let more = 0;
  let less = 0;
  for (const count of counts) count > 0 ? (more += count) : (less -= count);
  return Math.max(more, less);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
