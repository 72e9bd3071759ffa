// The name that was probably meant: for "Did you mean …?" wherever an author or a command line names something.
import { editDistance } from './edit-distance.ts';
import { withoutEndSlashes } from './paths.ts';

/**
 * The candidate nearest to `name`, or undefined where none is near. Of equals the first in order of characters wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  // One slip in three letters: of two letters, nothing but their case is sure enough.
  const limit = Math.floor(wanted.length / 3);
  const lettersApart = lettersApartFrom(wanted);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    // A name is never near to itself: whoever asks has just found that it does not answer.
    if (candidate === name) continue;
    const most = best?.distance ?? limit;
    const lower = candidate.toLowerCase();
    if (Math.abs(wanted.length - lower.length) > most || lettersApart(lower) > most) continue;
    const distance = editDistance(wanted, lower, most);
    if (distance > most || (distance === best?.distance && candidate >= best.candidate)) continue;
    best = { candidate, distance };
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
 * How many letters one of two names has more than the other: never more than their distance, and much quicker to tell.
 */
function lettersApartFrom(name: string): (other: string) => number {
  const counts = new Int16Array(256);
  const count = (text: string, by: number): void => {
    for (let index = 0; index < text.length; index += 1) {
      const letter = text.charCodeAt(index) & 255;
      counts[letter] = (counts[letter] ?? 0) + by;
    }
  };
  count(name, 1);
  return (other) => {
    let shared = 0;
    for (let index = 0; index < other.length; index += 1) {
      const letter = other.charCodeAt(index) & 255;
      const left = counts[letter] ?? 0;
      if (left > 0) shared += 1;
      counts[letter] = left - 1;
    }
    count(other, 1);
    return Math.max(name.length, other.length) - shared;
  };
}
