// The way into the cache's folder: no link is followed below it, and what is written is whole or not there.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wayBelow } from '../standing.ts';
import { HIDDEN, HIDDEN_NAME, shelfPath, TAG, TAG_NAME, type Shelf } from './shelves.ts';

export interface Door {
  /** Absolute, whether or not it is there. */
  readonly folder: (shelf: Shelf) => string;
  /** Whether no link leads elsewhere on the way to a shelf. */
  readonly isOurs: (shelf: Shelf) => Promise<boolean>;
  /** Throws where the disk refuses. */
  readonly put: (shelf: Shelf, name: string, bytes: Uint8Array) => Promise<void>;
  /** The same for an entry that is written piece by piece. */
  readonly begin: (shelf: Shelf, name: string) => Promise<GrowingEntry>;
  /** How many bytes this run has put in since it was asked last. */
  readonly takeGrowth: () => number;
}

/** Nobody sees it before its end. `add` and `end` throw where the disk refuses: then it is to be dropped. */
export interface GrowingEntry {
  /** Absolute, where it lies until its end. */
  readonly path: string;
  readonly add: (pieces: readonly Uint8Array[]) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** `root` may be a link, for whoever named it knows. It and its folders are made when the first entry is. */
export function doorTo(root: string): Door {
  let grown = 0;
  let isPrepared = false;
  const folder: Door['folder'] = (shelf) => join(root, shelfPath(shelf));
  const isOurs: Door['isOurs'] = async (shelf) =>
    (await wayBelow(root)(`${shelfPath(shelf)}/entry`).catch(() => root)) === undefined;
  const prepare = async (shelf: Shelf): Promise<void> => {
    if (!(await isOurs(shelf))) throw new Error(`"${folder(shelf)}" is reached through a link`);
    await mkdir(folder(shelf), { recursive: true, mode: OWN });
    if (!isPrepared) await mark(root);
    isPrepared = true;
  };
  return {
    folder,
    isOurs,
    put: async (shelf, name, bytes) => {
      await prepare(shelf);
      await writeAside(join(folder(shelf), name), bytes);
      grown += bytes.length;
    },
    begin: async (shelf, name) => {
      await prepare(shelf);
      return growAside(join(folder(shelf), name), (bytes) => {
        grown += bytes;
      });
    },
    takeGrowth: () => {
      const bytes = grown;
      grown = 0;
      return bytes;
    },
  };
}

/** Of the name too: an entry under another's name is none. */
export function seal(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\0`).update(bytes).digest();
}

/** Bytes of a seal. */
export const SEAL = 32;

/** The time of an entry tells when it was last of use; once a day is often enough. */
export async function keepYoung(path: string): Promise<void> {
  try {
    const now = Date.now();
    if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1000, now / 1000);
  } catch {
    // An entry that another run has just removed, or a disk that may not be written.
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** A folder that only its owner may open, as the specification of ~/.cache wants it. */
const OWN = 0o700;

async function mark(root: string): Promise<void> {
  // `wx` follows no link and replaces nothing.
  await writeFile(join(root, TAG_NAME), TAG, { flag: 'wx' }).catch(() => undefined);
  await writeFile(join(root, HIDDEN_NAME), HIDDEN, { flag: 'wx' }).catch(() => undefined);
}

/** `onEnd` hears how many bytes it has. */
async function growAside(goal: string, onEnd: (bytes: number) => void): Promise<GrowingEntry> {
  const path = asideOf(goal);
  const file = await open(path, 'wx');
  let size = 0;
  return {
    path,
    add: async (pieces) => {
      const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
      const { bytesWritten } = await file.writev([...pieces]);
      if (bytesWritten < bytes) throw new Error(`The disk took ${bytesWritten} of ${bytes} bytes`);
      size += bytes;
    },
    end: async () => {
      await file.close();
      await rename(path, goal);
      onEnd(size);
    },
    drop: async () => {
      await file.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
    },
  };
}

function asideOf(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}`;
}

/** Whoever reads meanwhile sees the whole entry or none. */
async function writeAside(path: string, bytes: Uint8Array): Promise<void> {
  const aside = asideOf(path);
  try {
    await writeFile(aside, bytes, { flag: 'wx' });
    await rename(aside, path);
  } catch (error) {
    // A full disk, or Windows, where a file that another run has open is not replaced.
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}
