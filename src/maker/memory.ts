// What was made from a text and what it read of its site: remembered until it is of no use, and in a cache on the disk
// from run to run.
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../files/cache/shelf.ts';
import { shortHash } from '../lib/hash.ts';
import { createLastUsed } from '../lib/last-used.ts';
import { stillHold, type Reads } from '../lib/reads.ts';

/** What was made from a text, and what it read of the site meanwhile. */
export interface Recalled<T> {
  readonly value: T;
  readonly reads: Reads;
}

/** The hash of what a site has by a name; undefined where there is no such site. */
export type HashOf = ((name: string) => string) | undefined;

export interface Memory<T> {
  /** What was made under `key` earlier, if all that it read of the site is as it was. */
  readonly look: (key: string, hashOf: HashOf) => Promise<Recalled<T> | undefined>;
  /** Makes it, and remembers it. `note` is to be told of everything that is read of the site. */
  readonly make: (
    key: string,
    hashOf: HashOf,
    makeIt: (note: (name: string) => void) => Promise<T>,
  ) => Promise<Recalled<T>>;
  /** A book has been made: what it had no use for is forgotten, though not by the disk. */
  readonly turn: () => void;
  /** How many things are remembered. */
  readonly size: () => number;
}

/** `version` tells the program: what another one has made is not believed. */
export function createMemory<T>(cache: Cache, version: string): Memory<T> {
  const memory = createLastUsed<Recalled<T>>();
  const entryOf = (key: string): string => shortHash(`${version} ${key}`);
  return {
    look: async (key, hashOf) => {
      const known = memory.get(key) ?? readEntry<T>(await cache.read(entryOf(key)));
      if (known === undefined || !stillHold(known.reads, (name) => hashOf?.(name))) return undefined;
      memory.set(key, known);
      return known;
    },
    make: async (key, hashOf, makeIt) => {
      const names = new Set<string>();
      const value = await makeIt((name) => names.add(name));
      const made: Recalled<T> = { value, reads: new Map([...names].map((name) => [name, hashOf?.(name) ?? ''])) };
      memory.set(key, made);
      // v8's format, as JSON would lose dates, maps and what is undefined.
      await cache.write(entryOf(key), serialize(made));
      return made;
    },
    turn: memory.turn,
    size: memory.size,
  };
}

export async function recall<T>(
  memory: Memory<T>,
  key: string,
  hashOf: HashOf,
  makeIt: (note: (name: string) => void) => Promise<T>,
): Promise<T> {
  return ((await memory.look(key, hashOf)) ?? (await memory.make(key, hashOf, makeIt))).value;
}

/**
 * The cache has a seal on its entries and the key names the program that wrote them; what cannot be read all the same
 * is made anew.
 */
function readEntry<T>(bytes: Uint8Array | undefined): Recalled<T> | undefined {
  if (bytes === undefined) return undefined;
  try {
    const entry: Recalled<T> = deserialize(bytes);
    return entry.reads instanceof Map ? entry : undefined;
  } catch {
    return undefined;
  }
}
