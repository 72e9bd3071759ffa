// Moves a staged site into place, with a record at each moment that names all that may stand there.
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersOf } from '../lib/paths.ts';
import { inGroups } from './in-groups.ts';
import { RECORD, recordText, type OutputRecord } from './record.ts';

export interface Move {
  /** Absolute, both. */
  readonly folder: string;
  readonly stage: string;
  readonly record: OutputRecord;
  readonly next: OutputRecord;
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

export async function moveIn({ folder, stage, record, next, changed, deleted }: Move): Promise<void> {
  await mkdir(stage, { recursive: true });
  await writeRecord(folder, stage, whileMoving(record, next));
  const folders = new Set(changed.flatMap((path) => foldersOf(path)));
  const files = new Set(changed);
  const inTheWay = new Set(
    deleted.filter((path) => folders.has(path) || foldersOf(path).some((above) => files.has(above))),
  );
  await inGroups([...inTheWay], (path) => rm(join(folder, path), { force: true }));
  await removeEmptyFolders(folder, [...inTheWay]);
  // Pages last: a page never shows before the pictures and styles that it asks for.
  for (const path of [...changed].sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(stage, 'site', path), join(folder, path));
  }
  const rest = deleted.filter((path) => !inTheWay.has(path));
  await inGroups(rest, (path) => rm(join(folder, path), { force: true }));
  await removeEmptyFolders(folder, rest);
  await writeRecord(folder, stage, next);
  await rm(stage, { recursive: true, force: true });
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
async function writeRecord(folder: string, stage: string, record: OutputRecord): Promise<void> {
  const aside = join(stage, 'record.json');
  await writeAt(aside, Buffer.from(recordText(record)));
  await rename(aside, join(folder, RECORD));
}

async function removeEmptyFolders(folder: string, deleted: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of deleted) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  // rmdir refuses a folder that still holds something, which is what is wanted.
  for (const path of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, path)).catch(() => undefined);
}

/** Makes the folders above. */
export async function writeAt(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
