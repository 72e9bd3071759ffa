// The door through which one file is written that an author has named: whole, or not at all.
import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathAside, removeLeftAside } from './aside.ts';

export interface OneFile {
  /** Of what stands there now: whether its first bytes are those of a file that may be replaced. */
  readonly mayReplace: (start: Uint8Array) => boolean;
  /** Gives the bytes to `put`, in order. */
  readonly produce: (put: (bytes: Uint8Array) => Promise<void>) => Promise<void>;
}

/** How much of a file that stands there is looked at, in bytes. */
const LOOK = 512;

/**
 * Writes the file at `path` (absolute) beside its place, then moves it there at once. `occupied` where something else
 * stands there, which stays. Throws as `produce` does, and as node:fs does where the disk refuses, with `path` as the
 * error's; then nothing has changed.
 */
export async function writeOneFile(path: string, { mayReplace, produce }: OneFile): Promise<'written' | 'occupied'> {
  const named = namedAs(path);
  if (!(await isFree(path, mayReplace).catch(named))) return 'occupied';
  await mkdir(dirname(path), { recursive: true }).catch(named);
  await removeLeftAside(path);
  const aside = await pathAside(path);
  try {
    const file = await open(aside, 'wx').catch(named);
    try {
      await produce(async (bytes) => void (await file.writeFile(bytes).catch(named)));
      await file.sync().catch(named);
    } finally {
      await file.close();
    }
    await rename(aside, path).catch(named);
    return 'written';
  } catch (error) {
    // The first error says more than that of what was not even begun.
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether `writeOneFile` would write there: what takes long is not begun where it cannot stand. Throws as node:fs. */
export async function isFree(path: string, mayReplace: OneFile['mayReplace']): Promise<boolean> {
  const standing = await lstat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : Promise.reject(error),
  );
  if (standing === undefined) return true;
  if (!standing.isFile() || (await stat(path)).size === 0) return standing.isFile();
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK), 0, LOOK, 0);
    return mayReplace(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** A full disk names no file, and the one beside it is none of the author's. */
function namedAs(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  };
}
