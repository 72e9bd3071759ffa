// What a running process has cost, as Linux counts it.
import { readFile } from 'node:fs/promises';

/** A second has so many ticks in /proc, whatever the kernel's own clock is. */
const TICKS = 100;

/** Seconds that processors worked for a process, all its threads and the children that have ended. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, which may hold spaces; utime is the 14th, cstime the 17th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}

/** Megabytes that a process holds in memory now. */
export async function megabytesOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Waits until a process has done nothing for `quiet` milliseconds, at most for `limit`; its processor seconds then. */
export async function cpuWhenQuiet(pid: number, quiet: number, limit: number): Promise<number> {
  const end = performance.now() + limit;
  let cpu = await cpuOf(pid);
  let since = performance.now();
  while (performance.now() < end && performance.now() - since < quiet) {
    await new Promise((wake) => setTimeout(wake, 50));
    const now = await cpuOf(pid);
    if (now !== cpu) since = performance.now();
    cpu = now;
  }
  return cpu;
}
