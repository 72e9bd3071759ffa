// The door through which files of the author's own are begun: what is there already is never touched.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Begun {
  /** Paths that were written, in the order given. */
  readonly written: readonly string[];
  /** Paths where something was already. */
  readonly kept: readonly string[];
}

/**
 * Writes each of `files` (path in `folder` → text) that is not there yet. Throws as node:fs does where the disk
 * refuses.
 */
export async function beginFiles(folder: string, files: Readonly<Record<string, string>>): Promise<Begun> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // `wx` makes the check and the writing one step: nobody's file is lost between them.
    const isNew = await writeFile(join(folder, path), text, { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    (isNew ? written : kept).push(path);
  }
  return { written, kept };
}
