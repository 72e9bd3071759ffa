// A store of things that cost much to make, by names that tell all they were made from. Whatever is in it may be lost.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Cache {
  /** Undefined where there is no such entry, or one that was damaged (which is then removed). */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never throws: where the disk is full or may not be written, the entry is kept in memory for this run. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Removes what this run has not asked for and nobody has used for `days`. */
  readonly prune: (days: number) => Promise<void>;
}

/** `folder` is absolute, and made when the first entry is; `hidden` is the folder above it that version control should not see. */
export function diskCache(folder: string, hidden: string): Cache {
  const memory = new Map<string, Uint8Array>();
  const used = new Set<string>();
  return {
    read: async (key) => {
      used.add(key);
      return memory.get(key) ?? readEntry(join(folder, key));
    },
    write: async (key, bytes) => {
      used.add(key);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(join(hidden, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
        await writeEntry(join(folder, key), bytes);
      } catch {
        memory.set(key, bytes);
      }
    },
    prune: async (days) => {
      const names = await readdir(folder).catch(() => []);
      const oldest = Date.now() - days * DAY;
      await Promise.all(names.filter((name) => !used.has(name)).map(async (name) => {
        const facts = await stat(join(folder, name)).catch(() => undefined);
        if (facts !== undefined && facts.mtimeMs < oldest) await rm(join(folder, name), { force: true });
      }));
    },
  };
}

/** For tests, and for looking without leaving a trace. */
export function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>();
  return { read: async (key) => entries.get(key), write: async (key, bytes) => void entries.set(key, bytes), prune: async () => undefined };
}

/** Reads through `cache` and writes nothing to it. */
export function withoutTrace(cache: Cache): Cache {
  const memory = memoryCache();
  return { read: async (key) => (await memory.read(key)) ?? cache.read(key), write: memory.write, prune: async () => undefined };
}

const DAY = 24 * 60 * 60 * 1000;
/** Bytes of the SHA-256 that each entry begins with. */
const SEAL = 32;

async function readEntry(path: string): Promise<Uint8Array | undefined> {
  const entry = await readFile(path).catch(() => undefined);
  if (entry === undefined) return undefined;
  const bytes = entry.subarray(SEAL);
  if (!seal(bytes).equals(entry.subarray(0, SEAL))) {
    await rm(path, { force: true }).catch(() => undefined);
    return undefined;
  }
  await keepYoung(path);
  return bytes;
}

async function writeEntry(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, Buffer.concat([seal(bytes), bytes]));
  await rename(aside, path);
}

/** Its time tells `prune` when an entry was last of use; once a day is often enough. */
async function keepYoung(path: string): Promise<void> {
  try {
    const now = Date.now();
    if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1000, now / 1000);
  } catch {
    // An entry that another run has just removed, or a disk that may not be written.
  }
}

function seal(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
