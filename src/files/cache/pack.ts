// Many small entries in a few files: a book's thousand chapters are found by opening one.
import { rm } from 'node:fs/promises';
import type { Door } from './door.ts';
import { begin, finish, grow, KEY, loadAll, lose, readOne, type Growing, type PackFiles } from './pack-files.ts';
import type { Cache } from './shelf.ts';

/** Keys are of 16 characters. What is written is on the disk after `flush`. */
export interface Pack extends Cache {
  /** Never throws: what the disk refuses is lost. */
  readonly flush: () => Promise<void>;
}

/** In bytes, of what is not on the disk yet: a book of 12 MB has 30 MB of entries when it is built first. */
const MOST_HELD = 2_000_000;

/** So many files of one pack are read; with one more they are merged. */
const MOST_FILES = 6;

/**
 * A pack is all files whose names begin with its own. Files are never changed: each run writes what is new into one
 * more, and now and then some are merged, so runs at once do not mind each other. A file that another run has merged
 * meanwhile is as good as lost.
 */
export function packIn(door: Door, name: string): Pack {
  const state: State = {
    door,
    name,
    index: new Map(),
    files: new Map(),
    fresh: new Map(),
    used: new Set(),
    held: 0,
    loaded: undefined,
    growing: undefined,
    poured: Promise.resolve(),
  };
  return {
    read: async (key) => {
      state.used.add(key);
      await (state.loaded ??= loadAll(state));
      return state.fresh.get(key) ?? readOne(state, key);
    },
    write: async (key, bytes) => {
      if (key.length !== KEY) throw new Error(`"${key}" is no key of ${KEY} characters`);
      state.used.add(key);
      state.fresh.set(key, bytes);
      state.held += bytes.length;
      if (state.held > MOST_HELD) await pour(state);
    },
    flush: async () => {
      await pour(state);
      // What is asked for from now on is read alone: a preview runs for a day, and asks for little.
      for (const file of state.files.values()) file.bytes = undefined;
      const { growing } = state;
      if (growing === undefined) return;
      state.growing = undefined;
      await finish(state, growing).catch(() => lose(state, growing));
      if (state.files.size > MOST_FILES) await merge(state).catch(() => undefined);
    },
  };
}

/** Keeps nothing. */
export const noPack: Pack = {
  read: async () => undefined,
  write: async () => undefined,
  flush: async () => undefined,
};

interface State extends PackFiles {
  /** What is not on the disk yet. */
  readonly fresh: Map<string, Uint8Array>;
  /** Keys that this run has asked for or written. */
  readonly used: Set<string>;
  /** In bytes, about how much `fresh` holds. */
  held: number;
  /** The files that other runs have left are known. */
  loaded: Promise<void> | undefined;
  /** What this run has written since its last flush. */
  growing: Growing | undefined;
  /** What is fresh is on its way, one after the other. */
  poured: Promise<void>;
}

/** Writes what is fresh. Never throws: what the disk refuses is lost. */
function pour(state: State): Promise<void> {
  state.poured = state.poured.then(async () => {
    state.held = 0;
    const entries = [...state.fresh];
    if (entries.length === 0) return;
    // What other runs have left comes before: of two entries of one key, the newer counts.
    await (state.loaded ??= loadAll(state));
    try {
      await grow(state, (state.growing ??= await begin(state)), entries);
    } catch {
      if (state.growing !== undefined) await lose(state, state.growing);
      state.growing = undefined;
    }
    for (const [key, bytes] of entries) if (state.fresh.get(key) === bytes) state.fresh.delete(key);
  });
  return state.poured;
}

/** The small files become one; the large one too, where it is no longer much larger than they are together. */
async function merge(state: State): Promise<void> {
  const bySize = [...state.files].toSorted(([, a], [, b]) => a.size - b.size);
  const small = bySize.slice(0, -1);
  const largest = bySize.at(-1)?.[1].size ?? 0;
  const isWhole = small.reduce((sum, [, { size }]) => sum + size, 0) > largest / 2;
  const merged = new Set((isWhole ? bySize : small).map(([name]) => name));
  const entries = await entriesIn(state, merged);
  const growing = await begin(state);
  try {
    await grow(state, growing, [...(isWhole ? withoutUnused(entries, state.used) : entries)]);
    await finish(state, growing);
  } catch (error) {
    await lose(state, growing);
    throw error;
  }
  for (const file of merged) {
    const { path = '' } = state.files.get(file) ?? {};
    await rm(path, { force: true }).catch(() => undefined);
    state.files.delete(file);
  }
}

/** From the oldest to the newest. */
async function entriesIn(state: State, files: ReadonlySet<string>): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array>();
  for (const [key, { file }] of [...state.index]) {
    const bytes = files.has(file) ? await readOne(state, key) : undefined;
    if (bytes !== undefined) entries.set(key, bytes);
  }
  return entries;
}

/** In bytes. */
const LEAST_ROOM = 1_000_000;

/**
 * What this run has no use for may be another book's, which shares the pack, or of an hour ago: as much of it stays as
 * is used, and LEAST_ROOM at least; the newest.
 */
function withoutUnused(
  entries: ReadonlyMap<string, Uint8Array>,
  used: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> {
  const usedBytes = [...entries].reduce((sum, [key, { length }]) => sum + (used.has(key) ? length : 0), 0);
  let room = Math.max(LEAST_ROOM, usedBytes);
  const kept = [...entries].toReversed().filter(([key, { length }]) => used.has(key) || (room -= length) >= 0);
  return new Map(kept.toReversed());
}
