// The one door through which the site is written: everything is staged first, then moved into place file by file.
import { randomBytes } from 'node:crypto';
import { readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report, Site, SiteFamily, SiteFile, SiteListing } from '../model/site.ts';
import { memoryCache, type Cache } from './cache/shelf.ts';
import { mendCutMove, removeStages, stageNamed } from './cut-move.ts';
import { findOccupied, lookAt, type Found, type Work } from './found.ts';
import { inGroups } from './in-groups.ts';
import { moveIn } from './move-in.ts';
import { lockOutput } from './output-lock.ts';
import { readLedger, stampAt, writeLedger, type Ledger, type LedgerFile } from './ledger.ts';
import { hasRecord, readRecord, type OutputRecord } from './record.ts';
import { standingAt } from './standing.ts';
import { familiesToMake, keyOfListing, needsMaking, type Families } from './to-make.ts';
import { isLargeCopy, stageCopy, stageFile, type Stage } from './stage.ts';
import { createWrites } from './writes.ts';

export interface Staging {
  /** Keeps what is remembered of the last build. */
  readonly cache: Cache;
  /** Is given what goes wrong while files are made. */
  readonly report: Report;
}

export interface Staged {
  /** Paths whose bytes are new or different. */
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Paths where something stands that Vitrine did not write, or that was changed since; if any, nothing is moved. */
  readonly occupied: readonly string[];
  /** Paths of files that were made. */
  readonly made: readonly string[];
  /** How many files that stood in the folder were read and hashed. */
  readonly hashed: number;
  /** Moves the files into place. To be called once, or `drop`. */
  readonly moveIn: () => Promise<void>;
  /** Leaves the folder as it was. */
  readonly drop: () => Promise<void>;
}

/**
 * Makes `folder` (absolute) ready to hold exactly the files of `site`, beside whatever else it holds, and changes
 * nothing in it that readers see until `moveIn` is called. A file is made where its key is another than last time, or
 * where it is missing; it is staged where its bytes are others. One that was changed since it was written is the
 * author's: it is `occupied`, and neither replaced nor deleted. Every byte is on disk in a folder beside its goal
 * before the first file is moved, and moving replaces a file at once: a reader never sees half a page. A move that is
 * cut short is finished by the next command (cut-move.ts); the record then names old and new files alike.
 * One build at a time: another one that writes into the folder is waited for.
 * `folder` itself may be a link. Below it none is followed: a book from elsewhere may bring its output folder along,
 * with a link to `../.git` and a record that names a file there.
 */
export async function stageOutput(folder: string, site: Site, staging: Staging): Promise<Staged> {
  const lock = await lockOutput(folder);
  try {
    const staged = await stageLocked(folder, site, staging);
    return {
      ...staged,
      moveIn: () =>
        staged
          .moveIn()
          .catch((error: unknown) => makeRoom(folder, error))
          .finally(lock.release),
      drop: () => staged.drop().finally(lock.release),
    };
  } catch (error) {
    await removeStages(folder).finally(lock.release);
    throw error;
  }
}

/** A full disk stays full as long as half a site lies on it. */
async function makeRoom(folder: string, error: unknown): Promise<never> {
  const { code } = error as NodeJS.ErrnoException; // Of node:fs.
  if (code === 'ENOSPC' || code === 'EDQUOT') await removeStages(folder);
  throw error;
}

async function stageLocked(folder: string, site: Site, { cache, report }: Staging): Promise<Staged> {
  await mendCutMove(folder);
  const [record, ledger] = await Promise.all([readRecord(folder), readLedger(folder, cache)]);
  const work: Work = { folder, record, ledger, counts: { hashed: 0 } };
  const paths = [...site.files.keys(), ...(site.listing?.paths ?? [])];
  const found = await lookAt(work, [...paths, ...work.record.keys()]);
  const occupied = await findOccupied(work, paths, found);
  const families = familiesToMake(site, ledger, found);
  const toMake = [...site.files].filter(([path, { key }]) => needsMaking(path, key, ledger, found));
  const stage = join(folder, stageNamed(randomBytes(6).toString('hex')));
  const staging: Stage = {
    ...work,
    found,
    stage,
    now: new Map(),
    sizes: new Map(),
    changed: [],
    made: [],
    occupied,
    writes: createWrites(WRITES),
    folders: new Set(),
  };
  if (occupied.size === 0) await stageAll(site, staging, { toMake, families, report });
  return outcomeOf(site, staging, cache);
}

interface ToMake {
  readonly toMake: readonly (readonly [string, SiteFile])[];
  readonly families: Families;
  readonly report: Report;
}

/** How many files may be on their way to the disk. */
const WRITES = 16;

