// Books that change while they are read: a file that was listed is gone, or a folder now, as when git or an editor
// replaces many.
import { setTimeout as pause } from 'node:timers/promises';
import { isInside } from '../files/folder.ts';

/** How often a book is read again, and how long it is left alone before, in milliseconds: each time longer. */
const TRIES = 6;
const PAUSE = 30;

/** Both absolute: the folder of the book, and that of a site that is written, which may lie in it. */
interface Places {
  readonly root: string;
  readonly out?: string;
}

/**
 * What `work` gives; where a file of the book was gone when it came to read it, it is done again. Throws as node:fs
 * does where that does not end.
 */
export async function againWhileItChanges<T>(places: Places, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isGone(error, places)) throw error;
      await pause(PAUSE * tries);
    }
  }
}

function isGone(error: unknown, { root, out }: Places): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return false;
  const path = String(error.path);
  return (
    isInside(root, path) &&
    (out === undefined || !isInside(out, path)) &&
    ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
  );
}
