// One build at a time writes into an output folder: a file in it names the process that does.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startOfProcess } from './process-start.ts';
import { standingAt } from './standing.ts';

const LOCK = '.vitrine-lock';

/** In milliseconds. */
const LOOKS_AGAIN = 50;
/** What another machine holds, or nobody has signed, is believed so long: nobody can ask whether its owner lives. */
const STALE = { elsewhere: 3_600_000, unsigned: 10_000 };

export interface Lock {
  /** Gives the folder free; one that was made for the lock and holds nothing is taken away again. */
  readonly release: () => Promise<void>;
}

interface Owner {
  readonly id: string;
  readonly process: number;
  readonly machine: string;
  /** When the process began; absent where the system does not say. */
  readonly began?: string | undefined;
}

/**
 * Waits until no other build writes into `folder` (absolute), at most `patience` milliseconds: then it throws an error
 * with the code ELOCKED. The lock of a process that is gone is taken over. Where nothing may be written, nobody else
 * can, and there is no lock.
 */
export async function lockOutput(folder: string, patience = 300_000): Promise<Lock> {
  const path = join(folder, LOCK);
  const began = await startOfProcess(process.pid);
  const owner: Owner = { id: randomUUID(), process: process.pid, machine: hostname(), began };
  for (let waited = 0; ; waited += LOOKS_AGAIN) {
    const { taken, isNew } = await take(folder, path, owner);
    if (taken === 'ours') return { release: () => release(path, owner, isNew ? folder : undefined) };
    if (taken === 'refused') return { release: () => Promise.resolve() };
    if (await isStale(path)) await takeAway(path);
    else if (waited >= patience) throw Object.assign(new Error('The output is locked'), { code: 'ELOCKED', path });
    else await pause(LOOKS_AGAIN);
  }
}

interface Try {
  readonly taken: 'ours' | 'held' | 'refused';
  /** Whether the folder was made for it. */
  readonly isNew: boolean;
}

async function take(folder: string, path: string, owner: Owner): Promise<Try> {
  let isNew = false;
  try {
    isNew = (await mkdir(folder, { recursive: true })) !== undefined;
    await sign(path, owner);
    return { taken: 'ours', isNew };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // Of node:fs.
    if (await isHeld(code, folder)) return { taken: 'held', isNew };
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { taken: 'refused', isNew };
    throw error;
  }
}

/** Where the folder is gone, its last owner took it away as it was empty. */
async function isHeld(code: string | undefined, folder: string): Promise<boolean> {
  if (code !== 'EEXIST' && code !== 'ENOENT') return false;
  const standing = await standingAt(folder);
  if (standing === 'nothing') return true;
  if (code === 'ENOENT') return false;
  // It may be a link to a folder.
  return standing === 'folder' || (await stat(folder).catch(() => undefined))?.isDirectory() === true;
}

/** A full disk leaves no lock behind that nobody has signed. */
async function sign(path: string, owner: Owner): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(JSON.stringify(owner)).finally(() => file.close());
  } catch (error) {
    await rm(path, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path }); // Of node:fs.
  }
}

async function readOwner(path: string): Promise<Partial<Owner> | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    // Gone, or not signed yet.
    return undefined;
  }
}

async function isStale(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return false;
  const age = Date.now() - facts.mtimeMs;
  const owner = await readOwner(path);
  if (owner === undefined || typeof owner.process !== 'number') return age > STALE.unsigned;
  return owner.machine === hostname() ? !(await isAlive(owner.process, owner.began)) : age > STALE.elsewhere;
}

/** By a name of its own: of two that found it stale, the second must not take away the lock of the first. */
async function takeAway(path: string): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if (await isStale(aside)) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** `made` is the folder if it was made for the lock. */
async function release(path: string, { id }: Owner, made: string | undefined): Promise<void> {
  if ((await readOwner(path))?.id !== id) return;
  await rm(path, { force: true });
  // It refuses where something stands in it, which is what is wanted.
  if (made !== undefined) await rmdir(made).catch(() => undefined);
}
