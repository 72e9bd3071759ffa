// The one door through which the site is written: everything is staged first, then moved into place file by file.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, readlink, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { standingAt, wayBelow } from './standing.ts';

/**
 * The record of what Vitrine wrote into a folder: path → SHA-256 in hexadecimal. Only files listed here are ever
 * replaced or deleted, so whatever else lies in the folder is safe.
 */
const RECORD = '.vitrine.json';
const STAGE = '.vitrine-stage';
const STAGE_NAME = /^\.vitrine-stage-[0-9a-f]+$/;

/**
 * Bytes are read when they are needed, more than once, and never all at a time: a book's pictures may be larger than
 * memory.
 */
export type ReadFile = () => Promise<Uint8Array>;

export interface Written {
  /** Paths whose bytes are new or different. */
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Paths where something stands that Vitrine did not write, a link among them; if any, nothing was written. */
  readonly occupied: readonly string[];
}

/**
 * Makes `folder` (absolute) hold exactly `files`, beside whatever else it held. A file with equal bytes is not written
 * again. Every byte is on disk in a folder beside its goal before the first file is moved, and moving replaces a file
 * at once: a reader never sees half a page, and a build that fails before this call has changed nothing. A run that is
 * killed while files are moved is finished by the next one, because the record then names old and new files alike.
 * `folder` itself may be a link. Below it none is followed: a book from elsewhere may bring its output folder along,
 * with a link to `../.git` and a record that names a file there.
 */
export async function writeOutput(folder: string, files: ReadonlyMap<string, ReadFile>): Promise<Written> {
  await removeLeftovers(folder);
  const record = await readRecord(folder);
  const before = await withoutForeign(folder, record);
  const now = new Map<string, string>();
  await inGroups([...files], async ([path, read]) => now.set(path, hashOf(await read())));
  const occupied = await findOccupied(folder, now, before);
  if (occupied.length > 0) return { changed: [], deleted: [], occupied };

  const changed = await findChanged(folder, before, now);
  const deleted = [...before.keys()].filter((path) => !now.has(path)).sort();
  if (changed.length === 0 && deleted.length === 0 && record.size === now.size) return { changed, deleted, occupied };

  await moveIn(folder, { files, before, now }, { changed, deleted });
  return { changed, deleted, occupied };
}

interface Plan {
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly before: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

async function moveIn(
  folder: string,
  { files, before, now }: Plan,
  { changed, deleted }: Pick<Written, 'changed' | 'deleted'>,
): Promise<void> {
  const stage = join(folder, `${STAGE}-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  // Not `recursive`: what has this name already is not ours.
  await mkdir(stage);
  await inGroups(changed, async (path) =>
    writeAt(join(stage, 'site', path), (await files.get(path)?.()) ?? new Uint8Array()),
  );
  await writeRecord(folder, stage, new Map([...before, ...now]));
  // Pages last: a page never shows before the pictures and styles that it asks for.
  for (const path of [...changed].sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(stage, 'site', path), join(folder, path));
  }
  await inGroups(deleted, (path) => rm(join(folder, path), { force: true }));
  await removeEmptyFolders(folder, deleted);
  await writeRecord(folder, stage, now);
  await rm(stage, { recursive: true, force: true });
}

/** Whether Vitrine has written into `folder` (absolute) before. */
export async function hasRecord(folder: string): Promise<boolean> {
  return (await standingAt(join(folder, RECORD)).catch(() => 'nothing')) === 'file';
}

/**
 * Where `folder` (absolute) leads, if it is a link to a folder that holds something and no record of ours: a book from
 * elsewhere may bring a link to `.git` or `~/.ssh` along, where a new file can do harm as well.
 */
export async function strangersFolder(folder: string): Promise<string | undefined> {
  if ((await standingAt(folder)) !== 'other' || (await hasRecord(folder))) return undefined;
  const held = await readdir(folder).catch(() => []);
  return held.length > 0 ? readlink(folder) : undefined;
}

/**
 * The record of `folder`, empty where there is none, it is a link, or it cannot be read: then every file in it is
 * somebody else's.
 */
async function readRecord(folder: string): Promise<ReadonlyMap<string, string>> {
  if (!(await hasRecord(folder))) return new Map();
  try {
    const record: unknown = JSON.parse(await readFile(join(folder, RECORD), 'utf8'));
    const files = typeof record === 'object' && record !== null && 'files' in record ? record.files : undefined;
    if (typeof files !== 'object' || files === null) return new Map();
    return new Map(
      Object.entries(files).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && isSafe(entry[0]),
      ),
    );
  } catch {
    return new Map();
  }
}

/** Written in the stage, which is new and ours: a name beside the record might be somebody's link. */
async function writeRecord(folder: string, stage: string, files: ReadonlyMap<string, string>): Promise<void> {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const aside = join(stage, 'record.json');
  await writeAt(aside, Buffer.from(`${JSON.stringify({ writtenBy: 'vitrine', files: sorted }, null, 1)}\n`));
  await rename(aside, join(folder, RECORD));
}

/** A record is a file that anybody may edit: a path in it that climbs out of the folder is not believed. */
function isSafe(path: string): boolean {
  const names = path.split(sep === '/' ? '/' : /[\\/]/);
  return !names.some((name) => name === '' || name === '.' || name === '..');
}

/** Of a record, what Vitrine can have written: it makes files and folders, and no links. */
async function withoutForeign(
  folder: string,
  record: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const blocks = wayBelow(folder);
  const own = new Map<string, string>();
  await inGroups([...record], async ([path, hash]) => {
    if ((await blocks(path)) !== undefined) return;
    const standing = await standingAt(join(folder, path));
    if (standing === 'file' || standing === 'nothing') own.set(path, hash);
  });
  return own;
}

async function findOccupied(
  folder: string,
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
): Promise<string[]> {
  const blocks = wayBelow(folder);
  const occupied = new Set<string>();
  const standing = await standingAt(join(folder, RECORD));
  if (standing !== 'nothing' && standing !== 'file') occupied.add(RECORD);
  await inGroups([...now], async ([path, hash]) => {
    const block = await blocks(path);
    if (block !== undefined && !before.has(block)) occupied.add(block);
    if (block === undefined && !before.has(path) && (await isTaken(join(folder, path), hash))) occupied.add(path);
  });
  return [...occupied].sort();
}

/** Whether something stands there that is not what would be written. */
async function isTaken(path: string, hash: string): Promise<boolean> {
  const standing = await standingAt(path);
  return standing === 'file' ? hashOf(await readFile(path)) !== hash : standing !== 'nothing';
}

async function findChanged(
  folder: string,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Promise<string[]> {
  const changed: string[] = [];
  await inGroups([...now], async ([path, hash]) => {
    // The record alone is not believed: somebody may have edited or emptied the file since.
    const there = before.get(path) === hash ? await readFile(join(folder, path)).catch(() => undefined) : undefined;
    if (there === undefined || hashOf(there) !== hash) changed.push(path);
  });
  return changed.sort();
}

/** Folders that a run left which was killed. A link of such a name is none. */
async function removeLeftovers(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isDirectory() && STAGE_NAME.test(entry.name));
  await Promise.all(left.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}

async function removeEmptyFolders(folder: string, deleted: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of deleted) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  // rmdir refuses a folder that still holds something, which is what is wanted.
  for (const path of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, path)).catch(() => undefined);
}

async function writeAt(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** Some at a time: a thousand open files at once meets the system's limit. */
async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += 32) await Promise.all(items.slice(from, from + 32).map(work));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
