// Files on their way to the disk: the next one is made meanwhile, and what goes wrong is heard when all have ended.
import { dirname } from 'node:path';
import { makeFolder, writeWhole } from './disk.ts';

export interface Writes {
  /** Returns when there is room for another one. Throws what went wrong with any of them. */
  readonly add: (work: Promise<void>) => Promise<void>;
  /** Returns or throws when none is under way any more. */
  readonly end: () => Promise<void>;
}

/** `most` at once. */
export function createWrites(most: number): Writes {
  let under: Promise<void>[] = [];
  let failed: { readonly error: unknown } | undefined;
  const end = async (): Promise<void> => {
    await Promise.all(under);
    under = [];
    if (failed !== undefined) throw failed.error;
  };
  return {
    end,
    add: async (work) => {
      // Heard at once: one that nobody waits for yet would end the program before anything is cleared away.
      under.push(work.catch((error: unknown) => void (failed ??= { error })));
      if (failed !== undefined || under.length >= most) await end();
    },
  };
}

/** Makes the folder above, where `made` does not have it yet. */
export async function writeAt(path: string, bytes: Uint8Array, made: Set<string>): Promise<void> {
  const folder = dirname(path);
  if (!made.has(folder)) await makeFolder(folder);
  made.add(folder);
  await writeWhole(path, bytes);
}
