// What lies in the cache, counted and cleared away: only what has a name of ours, and no link is followed.
import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { standingAt } from '../standing.ts';
import { doorTo } from './door.ts';
import { GROWN_PATH, HIDDEN, HIDDEN_NAME, isEntry, SHELVES, shelfPath, TAG, TAG_NAME, type Shelf } from './shelves.ts';

export interface Entry {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last of use; milliseconds since 1970. */
  readonly used: number;
  /** Whether it is being written, or was, by a run that was stopped. */
  readonly isHalf: boolean;
}

/** All entries, in no order. `root` may not be there. */
export async function entriesOf(root: string): Promise<readonly Entry[]> {
  const shelves = await Promise.all(SHELF_NAMES.map((shelf) => entriesOn(root, shelf)));
  return shelves.flat();
}

/** An entry that another run removes at the same time is removed. */
export async function remove({ path }: Entry): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

export type Emptied =
  /** Neither is the folder there, nor anything in it. */
  | { readonly kind: 'nothing' }
  /** It holds something, and was not made by us. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'emptied'; readonly files: number; readonly bytes: number };

/**
 * Deletes what we have put into `root`, and `root` itself where it is empty then. A folder without our mark in it may
 * be anyone's.
 */
export async function emptyCache(root: string): Promise<Emptied> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return { kind: 'nothing' };
  if (!(await isMarked(root))) return { kind: 'stranger' };
  const entries = await entriesOf(root);
  for (const entry of entries) await rm(entry.path, { force: true });
  const version = dirname(join(root, GROWN_PATH));
  if ((await standingAt(version)) === 'folder') {
    await rm(join(root, GROWN_PATH), { force: true });
    for (const shelf of SHELF_NAMES) await removeEmpty(join(root, shelfPath(shelf)));
    await removeEmpty(version);
  }
  await removeMarks(root);
  return { kind: 'emptied', files: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const SHELF_NAMES: readonly Shelf[] = ['pictures', 'packs'];

async function entriesOn(root: string, shelf: Shelf): Promise<readonly Entry[]> {
  const door = doorTo(root);
  if (!(await door.isOurs(shelf))) return [];
  const folder = door.folder(shelf);
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ours = found.filter((entry) => entry.isFile() && isEntry(shelf, entry.name));
  const entries: Entry[] = [];
  // One after the other: thousands of questions at once meet the system's limits.
  for (const { name } of ours) {
    const path = join(folder, name);
    const facts = await lstat(path).catch(() => undefined);
    if (facts?.isFile() === true)
      entries.push({ path, bytes: facts.size, used: facts.mtimeMs, isHalf: !SHELVES[shelf].test(name) });
  }
  return entries;
}

async function isMarked(root: string): Promise<boolean> {
  const path = join(root, TAG_NAME);
  return (await standingAt(path)) === 'file' && (await readFile(path, 'utf8')) === TAG;
}

async function removeMarks(root: string): Promise<void> {
  const left = await readdir(root);
  if (left.some((name) => name !== TAG_NAME && name !== HIDDEN_NAME)) return;
  const isHidden = (await readFile(join(root, HIDDEN_NAME), 'utf8').catch(() => '')) === HIDDEN;
  for (const name of [TAG_NAME, ...(isHidden ? [HIDDEN_NAME] : [])]) await rm(join(root, name), { force: true });
  await removeEmpty(root);
}

/** A folder that holds something, or a link, stays. */
async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}
