// Many small entries in a few files: a book's thousand chapters are found by opening one.
import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keepYoung, SEAL, seal, type Door } from './door.ts';
import type { Cache } from './shelf.ts';
import { SHELVES } from './shelves.ts';

/** Keys are of 16 characters. What is written is on the disk after `flush`. */
export interface Pack extends Cache {
  /** Never throws: what the disk refuses is lost. */
  readonly flush: () => Promise<void>;
}

/** So many files of one pack are read; with one more they are merged. */
const MOST_FILES = 6;

/**
 * A pack is all files whose names begin with its own. Files are never changed: each run writes what is new into one
 * more, and now and then some are merged, so runs at once do not mind each other. A file that another run has merged
 * meanwhile is as good as lost.
 */
export function packIn(door: Door, name: string): Pack {
  const state: State = { door, name, index: new Map(), files: new Map(), fresh: new Map(), used: new Set() };
  let loaded: Promise<void> | undefined;
  return {
    read: async (key) => {
      state.used.add(key);
      await (loaded ??= loadAll(state));
      return state.fresh.get(key) ?? readOne(state, key);
    },
    write: async (key, bytes) => {
      if (key.length !== KEY) throw new Error(`"${key}" is no key of ${KEY} characters`);
      state.used.add(key);
      state.fresh.set(key, bytes);
    },
    flush: async () => {
      // What is asked for from now on is read alone: a preview runs for a day, and asks for little.
      for (const file of state.files.values()) file.bytes = undefined;
      if (state.fresh.size === 0) return;
      // Files that no read has asked for count too.
      await (loaded ??= loadAll(state));
      await writeEntries(state, state.fresh).catch(() => undefined);
      state.fresh.clear();
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

interface State {
  readonly door: Door;
  readonly name: string;
  /** Where an entry lies, by its key. */
  readonly index: Map<string, Spot>;
  /** By file name, from the oldest. */
  readonly files: Map<string, { readonly size: number; bytes: Uint8Array | undefined }>;
  /** What is not on the disk yet. */
  readonly fresh: Map<string, Uint8Array>;
  /** Keys that this run has asked for or written. */
  readonly used: Set<string>;
}

interface Spot {
  readonly file: string;
  /** Of its seal, which the bytes follow. */
  readonly at: number;
  readonly length: number;
}

/** Bytes of a key. */
const KEY = 16;
/** Before each entry: its key, its length as four bytes, its seal. */
const HEAD = KEY + 4 + SEAL;

async function loadAll(state: State): Promise<void> {
  const { door, name, files } = state;
  if (!(await door.isOurs('packs'))) return;
  const folder = door.folder('packs');
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ours = found.filter(
    (entry) => entry.isFile() && entry.name.startsWith(`${name}-`) && SHELVES.packs.test(entry.name),
  );
  const read = await Promise.all(
    ours.map(async (entry) => {
      const path = join(folder, entry.name);
      const [facts, bytes] = await Promise.all([lstat(path), readFile(path)]).catch(() => []);
      await keepYoung(path);
      return facts === undefined || bytes === undefined ? [] : [{ name: entry.name, bytes, time: facts.mtimeMs }];
    }),
  );
  for (const file of read.flat().toSorted((a, b) => a.time - b.time)) {
    files.set(file.name, { size: file.bytes.length, bytes: file.bytes });
    for (const [key, spot] of spotsIn(file.name, file.bytes)) state.index.set(key, spot);
  }
}

/** What was cut short has its last entry missing; what is damaged inside shows by its seal. */
function* spotsIn(file: string, bytes: Uint8Array): Generator<readonly [string, Spot]> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + HEAD <= view.length; ) {
    const length = view.readUInt32LE(at + KEY);
    if (at + HEAD + length > view.length) return;
    yield [view.toString('latin1', at, at + KEY), { file, at: at + KEY + 4, length }];
    at += HEAD + length;
  }
}

async function readOne(state: State, key: string): Promise<Uint8Array | undefined> {
  const spot = state.index.get(key);
  if (spot === undefined) return undefined;
  const held = state.files.get(spot.file)?.bytes?.subarray(spot.at, spot.at + SEAL + spot.length);
  const sealed = held ?? (await readPart(join(state.door.folder('packs'), spot.file), spot).catch(() => undefined));
  const bytes = sealed?.subarray(SEAL);
  if (sealed !== undefined && bytes !== undefined && seal(key, bytes).equals(sealed.subarray(0, SEAL))) return bytes;
  state.index.delete(key);
  return undefined;
}

async function readPart(path: string, { at, length }: Spot): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const part = Buffer.alloc(SEAL + length);
    const { bytesRead } = await file.read(part, 0, part.length, at);
    return part.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function writeEntries(state: State, entries: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const file = `${state.name}-${randomBytes(6).toString('hex')}`;
  const bytes = Buffer.concat([...entries].flatMap(([key, entry]) => [headOf(key, entry), entry]));
  await state.door.put('packs', file, bytes);
  state.files.set(file, { size: bytes.length, bytes: undefined });
  for (const [key, spot] of spotsIn(file, bytes)) state.index.set(key, spot);
}

function headOf(key: string, entry: Uint8Array): Buffer {
  const head = Buffer.alloc(KEY + 4);
  head.write(key, 'latin1');
  head.writeUInt32LE(entry.length, KEY);
  return Buffer.concat([head, seal(key, entry)]);
}

/** The small files become one; the large one too, where it is no longer much larger than they are together. */
async function merge(state: State): Promise<void> {
  const bySize = [...state.files].toSorted(([, a], [, b]) => a.size - b.size);
  const small = bySize.slice(0, -1);
  const largest = bySize.at(-1)?.[1].size ?? 0;
  const isWhole = small.reduce((sum, [, { size }]) => sum + size, 0) > largest / 2;
  const merged = new Set((isWhole ? bySize : small).map(([name]) => name));
  const entries = await entriesIn(state, merged);
  await writeEntries(state, isWhole ? withoutUnused(entries, state.used) : entries);
  for (const file of merged) {
    await rm(join(state.door.folder('packs'), file), { force: true }).catch(() => undefined);
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
