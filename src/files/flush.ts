// Has the disk keep what was written before anything else is done: a power cut loses what only lies in memory.
import { open } from 'node:fs/promises';

/** A file's bytes. A disk that is full may say so only now: the error is thrown. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } catch (error) {
    if (!isUnable(error)) throw error;
  } finally {
    await file.close();
  }
}

/**
 * Which names stand in a folder. Where folders cannot be flushed, as on Windows, the system does it in its own time.
 */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  try {
    await folder?.sync().catch(() => undefined);
  } finally {
    await folder?.close();
  }
}

/** Some disks of networks and of other systems know no such request. */
function isUnable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException; // Of node:fs.
  return code === 'EINVAL' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EPERM';
}
