// What a folder looks like at a moment: every file by its size and times. Two that are equal mean that nothing was
// saved.
import type { Stats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { statOf } from '../files/disk.ts';

export interface Stamp {
  /** By path, absolute: size, times and place on the disk, as one text. */
  readonly files: ReadonlyMap<string, string>;
  /** With the folder itself, absolute. */
  readonly folders: ReadonlySet<string>;
  /** Files that lie elsewhere, and have a link here, absolute. */
  readonly links: ReadonlySet<string>;
}

/**
 * `isIgnored` is asked with absolute paths. What goes away meanwhile counts as gone; a link counts as what it leads to,
 * but is not followed into a folder.
 */
export async function stampOf(root: string, isIgnored: (path: string) => boolean): Promise<Stamp> {
  const files = new Map<string, string>();
  const folders = new Set([root]);
  const links = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, entry.name);
        if (isIgnored(path)) return;
        if (entry.isDirectory()) {
          folders.add(path);
          await walk(path);
          return;
        }
        if (entry.isSymbolicLink()) links.add(path);
        const facts = await factsOrNone(path);
        files.set(path, facts === undefined ? GONE : lookOf(facts));
      }),
    );
  };
  await walk(root);
  return { files, folders, links };
}

/**
 * `stamp` with these files as they are now, absolute: to look at one costs a thousandth of looking at a thousand.
 * Undefined where the whole folder is to be looked at: one of them is or was a folder or a link, or stands in one that
 * is not known.
 */
export async function withFilesNow(
  stamp: Stamp,
  paths: Iterable<string>,
  isIgnored: (path: string) => boolean,
): Promise<Stamp | undefined> {
  const files = new Map(stamp.files);
  for (const path of paths) {
    if (isIgnored(path)) continue;
    if (stamp.folders.has(path) || stamp.links.has(path) || !stamp.folders.has(dirname(path))) return undefined;
    const facts = await factsOrNone(path);
    if (facts?.isDirectory() === true) return undefined;
    if (facts !== undefined) files.set(path, lookOf(facts));
    else files.delete(path);
  }
  return { ...stamp, files };
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return (
    a.files.size === b.files.size &&
    a.folders.size === b.folders.size &&
    [...a.folders].every((path) => b.folders.has(path)) &&
    [...a.files].every(([path, look]) => b.files.get(path) === look)
  );
}

const GONE = 'gone';

function lookOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Whether a file that looks so holds nothing. */
export function isEmpty(look: string): boolean {
  return look.startsWith('0 ');
}

async function factsOrNone(path: string): Promise<Stats | undefined> {
  try {
    return await statOf(path);
  } catch {
    return undefined;
  }
}
