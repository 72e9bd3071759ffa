// Entries of the cache that are files of their own, by their names.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { standingAt } from '../standing.ts';
import { keepYoung, SEAL, seal, type Door } from './door.ts';
import { SHELVES, type Shelf } from './shelves.ts';

export interface Cache {
  /** Undefined where there is no such entry, or one that was damaged (which is then removed). */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never throws, even where the disk is full or may not be written: there an entry lasts as long as the run. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
}

export function cacheOn(door: Door, shelf: Shelf): Cache {
  const memory = new Map<string, Uint8Array>();
  let wasOurs: Promise<boolean> | undefined;
  return {
    // Whether it is ours is looked at once: reading deletes nothing but damaged entries, and a book asks for hundreds.
    read: async (key) =>
      memory.get(key) ??
      ((await (wasOurs ??= door.isOurs(shelf))) ? readEntry(join(door.folder(shelf), key), key) : undefined),
    write: async (key, bytes) => {
      if (!SHELVES[shelf].test(key)) throw new Error(`"${key}" is no name of an entry`);
      await door.put(shelf, key, Buffer.concat([seal(key, bytes), bytes])).catch(() => void memory.set(key, bytes));
    },
  };
}

/** As long as the run. */
export function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>();
  return {
    read: async (key) => entries.get(key),
    write: async (key, bytes) => void entries.set(key, bytes),
  };
}

/** Reads through `cache` and writes nothing to it. */
export function withoutTrace(cache: Cache): Cache {
  const memory = memoryCache();
  return { read: async (key) => (await memory.read(key)) ?? cache.read(key), write: memory.write };
}

async function readEntry(path: string, key: string): Promise<Uint8Array | undefined> {
  if ((await standingAt(path).catch(() => 'other')) !== 'file') return undefined;
  const entry = await readFile(path).catch(() => undefined);
  if (entry === undefined) return undefined;
  const bytes = entry.subarray(SEAL);
  if (!seal(key, bytes).equals(entry.subarray(0, SEAL))) {
    await rm(path, { force: true }).catch(() => undefined);
    return undefined;
  }
  await keepYoung(path);
  return bytes;
}
