// A store of things that cost much to make, by names that tell all they were made from. Whatever is in it may be lost.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { standingAt, wayBelow } from './standing.ts';

export interface Cache {
  /** Undefined where there is no such entry, or one that was damaged (which is then removed). */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never throws, even where the disk is full or may not be written. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Removes what this run has not asked for and nobody has used for `days`. */
  readonly prune: (days: number) => Promise<void>;
}

export interface CacheRules {
  /** All names that an entry may have. */
  readonly names: RegExp;
  /** What becomes of an entry that the disk does not take: in memory it lasts as long as the run. */
  readonly whenRefused: 'remembered' | 'lost';
}

/**
 * `hidden` is absolute, and keeps itself from version control; entries lie in `below` it, and both are made when the
 * first entry is. Nothing is ever deleted but by the names of entries. A book from elsewhere may bring its cache along:
 * no link in it is followed, `hidden` itself among them, and what is behind one is as good as not there.
 */
export function diskCache(hidden: string, below: string, { names, whenRefused }: CacheRules): Cache {
  const folder = join(hidden, below);
  const memory = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const isOurs = async (): Promise<boolean> =>
    (await wayBelow(dirname(hidden))(`${basename(hidden)}/${below}/entry`).catch(() => hidden)) === undefined;
  let wasOurs: Promise<boolean> | undefined;
  return {
    read: async (key) => {
      used.add(key);
      // Looked at once: reading deletes nothing, and a book asks for a thousand entries.
      return memory.get(key) ?? ((await (wasOurs ??= isOurs())) ? readEntry(join(folder, key)) : undefined);
    },
    write: async (key, bytes) => {
      used.add(key);
      try {
        if (!(await isOurs())) throw new Error(`"${folder}" is reached through a link`);
        await mkdir(folder, { recursive: true });
        await writeFile(join(hidden, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
        await writeEntry(join(folder, key), bytes);
      } catch {
        if (whenRefused === 'remembered') memory.set(key, bytes);
      }
    },
    prune: async (days) => {
      if (!(await isOurs())) return;
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      const unused = entries.filter(
        (entry) => entry.isFile() && names.test(entry.name.replace(ASIDE, '')) && !used.has(entry.name),
      );
      const oldest = Date.now() - days * DAY;
      await Promise.all(
        unused.map(async ({ name }) => {
          const facts = await stat(join(folder, name)).catch(() => undefined);
          if (facts !== undefined && facts.mtimeMs < oldest) await rm(join(folder, name), { force: true });
        }),
      );
    },
  };
}

/** For tests, and for looking without leaving a trace. */
export function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>();
  return {
    read: async (key) => entries.get(key),
    write: async (key, bytes) => void entries.set(key, bytes),
    prune: async () => undefined,
  };
}

/** Reads through `cache` and writes nothing to it. */
export function withoutTrace(cache: Cache): Cache {
  const memory = memoryCache();
  return {
    read: async (key) => (await memory.read(key)) ?? cache.read(key),
    write: memory.write,
    prune: async () => undefined,
  };
}

const DAY = 24 * 60 * 60 * 1000;
/** Bytes of the SHA-256 that each entry begins with. */
const SEAL = 32;
/** Behind the name of an entry while it is written. */
const ASIDE = /\.[0-9a-f]{12}$/;

async function readEntry(path: string): Promise<Uint8Array | undefined> {
  if ((await standingAt(path).catch(() => 'other')) !== 'file') return undefined;
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
  await writeFile(aside, Buffer.concat([seal(bytes), bytes]), { flag: 'wx' });
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
