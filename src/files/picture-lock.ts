// pictures.lock: which pictures of other hosts the book has brought in, where they are, and what their bytes were.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folder } from './folder.ts';
import { readLock, writeLock } from './lock-file.ts';
import { standingAt, wayBelow } from './standing.ts';
import { tableOf } from '../lib/table.ts';

const LOCK = 'pictures.lock';

/** By address as chapters write it. */
export type PictureLock = Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;

/** The lock of a book, empty where there is none or somebody has broken it. */
export async function readPictureLock(folder: Folder): Promise<PictureLock> {
  const entries = await readLock(folder, LOCK);
  return tableOf(entries.filter((entry): entry is readonly [string, PictureLock[string]] => isEntry(entry[1])));
}

/** Address → path in the book, for pictures whose bytes are still those that were fetched. */
export async function verifiedPictures(folder: Folder, lock: PictureLock): Promise<Readonly<Record<string, string>>> {
  const checked = await Promise.all(
    Object.entries(lock).map(async ([address, { file, sha256 }]) => {
      const bytes = await folder.read(file).catch(() => undefined);
      return bytes !== undefined && fullHash(bytes) === sha256 ? [[address, file] as const] : [];
    }),
  );
  return tableOf(checked.flat());
}

/**
 * Writes a picture, and then the lock that names it. Neither is written through a link: where one stands in the way,
 * its path is the answer, and nothing is written.
 */
export async function keepBrought(
  root: string,
  lock: PictureLock,
  picture: { readonly path: string; readonly bytes: Uint8Array },
): Promise<string | undefined> {
  const path = join(root, picture.path);
  const block =
    (await wayBelow(root)(picture.path)) ?? ((await standingAt(path)) === 'other' ? picture.path : undefined);
  if (block !== undefined) return block;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, picture.bytes);
  await writeLock(root, LOCK, lock);
  return undefined;
}

export function fullHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A lock is a file that anybody may edit: a path in it that climbs out of the book is not believed. */
function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('file' in value) || !('sha256' in value)) return false;
  return (
    typeof value.sha256 === 'string' &&
    typeof value.file === 'string' &&
    !value.file.startsWith('/') &&
    !value.file.split(/[\\/]/).includes('..')
  );
}
