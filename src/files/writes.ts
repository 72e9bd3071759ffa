// Files on their way to the disk: the next one is made meanwhile, and what goes wrong is heard when all have ended.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

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

/** Makes the folders above. */
export async function writeAt(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
