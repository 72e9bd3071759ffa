// What stands in an output folder before a site is written: what we wrote, what somebody else did, or nothing.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inGroups } from './in-groups.ts';
import { hashOfFile } from './large-files.ts';
import { stampAt, type Ledger } from './ledger.ts';
import { RECORD, type OutputRecord, type RecordedFile } from './record.ts';
import { standingAt, wayBelow } from './standing.ts';

export interface Work {
  readonly folder: string;
  readonly record: OutputRecord;
  readonly ledger: Ledger;
  readonly counts: { hashed: number };
}

/** What stands at a path: nothing; what was written there; or something else, with the hash of a file. */
export type Found =
  | { readonly kind: 'nothing' | 'blocked' | 'other' }
  | { readonly kind: 'ours'; readonly hash: string; readonly stamp: string }
  | { readonly kind: 'foreign'; readonly hash: string; readonly stamp: string };

/** By path. A file whose stamp is that of the record is not read. */
export async function lookAt(work: Work, paths: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const blocks = wayBelow(work.folder);
  const found = new Map<string, Found>();
  await inGroups([...new Set(paths)], async (path) => {
    found.set(path, (await blocks(path)) === undefined ? await standsAt(path, work) : { kind: 'blocked' });
  });
  return found;
}

async function standsAt(path: string, work: Work): Promise<Found> {
  const at = join(work.folder, path);
  const stamp = await stampAt(at);
  if (stamp === undefined) return { kind: (await standingAt(at)) === 'nothing' ? 'nothing' : 'other' };
  const recorded = work.record.get(path);
  const known = work.ledger.files.get(path);
  if (recorded !== undefined && known?.stamp === stamp && isRecorded(known.hash, recorded))
    return { kind: 'ours', hash: known.hash, stamp };
  work.counts.hashed += 1;
  const hash = await hashOfFile(at);
  return { kind: recorded !== undefined && isRecorded(hash, recorded) ? 'ours' : 'foreign', hash, stamp };
}

function isRecorded(hash: string, recorded: RecordedFile): boolean {
  return hash === recorded.hash || hash === recorded.before;
}

/** Paths that bar the way, or where something stands that is no file. What a file holds shows once there is another. */
export async function findOccupied(
  { folder, record }: Work,
  paths: readonly string[],
  found: ReadonlyMap<string, Found>,
): Promise<Set<string>> {
  const blocks = wayBelow(folder);
  const occupied = new Set<string>();
  const standing = await standingAt(join(folder, RECORD));
  if (standing !== 'nothing' && standing !== 'file') occupied.add(RECORD);
  for (const path of paths) {
    const { kind } = found.get(path) ?? { kind: 'nothing' };
    const block = kind === 'blocked' ? await blocks(path) : undefined;
    // A file of ours gives way to a folder.
    if (block !== undefined && found.get(block)?.kind !== 'ours') occupied.add(block);
    if (kind === 'other' && !(await holdsOnlyOurs(folder, path, found))) occupied.add(path);
    if (kind === 'foreign' && record.has(path)) occupied.add(path);
  }
  return occupied;
}

/** Whether a folder stands at `path` that gives way to a file: all that it holds is ours, or nothing. */
async function holdsOnlyOurs(folder: string, path: string, found: ReadonlyMap<string, Found>): Promise<boolean> {
  if ((await standingAt(join(folder, path))) !== 'folder') return false;
  const names = await readdir(join(folder, path));
  for (const name of names) {
    const below = `${path}/${name}`;
    if (found.get(below)?.kind !== 'ours' && !(await holdsOnlyOurs(folder, below, found))) return false;
  }
  return true;
}
