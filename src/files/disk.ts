// The disk's small errands, run one after the other as long as it answers at once.
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  type BigIntStats,
  type Dirent,
  type Stats,
} from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';

/** In milliseconds, an errand: a disk of this machine needs a hundredth of one, a network one or more. */
const AT_ONCE = 0.2;
/** In milliseconds: so long the program may be held up altogether before a disk counts as slow. */
const PATIENCE = 30;
/** In bytes: what is larger takes its time on any disk. */
const SMALL = 2 ** 20;

/** In milliseconds: so long nothing else of the program has its turn, such as an answer of `dev` or a tidying-up. */
const TURN = 20;

/** In milliseconds; all errands are counted, and the time of those that the program was held up for. */
const held = { spent: 0, errands: 0, turned: 0 };

/**
 * To wait for an answer costs the processor ten times what the answer does: so the program is held up for each, as long
 * as the disk answers at once. A slow one is sent many errands side by side, by whoever has many.
 */
function run<T>(atOnce: () => T, later: () => Promise<T>): Promise<T> | T {
  held.errands += 1;
  if (held.spent > PATIENCE + AT_ONCE * held.errands) return later();
  const from = now();
  try {
    const answer = atOnce();
    return from - held.turned > TURN ? afterATurn(answer) : answer;
  } finally {
    held.spent += now() - from;
  }
}

/** In milliseconds, since some moment. `performance` would load much of Node's own program. */
function now(): number {
  return process.uptime() * 1_000;
}

function afterATurn<T>(answer: T): Promise<T> {
  held.turned = Number.POSITIVE_INFINITY;
  return new Promise((goOn) => {
    setImmediate(() => {
      held.turned = now();
      goOn(answer);
    });
  });
}

/**
 * Undefined for a file that is not there. These functions throw as node:fs does, at once or later: to be called where
 * both are caught.
 */
export function statOf(path: string): Promise<Stats | undefined> | Stats | undefined {
  return run(
    () => orNothing(() => statSync(path, { throwIfNoEntry: false })),
    () => stat(path).catch(nothingThere),
  );
}

/** The same of a link itself, with times in nanoseconds. */
export function lstatOf(path: string): Promise<BigIntStats | undefined> | BigIntStats | undefined {
  return run(
    () => orNothing(() => lstatSync(path, { bigint: true, throwIfNoEntry: false })),
    () => lstat(path, { bigint: true }).catch(nothingThere),
  );
}

export async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  return run(
    () => readdirSync(folder, { withFileTypes: true }),
    () => readdir(folder, { withFileTypes: true }),
  );
}

export function readWhole(path: string): Promise<Uint8Array> | Uint8Array {
  return run(
    () => readFileSync(path),
    () => readFile(path),
  );
}

export function writeWhole(path: string, bytes: Uint8Array): Promise<void> | void {
  if (bytes.length > SMALL) return writeFile(path, bytes);
  return run(
    () => writeFileSync(path, bytes),
    () => writeFile(path, bytes),
  );
}

export function moveTo(path: string, goal: string): Promise<void> | void {
  return run(
    () => renameSync(path, goal),
    () => rename(path, goal),
  );
}

/** With the folders above. */
export function makeFolder(path: string): Promise<void> | void {
  return run(
    () => void mkdirSync(path, { recursive: true }),
    async () => void (await mkdir(path, { recursive: true })),
  );
}

function orNothing<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    return nothingThere(error as NodeJS.ErrnoException); // Of node:fs.
  }
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
