// Notices every save in the book's folder.
import { createFolderEvents } from './folder-events.ts';
import { isIgnored } from './ignored.ts';
import { isEmpty, isSameStamp, stampOf, withFilesNow, type Stamp } from './stamp.ts';
import { createSweepPace } from './sweep-pace.ts';

/** An editor's save is several events, some milliseconds apart: written aside, removed, renamed. */
const SETTLED = 15;
/** A file that holds nothing now is mostly one that is being written: so long its text may still be on its way. */
const EMPTIED = 150;
const FIRST_SWEEP = 1000;
/** One after the other, where folders keep coming: the next sweep sees the rest. */
const MOST_LOOKS = 4;

/**
 * Calls `onChange` once the events of a save have settled, if anything is different then: events only say when to look,
 * and at which files. `own` are folders of the program's, absolute, whose changes are no author's. Resolves when no
 * later change can be missed.
 */
export async function watchBook(
  root: string,
  own: readonly string[],
  onChange: () => void,
): Promise<() => Promise<void>> {
  const ignored = (path: string): boolean => isIgnored(path, root, own);
  let isStopped = false;
  const events = createFolderEvents((path) => lookIn(SETTLED, path));
  /** What came into a new folder before its events were heard is seen by a second look. */
  const lookAround = async (): Promise<Stamp> => {
    for (let looks = 1; ; looks += 1) {
      const stamp = await stampOf(root, ignored);
      if (isStopped || !events.follow(stamp) || looks === MOST_LOOKS) return stamp;
    }
  };
  const waitAfter = createSweepPace();
  const named = new Set<string>();
  const isBeingWritten = createPatience();
  // Of a look at the whole folder: what one file costs says nothing of the next sweep.
  let cost = 0;
  // Two timers: an event that comes during a look asks for one more, which no sweep may put off.
  let soon: NodeJS.Timeout | undefined;
  let sweep: NodeJS.Timeout | undefined;
  const look = oneAtATime(async () => {
    const paths = [...named];
    named.clear();
    const from = { clock: performance.now(), processor: process.cpuUsage() };
    const looked = paths.length === 0 ? undefined : await withFilesNow(seen, paths, ignored);
    const stamp = looked ?? (await lookAround());
    if (isStopped) return;
    if (looked === undefined) cost = costSince(from);
    if (isBeingWritten(paths, seen, looked)) return void paths.map((path) => lookIn(EMPTIED, path));
    const isSame = isSameStamp(stamp, seen);
    seen = stamp;
    sweepIn(waitAfter({ isByEvent: paths.length > 0, isSame, cost }));
    if (!isSame) onChange();
  });
  const sweepIn = (milliseconds: number): void => {
    clearTimeout(sweep);
    sweep = setTimeout(() => void look(), milliseconds);
  };
  const lookIn = (milliseconds: number, path: string): void => {
    named.add(path);
    clearTimeout(soon);
    if (!isStopped) soon = setTimeout(() => void look(), milliseconds);
  };
  let seen = await lookAround();
  sweepIn(FIRST_SWEEP);
  return async () => {
    isStopped = true;
    clearTimeout(soon);
    clearTimeout(sweep);
    events.stop();
  };
}

/** Whether one of the files that are looked at has just been emptied: once, for then its author has emptied it. */
function createPatience(): (paths: readonly string[], before: Stamp, now: Stamp | undefined) => boolean {
  let wasEmptied = false;
  return (paths, { files: before }, now) => {
    const isEmptied = (path: string): boolean =>
      !isEmpty(before.get(path) ?? '0 ') && isEmpty(now?.files.get(path) ?? '');
    wasEmptied = !wasEmptied && paths.some(isEmptied);
    return wasEmptied;
  };
}

/** In milliseconds: of the processor, and no more than the clock, for the book may be made beside it. */
function costSince({ clock, processor }: { readonly clock: number; readonly processor: NodeJS.CpuUsage }): number {
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - clock, (user + system) / 1000);
}

/** Runs `work` when asked; asked while it runs, it runs exactly once more afterwards. `work` must not reject. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) return (running = run());
    again = true;
    return running;
  };
}

/** How long nobody may have saved before work begins that can wait. */
const IDLE = 1500;

/**
 * Runs `work` when nothing has happened for a while since `wait`; it asks `isStopped`, which a new `wait` makes true.
 * It may not reject.
 */
export function whenIdle(work: (isStopped: () => boolean) => Promise<void>): {
  readonly wait: () => void;
  readonly stop: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  let round = 0;
  const stop = (): void => {
    round += 1;
    clearTimeout(timer);
  };
  const wait = (): void => {
    stop();
    const mine = round;
    timer = setTimeout(() => void work(() => mine !== round), IDLE);
    timer.unref();
  };
  return { wait, stop };
}
