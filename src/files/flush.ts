// Has the disk keep what was written before anything else is done: a power cut loses what only lies in memory.
import { closeSync, fsync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** A file's bytes. A disk that is full may say so only now: the error is thrown. */
export async function flushFile(path: string): Promise<void> {
  const file = openSync(path, 'r+');
  try {
    await sync(file);
  } catch (error) {
    if (!isUnable(error)) throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Which names stand in a folder. Where folders cannot be flushed, as on Windows, the system does it in its own time.
 */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = openSync(path, 'r');
    await sync(folder).finally(() => closeSync(folder));
  } catch {
    // Nothing that its author could mend.
  }
}

/** Side by side: a disk that turns has many to do on one round. */
const sync = promisify(fsync);

/** Some disks of networks and of other systems know no such request. */
function isUnable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException; // Of node:fs.
  return code === 'EINVAL' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EPERM';
}
