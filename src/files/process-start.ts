// When a process began, and whether it still runs: numbers of processes come again, after some thousands, and in each
// container from 1.
import { readFile } from 'node:fs/promises';

/** The place of `starttime` in /proc/PID/stat (proc(5)), counted from what follows the name of the program. */
const STARTTIME = 22 - 3;

/** In ticks since the machine began; undefined where there is no such process, or where the system does not say. */
export async function startOfProcess(id: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${id}/stat`, 'latin1').catch(() => '');
  // The name, in brackets, may hold blanks and brackets.
  return line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .at(STARTTIME);
}

/**
 * Whether a process of this machine still runs that began then (undefined where nobody could say). Another may have its
 * number by now: one that began at another time.
 */
export async function isAlive(id: number, began: string | undefined): Promise<boolean> {
  try {
    process.kill(id, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // Else somebody else's; of node:process.
  }
  const now = began === undefined ? undefined : await startOfProcess(id);
  return now === undefined || now === began;
}
