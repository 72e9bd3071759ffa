// How much longer work takes when there is more of it. Time of the processor counts, not of the clock: what else the
// machine does must not matter.

/** Four times as much of anything may take seven times as long. Linear work takes 4 times, quadratic work 16 times. */
export const FACTOR = 4;
const ALLOWED = 7;
/** Milliseconds. What is over so soon is not measured against anything: a clock's tick would decide. */
const SOON = 60;
/** A busy machine gets some tries more. */
const TRIES = 6;

/** Undefined where `work(4 * size)` takes about four times as long as `work(size)`; else what was measured. */
export async function whatGrowsTooFast(
  work: (size: number) => unknown,
  size: number,
): Promise<{ readonly few: number; readonly many: number } | undefined> {
  let best: { few: number; many: number } | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const many = await timed(() => work(FACTOR * size));
    if (many < SOON) return undefined;
    const few = await timed(() => work(size));
    if (many / few <= ALLOWED) return undefined;
    best = best === undefined || many / few < best.many / best.few ? { few, many } : best;
  }
  return best;
}

/** Milliseconds of the processor. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
