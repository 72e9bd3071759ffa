// The one door through which the disk is read: a folder as a list of files and their bytes, on disk or in memory.
import { pathIn } from '../lib/paths.ts';
import type { Dirent, Stats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { entriesIn, readWhole, statOf } from './disk.ts';
import { named } from './in-groups.ts';

/**
 * A file as the folder lists it. `version` changes when its bytes may have changed: size, times and place on the disk.
 */
export interface FileEntry {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly version: string;
}

export interface Listing {
  /** In order of path, by code units: the same on every machine. */
  readonly files: readonly FileEntry[];
  /** Links that lead out of the folder, or nowhere: they are not followed. */
  readonly outside: readonly string[];
}

/** What the disk said of folders and files, by path; each list that is given it puts its own in. */
export interface Seen {
  readonly folders: Map<string, readonly Dirent[]>;
  readonly files: Map<string, FileEntry>;
}

export function nothingSeen(): Seen {
  return { folders: new Map(), files: new Map() };
}

export interface Folder {
  /**
   * Every file below, links inside the folder followed. `skip` gets a path (folders without a final slash) and prunes
   * it. Lists of one moment share what they have `seen`: of each folder and file the disk is asked once for all.
   */
  readonly list: (skip: (path: string) => boolean, seen?: Seen) => Promise<Listing>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Where a file lies on the disk, absolute; absent of a folder in memory. */
  readonly placeOf?: (path: string) => string;
  /** The first `bytes` bytes of a file, or all of it where it is shorter. */
  readonly readStart: (path: string, bytes: number) => Promise<Uint8Array>;
  /** `length` bytes from `from` on, or fewer at the file's end. */
  readonly readRange: (path: string, from: number, length: number) => Promise<Uint8Array>;
}

/** The folder `root` (absolute) on disk. Reading a path that is not there throws as node:fs does. */
export function diskFolder(root: string): Folder {
  return {
    list: (skip, seen = nothingSeen()) => listDisk(root, skip, seen),
    placeOf: (path) => join(root, path),
    // Of a folder that was a file when it was listed, node:fs does not say which.
    read: (path) => named(join(root, path), async () => readWhole(join(root, path))),
    readStart: (path, bytes) => named(join(root, path), () => readRange(join(root, path), 0, bytes)),
    readRange: (path, from, length) => named(join(root, path), () => readRange(join(root, path), from, length)),
  };
}

async function readRange(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A folder of files held in memory, for tests and for tools: `{'content/a.md': '# A'}`. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error(`memoryFolder has no file "${path}"`);
    return typeof content === 'string' ? Buffer.from(content) : content;
  };
  const isPruned = (path: string, skip: (path: string) => boolean): boolean =>
    path.split('/').some((_, index, names) => skip(names.slice(0, index + 1).join('/')));
  return {
    list: async (skip) => ({
      files: Object.keys(files)
        .filter((path) => !isPruned(path, skip))
        .sort(byCodeUnits)
        .map((path) => ({ path, size: bytesOf(path).length, version: Buffer.from(bytesOf(path)).toString('base64') })),
      outside: [],
    }),
    read: async (path) => bytesOf(path),
    readStart: async (path, bytes) => bytesOf(path).subarray(0, bytes),
    readRange: async (path, from, length) => bytesOf(path).subarray(from, from + length),
  };
}

async function listDisk(root: string, skip: (path: string) => boolean, seen: Seen): Promise<Listing> {
  const files: FileEntry[] = [];
  const outside: string[] = [];
  const realRoot = await realpath(root);
  const walk = async (folder: string, above: readonly string[]): Promise<void> => {
    const entries = seen.folders.get(folder) ?? (await entriesOf(root, folder));
    seen.folders.set(folder, entries);
    await Promise.all(
      entries.map(async (entry) => {
        const path = pathIn(folder, entry.name);
        if (skip(path)) return;
        if (entry.isDirectory()) return walk(path, above);
        if (entry.isFile()) return addFile(path);
        if (entry.isSymbolicLink()) return follow(path, above);
      }),
    );
  };
  const addFile = async (path: string): Promise<void> => {
    const file = seen.files.get(path) ?? (await entryOf(root, path));
    // What is gone since the folder was read is no file of it any more.
    if (file === undefined) return;
    seen.files.set(path, file);
    files.push(file);
  };
  const follow = async (path: string, above: readonly string[]): Promise<void> => {
    const target = await realpath(join(root, path)).catch(() => undefined);
    if (target === undefined || !isInside(realRoot, target)) {
      outside.push(path);
      return;
    }
    if (!(await stat(target)).isDirectory()) return addFile(path);
    // A link to a folder that holds it would be walked for ever.
    if (above.includes(target) || isInside(target, join(realRoot, path))) return;
    return walk(path, [...above, target]);
  };
  await walk('', []);
  return { files: files.sort((a, b) => byCodeUnits(a.path, b.path)), outside: outside.sort(byCodeUnits) };
}

async function entriesOf(root: string, folder: string): Promise<readonly Dirent[]> {
  return entriesIn(join(root, folder)).catch((error: NodeJS.ErrnoException) =>
    folder !== '' && error.code === 'ENOENT' ? [] : Promise.reject(error),
  );
}

async function entryOf(root: string, path: string): Promise<FileEntry | undefined> {
  const facts = await statOf(join(root, path));
  return facts && { path, size: facts.size, version: versionOf(facts) };
}

/**
 * A file that was just written may be written again within the same tick of the disk's clock: for two seconds its
 * version is not the one that it keeps. Git calls such files racy.
 */
function versionOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  const version = `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  return Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs)) < 2000 ? `${version}:new` : version;
}

/** Whether a path is the folder or lies in it, by its name alone; both absolute. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
