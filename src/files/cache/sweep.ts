// The cache is kept within bounds: what nobody uses goes, the least recently used first.
import { constants, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { standingAt, wayBelow } from '../standing.ts';
import { entriesOf, remove } from './entries.ts';
import { GROWN_PATH } from './shelves.ts';

export interface Bounds {
  /** In bytes. */
  readonly limit: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The copies of a thousand photographs are about 500 MB. */
const LIMIT = 2_000_000_000;

/** A walk through the whole cache costs more than a small build: it is due once so much of the limit has come in. */
const PART = 1 / 16;

const DAY = 24 * 60 * 60 * 1000;

/** What nobody has used for so long goes, whether or not there is room for it. */
const UNUSED = 30 * DAY;

/** Whoever writes an entry for longer than this was stopped meanwhile. */
const HALF_WRITTEN = DAY;

/**
 * A run has ended, and has put `grown` bytes in. The whole cache is looked through where a sixteenth of `limit` has
 * come in since the last time, by however many runs, and once a day; so it may be larger than `limit` by that
 * sixteenth.
 */
export async function sweepWhereDue(
  root: string,
  grown: number,
  { limit = LIMIT, now = Date.now() }: Partial<Bounds> = {},
): Promise<void> {
  const path = join(root, GROWN_PATH);
  if ((await wayBelow(root)(GROWN_PATH)) !== undefined) return;
  const standing = await standingAt(path);
  if (standing === 'other' || standing === 'folder' || (standing === 'nothing' && grown === 0)) return;
  if (standing === 'nothing') await addLine(path, `${now}`);
  if (grown > 0) await addLine(path, `${grown}`);
  const [swept = 0, ...lines] = (await readFile(path, 'utf8')).split('\n').map(Number);
  const sum = lines.reduce((all, bytes) => all + (bytes || 0), 0);
  if (sum <= limit * PART && Math.abs(now - swept) < DAY) return;
  await rm(path, { force: true });
  await addLine(path, `${now}`);
  await sweep(root, { limit, now });
}

async function sweep(root: string, { limit, now }: Bounds): Promise<void> {
  const entries = (await entriesOf(root)).toSorted((a, b) => b.used - a.used);
  let size = 0;
  const superfluous = entries.filter(({ bytes, used, isHalf }) => {
    if (isHalf) return now - used > HALF_WRITTEN;
    size += bytes;
    return size > limit || now - used > UNUSED;
  });
  for (const entry of superfluous) await remove(entry);
}

/** A line for each run. What is behind a link is left alone, also where it became one just now. */
async function addLine(path: string, line: string): Promise<void> {
  const file = await open(
    path,
    constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0),
  );
  try {
    await file.write(`${line}\n`);
  } finally {
    await file.close();
  }
}
