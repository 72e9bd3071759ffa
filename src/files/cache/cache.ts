// What is remembered from run to run: things that cost much to make, by names that tell all they were made from.
// All books and all runs at once share it, and whatever is in it may be lost.
import { noPack, packIn, type Pack } from './pack.ts';
import { doorTo } from './door.ts';
import { cacheOn, memoryCache, type Cache } from './shelf.ts';
import { sweepWhereDue } from './sweep.ts';

export interface CacheFolder {
  /** Records of pictures and copies of them, each a file of its own. */
  readonly pictures: Cache;
  /** What is remembered of the sites that were written: see ledger.ts. */
  readonly ledgers: Cache;
  /** Small entries that are read together, by a name that tells what they have in common. */
  readonly pack: (name: string) => Pack;
  /** A run has ended: makes room where there is need. See sweep.ts. */
  readonly sweep: () => Promise<void>;
}

/**
 * `root` is absolute, and is made when the first entry is: marked as a cache for programs that make backups, and hidden
 * from version control.
 */
export function cacheAt(root: string): CacheFolder {
  const door = doorTo(root);
  return {
    pictures: cacheOn(door, 'pictures'),
    ledgers: cacheOn(door, 'sites'),
    pack: (name) => packIn(door, name),
    // What cannot be cleared away today can be tomorrow.
    sweep: () => sweepWhereDue(root, door.takeGrowth()).catch(() => undefined),
  };
}

/** Where nothing can be kept from run to run. */
export function noCache(): CacheFolder {
  return { pictures: memoryCache(), ledgers: memoryCache(), pack: () => noPack, sweep: async () => undefined };
}
