// The tests have a folder of their own for what they write, in memory where there is room, and in it a cache: no run of
// the program that they start reads or writes the user's.
//
// A build waits until the disk has what it wrote. Thousands of tiny books wait a third of the time of their tests.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Many times what they were seen to write, in bytes. */
const ROOM = 2 ** 31;
const PREFIX = 'vitrine-tests-';
/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

export function setup(): () => void {
  const disk = tmpdir();
  const folder = folderInMemory() ?? ownFolder(disk);
  process.env['VITRINE_TESTS_DISK'] = disk;
  process.env['VITRINE_CACHE'] = join(folder, 'cache');
  process.env['TMPDIR'] = folder;
  return () => {
    process.env['TMPDIR'] = disk;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Undefined where there is none, or it is small, as in most containers, or no program may be started from it. */
function folderInMemory(): string | undefined {
  let folder: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM) return undefined;
    removeLeftOver();
    folder = ownFolder(MEMORY);
    const program = join(folder, 'program');
    writeFileSync(program, '', { mode: 0o755 });
    accessSync(program, constants.X_OK);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Of runs that were killed: memory is not emptied by itself. */
function removeLeftOver(): void {
  for (const name of readdirSync(MEMORY).filter((each) => each.startsWith(PREFIX))) {
    const path = join(MEMORY, name);
    if (statSync(path).mtimeMs < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
  }
}

function ownFolder(beside: string): string {
  return mkdtempSync(join(beside, PREFIX));
}
