// What the system knows of files, asked for one after the other.
import { statSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** In milliseconds, a file: a disk of this machine answers in a hundredth of one, a network in one or more. */
const AT_ONCE = 0.2;
/** In milliseconds: so long the program may be held up altogether before a disk counts as slow. */
const PATIENCE = 30;

/**
 * Asks of one file after another; undefined for one that is not there, and throws what else the system says. To wait
 * for an answer costs the processor ten times what the answer does: so the program is held up for each, as long as a
 * disk answers at once. A slow one is asked for many files side by side.
 */
export function createFactsReader(): (path: string) => Promise<Stats | undefined> | Stats | undefined {
  let spent = 0;
  let count = 0;
  return (path) => {
    if (spent > PATIENCE + AT_ONCE * count) return factsLater(path);
    const from = performance.now();
    try {
      return statSync(path, { throwIfNoEntry: false });
    } finally {
      spent += performance.now() - from;
      count += 1;
    }
  };
}

async function factsLater(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : Promise.reject(error),
  );
}
