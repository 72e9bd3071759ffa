// Work that two processes of tests would do twice: this repository's own pictures take 18 seconds of the processor.
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letPass } from './waits.ts';

/** Tries, 50 milliseconds apart. Who holds the turn may have been killed: then the work is done twice. */
const PATIENCE = 600;

/** One at a time of those that say the same word; who comes later finds in the tests' cache what the first has left. */
export async function inTurn<T>(word: string, work: () => Promise<T>): Promise<T> {
  const turn = join(tmpdir(), `turn-${word}`);
  let isOurs = false;
  for (let tries = 0; !isOurs && tries < PATIENCE; tries += 1) {
    isOurs = await mkdir(turn).then(
      () => true,
      () => false,
    );
    if (!isOurs) await letPass(50, 'so long work takes');
  }
  try {
    return await work();
  } finally {
    if (isOurs) await rmdir(turn);
  }
}
