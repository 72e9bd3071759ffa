// A lock: a file of JSON at the top of a book that the program keeps and its author may edit.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathAside, removeLeftAside } from './aside.ts';
import type { Folder } from './folder.ts';
import { tableOf } from '../lib/table.ts';

/** What it holds by name, unchecked: its reader says what an entry is. Empty where there is none, or it is broken. */
export async function readLock(folder: Folder, name: string): Promise<readonly (readonly [string, unknown])[]> {
  try {
    const lock: unknown = JSON.parse(new TextDecoder().decode(await folder.read(name)));
    return typeof lock !== 'object' || lock === null ? [] : Object.entries(lock);
  } catch {
    return [];
  }
}

/** As it is written, in order of names. */
export function lockText(lock: Readonly<Record<string, unknown>>): string {
  const sorted = tableOf(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 1)}\n`;
}

/** Written aside and moved, so that it is never half there; `root` is absolute. */
export async function writeLock(root: string, name: string, lock: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(root, name);
  await removeLeftAside(path);
  const aside = await pathAside(path);
  try {
    await writeFile(aside, lockText(lock), { flag: 'wx' });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
