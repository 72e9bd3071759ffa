// What is remembered of the last build into a folder: what each file was made from, and how it stood when it was
// written. It lies in the cache: it holds for one disk, and the site beside it is the same on every machine.

import { realpath } from 'node:fs/promises';
import { shortHash } from '../lib/hash.ts';
import type { Cache } from './cache/shelf.ts';
import { lstatOf } from './disk.ts';

export interface LedgerFile {
  /** SHA-256 of what was written, in hexadecimal. */
  readonly hash: string;
  /** What it was made from (model/site.ts). */
  readonly key: string;
  /** `stampAt` after it was written. */
  readonly stamp: string;
}

export interface Ledger {
  readonly files: ReadonlyMap<string, LedgerFile>;
  /** Of files that are made together, by the beginning of their paths: the key, and which they are. */
  readonly families: ReadonlyMap<string, { readonly key: string; readonly paths: readonly string[] }>;
}

const NOTHING: Ledger = { files: new Map(), families: new Map() };

/**
 * Size in bytes, time of the last change of bytes and of the file in nanoseconds, and inode: whoever writes into a file
 * changes one of them. Undefined where there is no regular file.
 */
export async function stampAt(path: string): Promise<string | undefined> {
  const facts = await lstatOf(path);
  return facts?.isFile() ? `${facts.size}:${facts.mtimeNs}:${facts.ctimeNs}:${facts.ino}` : undefined;
}

/** Of the folder `folder` (absolute); empty where nothing is known. */
export async function readLedger(folder: string, cache: Cache): Promise<Ledger> {
  const bytes = await cache.read(await nameOf(folder));
  if (bytes === undefined) return NOTHING;
  try {
    // The cache has a seal on its entries: what is in it, this program wrote.
    const { families, files } = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
      families: [string, { key: string; paths: string[] }][];
      files: [string, string, string, string][];
    };
    return {
      families: new Map(families),
      files: new Map(files.map(([path, hash, key, stamp]) => [path, { hash, key, stamp }])),
    };
  } catch {
    return NOTHING;
  }
}

export async function writeLedger(folder: string, cache: Cache, { families, files }: Ledger): Promise<void> {
  const rows = [...files].map(([path, { hash, key, stamp }]) => [path, hash, key, stamp]);
  await cache.write(await nameOf(folder), Buffer.from(JSON.stringify({ families: [...families], files: rows })));
}

async function nameOf(folder: string): Promise<string> {
  return shortHash(await realpath(folder).catch(() => folder));
}
