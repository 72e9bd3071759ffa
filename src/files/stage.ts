// The stage: where new files of a site lie until all of them are there.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFile } from '../model/site.ts';
import type { Found, Work } from './found.ts';
import { hashOf, named } from './in-groups.ts';
import { copyHashed, hashOfFile, isLarge } from './large-files.ts';
import type { LedgerFile } from './ledger.ts';
import { STAGED } from './move-in.ts';
import { writeAt, type Writes } from './writes.ts';

export interface Stage extends Work {
  readonly found: ReadonlyMap<string, Found>;
  /** Absolute; made when the first file is staged. */
  readonly stage: string;
  /** The ledger that is to be. */
  readonly now: Map<string, LedgerFile>;
  /** In bytes, of the files that were made. */
  readonly sizes: Map<string, number>;
  readonly changed: string[];
  readonly made: string[];
  readonly occupied: Set<string>;
  readonly writes: Writes;
  /** That were made in the stage. */
  readonly folders: Set<string>;
}

interface NewFile {
  readonly path: string;
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Stages a file where its bytes are others than those that stand in the folder. */
export async function stageFile({ path, key, bytes }: NewFile, staging: Stage): Promise<void> {
  const hash = hashOf(bytes);
  staging.sizes.set(path, bytes.length);
  const goal = await goalFor({ path, key, hash }, staging);
  if (goal === undefined) return;
  staging.now.set(path, { hash, key, stamp: '' });
  await staging.writes.add(named(join(staging.folder, path), () => writeAt(goal, bytes, staging.folders)));
}

/** Where a file is to be written; undefined where the same stands there already, or an author's own. */
async function goalFor(
  { path, key, hash }: { readonly path: string; readonly key: string; readonly hash: string | undefined },
  staging: Stage,
): Promise<string | undefined> {
  const there = staging.found.get(path);
  staging.made.push(path);
  if (hash !== undefined && there !== undefined && 'hash' in there && there.hash === hash) {
    staging.now.set(path, { hash, key, stamp: there.stamp });
    return undefined;
  }
  if (there?.kind === 'foreign') {
    staging.occupied.add(path);
    return undefined;
  }
  if (staging.changed.length === 0) {
    await mkdir(staging.folder, { recursive: true });
    // Not `recursive`: what has this name already is not ours.
    await mkdir(staging.stage);
  }
  staging.changed.push(path);
  return join(staging.stage, STAGED, path);
}

/** Whether a file is copied, and too large to be held. */
export async function isLargeCopy(file: SiteFile): Promise<boolean> {
  return file.copyOf !== undefined && (await isLarge(file.copyOf));
}

interface Copy {
  readonly path: string;
  readonly key: string;
  /** Absolute. */
  readonly from: string;
}

/** The same for a file that is copied piece by piece. */
export async function stageCopy({ path, key, from }: Copy, staging: Stage): Promise<void> {
  const there = staging.found.get(path);
  const isThere = there !== undefined && 'hash' in there;
  const goal = await goalFor(
    { path, key, hash: isThere ? await named(from, () => hashOfFile(from)) : undefined },
    staging,
  );
  if (goal === undefined) return;
  const { hash, size } = await copyHashed(from, goal, join(staging.folder, path));
  staging.sizes.set(path, size);
  staging.now.set(path, { hash, key, stamp: '' });
}
