// What a page shows of the book's contents: all of a short book; of a long one its own part, and what is nearest. A
// page must not grow with the book, and what a page shows is found without a walk through all the others.
import { onceFor } from '../lib/once-for.ts';
import type { ContentsEntry, NearbyEntry } from '../model/book.ts';

/** So many links to chapters a page holds. */
const MOST = 40;
/** Of a longer part, so many chapters before the page and after it. */
const AROUND = 10;
/** So many parts, with those that are open. Their titles are long: 40 would be half of what a short page weighs. */
const MOST_PARTS = 20;

export interface Nearby {
  /** Whether all pages show all. */
  readonly isShort: boolean;
  /** What the page of this path shows. One that is not in the contents shows their beginning. */
  readonly for: (path: string) => readonly NearbyEntry[];
}

/**
 * Where a part's heading is found in the page of all contents: `part:7` for the seventh. Named by its title, each page
 * of a book of many parts would be a third heavier.
 */
export function partId(number: number): string {
  return `part:${number}`;
}

/** Contents that did not change show the same near each page. */
export const nearbyIn = onceFor((contents: readonly ContentsEntry[]): Nearby => {
  const { root, places, parts } = levelsOf(contents);
  // Chapters and parts as they are, which in a short book is all.
  if (places.size <= MOST && parts <= MOST_PARTS) return { isShort: true, for: () => contents };
  const beginning: Place = { level: root, index: -1 };
  const known = new Map<Level | Place, readonly NearbyEntry[]>();
  return {
    isShort: false,
    for: (path) => {
      const place = places.get(path) ?? beginning;
      const showing = isLong(place.level) ? place : place.level;
      const shown = known.get(showing) ?? shownFrom(place);
      known.set(showing, shown);
      return shown;
    },
  };
});

/** All pages of a level that fits show the same; of a longer one, each shows what is near itself. */
function isLong(level: Level): boolean {
  return level.chapters.length > MOST || level.parts.length + partsAround(level).length > MOST_PARTS;
}

/** The book itself or one of its parts. */
interface Level {
  readonly entries: readonly ContentsEntry[];
  /** Undefined for the book. */
  readonly part: (PartTitle & { readonly within: Place }) | undefined;
  /** Where in `entries` chapters stand, and where parts. */
  readonly chapters: readonly number[];
  readonly parts: readonly number[];
}

interface Place {
  readonly level: Level;
  readonly index: number;
}

function levelsOf(contents: readonly ContentsEntry[]): {
  readonly root: Level;
  readonly places: ReadonlyMap<string, Place>;
  readonly parts: number;
} {
  const places = new Map<string, Place>();
  let parts = 0;
  const levelOf = (entries: readonly ContentsEntry[], part: Level['part']): Level => {
    const level = { entries, part, chapters: [] as number[], parts: [] as number[] };
    entries.forEach((entry, index) => {
      const place = { level, index };
      level[entry.kind === 'part' ? 'parts' : 'chapters'].push(index);
      if (entry.kind === 'page') return void places.set(entry.path, place);
      parts += 1;
      levelOf(entry.entries, { ...titleOf(entry), within: place });
    });
    return level;
  };
  return { root: levelOf(contents, undefined), places, parts };
}

/** From the page's own part outwards, as long as there is room. */
function shownFrom(place: Place): readonly NearbyEntry[] {
  const around = partsAround(place.level);
  const room = { chapters: MOST, parts: MOST_PARTS - around.length };
  let shown = shownIn(place, undefined, room);
  for (const part of around) shown = shownIn(part.within, { kind: 'part', ...titleOf(part), entries: shown }, room);
  return shown;
}

type PartTitle = Pick<Extract<ContentsEntry, { kind: 'part' }>, 'title' | 'number' | 'id'>;

function titleOf({ title, number, id }: PartTitle): PartTitle {
  return { title, ...(number === undefined ? {} : { number }), id };
}

/** From the innermost. */
function partsAround(level: Level): readonly NonNullable<Level['part']>[] {
  const around: NonNullable<Level['part']>[] = [];
  for (let { part } = level; part !== undefined && around.length < MOST_PARTS; part = part.within.level.part)
    around.push(part);
  return around;
}

/** One level, with the part that is open there. Takes the room that it needs. */
function shownIn(
  { level, index }: Place,
  open: NearbyEntry | undefined,
  room: { chapters: number; parts: number },
): readonly NearbyEntry[] {
  const chapters = nearest(level.chapters, index, room.chapters, AROUND);
  // The open one has its room already.
  const parts = nearest(level.parts, index, room.parts + (open === undefined ? 0 : 1), MOST_PARTS);
  room.chapters -= chapters.length;
  room.parts -= parts.length - (open === undefined ? 0 : 1);
  const shown = [...chapters, ...parts].sort((a, b) => a - b);
  const more: NearbyEntry = { kind: 'more', id: level.part?.id };
  const gaps = nearestGaps([...shown, level.entries.length], index);
  return [
    ...shown.flatMap((at) => [
      ...(gaps.includes(at) ? [more] : []),
      at === index && open !== undefined ? open : closed(level.entries[at]),
    ]),
    ...(gaps.includes(level.entries.length) ? [more] : []),
  ].flat();
}

/** Before which of these something is left out: the last such place up to `index`, and the first behind it. */
function nearestGaps(shown: readonly number[], index: number): readonly number[] {
  const gaps = shown.filter((at, nth) => at > (shown[nth - 1] ?? -1) + 1);
  return [gaps.findLast((at) => at <= index), gaps.find((at) => at > index)].flatMap((at) => at ?? []);
}

function closed(entry: ContentsEntry | undefined): NearbyEntry | [] {
  if (entry?.kind === 'part') return { kind: 'closed', ...titleOf(entry) };
  return entry ?? [];
}

/**
 * All where there is room for all; else at most `around` before the place and as many after, and itself where it is one
 * of them. Rising numbers, of which the rest is not looked at.
 */
function nearest(all: readonly number[], place: number, room: number, around: number): readonly number[] {
  if (all.length <= room) return all;
  const at = firstFrom(all, place);
  const own = all[at] === place ? 1 : 0;
  const each = Math.min(around, Math.floor((room - own) / 2));
  if (place < 0) return all.slice(0, Math.min(room, 2 * around));
  return all.slice(Math.max(0, at - each), at + own + each);
}

/** The index of the first that is not below `value`, by halves. */
function firstFrom(all: readonly number[], value: number): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle] ?? Infinity) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
