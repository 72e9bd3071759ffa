// When a process began: numbers of processes come again, after some thousands, and in each container from 1.
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
