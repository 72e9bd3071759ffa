// A file that is written beside its place, and then moved there: its name says whose it is, so that what a process left
// that was killed is known, and taken away.
import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive, startOfProcess } from './process-start.ts';
import { standingAt } from './standing.ts';

/** `book.epub.vitrine-1f0a3c-4711-88213-09ab12cd34ef`: machine, process, when that began (0 where nobody can say). */
const ENDING = /^\.vitrine-([0-9a-f]{6})-(\d{1,10})-(\d{1,20})-[0-9a-f]{12}$/;

/** A path beside `path` that nothing stands at. */
export async function pathAside(path: string): Promise<string> {
  const began = (await startOfProcess(process.pid)) ?? '0';
  return `${path}.vitrine-${machine()}-${process.pid}-${began}-${randomBytes(6).toString('hex')}`;
}

/**
 * Takes away what processes of this machine that are gone have left beside `path`. What cannot be read or removed
 * stays: it is in nobody's way.
 */
export async function removeLeftAside(path: string): Promise<void> {
  const folder = dirname(path);
  const name = basename(path);
  for (const beside of await readdir(folder).catch(() => [])) {
    const [, host, id, began] = (beside.startsWith(name) && ENDING.exec(beside.slice(name.length))) || [];
    if (host !== machine() || (await isAlive(Number(id), began === '0' ? undefined : began))) continue;
    const left = join(folder, beside);
    if ((await standingAt(left)) === 'file') await rm(left, { force: true }).catch(() => undefined);
  }
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}
