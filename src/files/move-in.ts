// Moves a staged site into place, with a record at each moment that names all that may stand there.
import { access, constants, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersOf } from '../lib/paths.ts';
import { makeFolder, moveTo, writeWhole } from './disk.ts';
import { flushFile, flushFolder } from './flush.ts';
import { inGroups, named } from './in-groups.ts';
import { RECORD, recordText, type OutputRecord } from './record.ts';
import { standingAt } from './standing.ts';

export interface Move {
  /** Absolute, both. */
  readonly folder: string;
  readonly stage: string;
  readonly record: OutputRecord;
  readonly next: OutputRecord;
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** Where the files of a stage lie, each at its path in the site. */
export const STAGED = 'site';
/** In a stage: the record that is to be. Where it stands, the move has begun, and can be finished by whoever comes. */
export const NEXT = 'next.json';

/**
 * Flushes all bytes to the disk, and only then names change, and nothing else is done. Throws as node:fs does: before
 * the first name changes, the site is as it was, without a stage; after that, the stage stays, and can be finished.
 */
export async function moveIn(move: Move): Promise<void> {
  await prepare(move).catch(async (error: unknown) => {
    await rm(move.stage, { recursive: true, force: true });
    throw error;
  });
  await finish(move);
}

async function prepare(move: Move): Promise<void> {
  const { folder, stage, record, next, changed } = move;
  await mkdir(stage, { recursive: true });
  await refuseLockedFolders(move);
  await inGroups(changed, (path) => named(join(folder, path), () => flushFile(join(stage, STAGED, path))));
  await named(join(folder, RECORD), () => putRecords(folder, stage, { both: whileMoving(record, next), next }));
}

/** The second half of `moveIn`, for a stage with its `NEXT`. What has been moved before is not among `changed`. */
export async function finish({ folder, stage, next, changed, deleted }: Omit<Move, 'record'>): Promise<void> {
  const files = new Set(next.keys());
  const folders = foldersFor(next.keys());
  const inTheWay = new Set(
    deleted.filter((path) => folders.has(path) || foldersOf(path).some((above) => files.has(above))),
  );
  await inGroups([...inTheWay], (path) => rm(join(folder, path), { force: true }));
  await removeEmptyFolders(folder, [...inTheWay]);
  await inGroups(changed, (path) => removeHollow(join(folder, path)));
  const goals = [...foldersFor(changed)];
  for (const path of goals) await makeFolder(join(folder, path));
  // Pages last: a page never shows before the pictures and styles that it asks for.
  for (const path of [...changed].sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html'))))
    await moveTo(join(stage, STAGED, path), join(folder, path));
  const rest = deleted.filter((path) => !inTheWay.has(path));
  await inGroups(rest, (path) => rm(join(folder, path), { force: true }));
  await removeEmptyFolders(folder, rest);
  await inGroups(['', ...goals], (path) => flushFolder(join(folder, path)));
  await moveTo(join(stage, NEXT), join(folder, RECORD));
  await flushFolder(folder);
  await rm(stage, { recursive: true, force: true });
}

function foldersFor(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => foldersOf(path)));
}

/** A folder of the site in which nothing may be moved is reported while the site is as it was. */
async function refuseLockedFolders({ folder, changed, deleted }: Move): Promise<void> {
  const folders = new Set([...changed, ...deleted].flatMap((path) => foldersOf(path)[0] ?? ''));
  await inGroups([...folders], async (path) => {
    const at = join(folder, path);
    // A file stands there that gives way, or nothing.
    if (path === '' || (await standingAt(at)) === 'folder') await access(at, constants.W_OK | constants.X_OK);
  });
}

/** Old and new alike: of a path that is both, either may stand there. */
function whileMoving(record: OutputRecord, next: OutputRecord): OutputRecord {
  const both = new Map(record);
  for (const [path, { hash }] of next) {
    const before = record.get(path)?.hash;
    both.set(path, before === undefined || before === hash ? { hash } : { hash, before });
  }
  return both;
}

/** Written in the stage, which is new and ours: a name beside the record might be somebody's link. */
async function putRecords(
  folder: string,
  stage: string,
  { both, next }: { readonly both: OutputRecord; readonly next: OutputRecord },
): Promise<void> {
  const aside = join(stage, 'aside.json');
  await writeFlushed(aside, recordText(both));
  await moveTo(aside, join(folder, RECORD));
  await flushFolder(folder);
  await writeFlushed(aside, recordText(next));
  await moveTo(aside, join(stage, NEXT));
  await flushFolder(stage);
}

async function writeFlushed(path: string, text: string): Promise<void> {
  await writeWhole(path, Buffer.from(text));
  await flushFile(path);
}

async function removeEmptyFolders(folder: string, deleted: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of deleted) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  // rmdir refuses a folder that still holds something, which is what is wanted.
  for (const path of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, path)).catch(() => undefined);
}

/** A folder that holds folders alone, as a cut move leaves one, gives way to a file. */
async function removeHollow(path: string): Promise<void> {
  if ((await standingAt(path)) !== 'folder') return;
  for (const name of await readdir(path)) await removeHollow(join(path, name));
  await rmdir(path).catch(() => undefined);
}