async function stageAll(site: Site, staging: Stage, { toMake, families, report }: ToMake): Promise<void> {
  try {
    await site.prepare(new Set([...toMake.map(([path]) => path), ...families.asked.keys()]));
    keepTheRest(site, toMake, families.kept, staging);
    for (const [path, file] of toMake) {
      if (await isLargeCopy(file)) {
        await stageCopy({ path, key: file.key, from: file.copyOf ?? '' }, staging);
        continue;
      }
      const bytes = await file.bytes(report);
      if (bytes !== undefined) await stageFile({ path, key: file.key, bytes }, staging);
    }
    for (const [, family] of families.asked) await stageFamily(family, staging);
    if (site.listing !== undefined) await stageListing(site.listing, staging);
  } finally {
    // Whoever clears the stage away needs it at rest.
    await staging.writes.end();
  }
}

/** `stageOutput` and `moveIn` in one, for a site that can be made whatever happens. */
export async function writeOutput(folder: string, site: Site): Promise<Staged> {
  const staged = await stageOutput(folder, site, { cache: memoryCache(), report: () => undefined });
  await (staged.occupied.length > 0 ? staged.drop() : staged.moveIn());
  return staged;
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

function keepTheRest(
  site: Site,
  toMake: readonly (readonly [string, SiteFile])[],
  kept: readonly string[],
  staging: Stage,
): void {
  const isMade = new Set(toMake.map(([path]) => path));
  keepFiles([...[...site.files.keys()].filter((each) => !isMade.has(each)), ...kept], staging);
}

function keepFiles(paths: readonly string[], { ledger, found, now }: Stage): void {
  for (const path of paths) {
    const [known, there] = [ledger.files.get(path), found.get(path)];
    if (known !== undefined && there?.kind === 'ours') now.set(path, { ...known, stamp: there.stamp });
  }
}

async function stageFamily(family: SiteFamily, staging: Stage): Promise<void> {
  const files = family.files();
  const found = await lookAt(staging, [...files.keys()]);
  for (const path of await findOccupied(staging, [...files.keys()], found)) staging.occupied.add(path);
  for (const [path, bytes] of files) await stageFile({ path, key: family.key, bytes }, { ...staging, found });
}

async function stageListing(listing: SiteListing, staging: Stage): Promise<void> {
  const { ledger, found, now, sizes } = staging;
  const { key, written } = keyOfListing(listing, now, sizes);
  if (listing.paths.every((path) => !needsMaking(path, key, ledger, found))) keepFiles(listing.paths, staging);
  else for (const [path, bytes] of listing.files(written)) await stageFile({ path, key, bytes }, staging);
}

function outcomeOf(site: Site, staging: Stage, cache: Cache): Staged {
  const { folder, record, ledger, now, found, stage } = staging;
  const changed = staging.changed.sort();
  const gone = [...record.keys()].filter((path) => !now.has(path));
  // What its author has changed since is no longer ours.
  const deleted = gone.filter((path) => found.get(path)?.kind === 'ours').sort();
  const pathsOf = (start: string): readonly string[] => [...now.keys()].filter((path) => path.startsWith(start));
  const families = new Map([...site.families].map(([start, { key }]) => [start, { key, paths: pathsOf(start) }]));
  const isMoved = changed.length > 0 || gone.length > 0 || record.size !== now.size;
  return {
    changed,
    deleted,
    occupied: [...staging.occupied].sort(),
    made: staging.made.sort(),
    hashed: staging.counts.hashed,
    moveIn: async () => {
      const next = new Map([...now].map(([path, { hash }]) => [path, { hash }]));
      if (isMoved) await moveIn({ folder, stage, record: asItStands(record, found), next, changed, deleted });
      if (isMoved || !isSame(now, ledger))
        await writeLedger(folder, cache, { families, files: await stamped(now, folder) });
    },
    drop: () => rm(stage, { recursive: true, force: true }),
  };
}

/** Of two states of a file that a cut move has left possible, the one that is there. */
function asItStands(record: OutputRecord, found: ReadonlyMap<string, Found>): OutputRecord {
  return new Map(
    [...record].map(([path, entry]) => {
      const there = found.get(path);
      return [path, there?.kind === 'ours' ? { hash: there.hash } : entry];
    }),
  );
}

function isSame(now: ReadonlyMap<string, LedgerFile>, { files }: Ledger): boolean {
  return (
    now.size === files.size &&
    [...now].every(([path, { key, stamp }]) => files.get(path)?.key === key && files.get(path)?.stamp === stamp)
  );
}

/** With how the files stand that were moved. */
async function stamped(now: ReadonlyMap<string, LedgerFile>, folder: string): Promise<Ledger['files']> {
  const files = new Map(now);
  const moved = [...now].filter(([, { stamp }]) => stamp === '');
  await inGroups(moved, async ([path, file]) =>
    files.set(path, { ...file, stamp: (await stampAt(join(folder, path))) ?? '' }),
  );
  return files;
}
