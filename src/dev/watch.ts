// Notices every save in the book's folder; chokidar's only home.
import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { isIgnored } from './ignored.ts';
import { isEmpty, isSameStamp, stampOf, withFilesNow, type Stamp } from './stamp.ts';
import { createSweepPace } from './sweep-pace.ts';

/** An editor's save is several events, some milliseconds apart: written aside, removed, renamed. */
const SETTLED = 15;
/** A file that holds nothing now is mostly one that is being written: so long its text may still be on its way. */
const EMPTIED = 150;
const FIRST_SWEEP = 1000;

/**
 * Calls `onChange` once the events of a save have settled, if anything is different then: events only say when to look,
 * and at which files. Of a folder the system names what has changed in it, so chokidar hears folders, and beside them
 * only files that lie elsewhere and have a link here: it would hear each file once more, and look at all of them.
 * `own` are folders of the program's, absolute, whose changes are no author's. Resolves when no later change can be
 * missed.
 */
export async function watchBook(
  root: string,
  own: readonly string[],
  onChange: () => void,
): Promise<() => Promise<void>> {
  const ignored = (path: string): boolean => isIgnored(path, root, own);
  let seen = await stampOf(root, ignored);
  const isUnheard = (path: string, facts?: Stats): boolean =>
    ignored(path) || (facts?.isFile() === true && !seen.links.has(path));
  let isStopped = false;
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
    const stamp = looked ?? (await stampOf(root, ignored));
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
  const watcher = await watcherOf(root, isUnheard, (path) => lookIn(SETTLED, path));
  // What came meanwhile was not heard.
  seen = await stampOf(root, ignored);
  sweepIn(FIRST_SWEEP);
  return async () => {
    isStopped = true;
    clearTimeout(soon);
    clearTimeout(sweep);
    await watcher.close();
  };
}

/** Resolves when it hears everything. */
async function watcherOf(
  root: string,
  ignored: (path: string, facts?: Stats) => boolean,
  onEvent: (path: string) => void,
): Promise<FSWatcher> {
  const watcher = watch(root, { ignoreInitial: true, ignored, atomic: false });
  // A folder that may not be read, or went away while it was looked at: what is left is still watched.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  watcher.on('raw', (_event, name, details) => onEvent(pathOf(name, details, root)));
  watcher.on('all', (_event, path) => onEvent(path));
  return watcher;
}

/**
 * Which file an event may mean: what was watched is a folder that has a file of this name, or the file itself. The
 * whole folder where it does not say.
 */
function pathOf(name: unknown, details: unknown, root: string): string {
  const watched = typeof details === 'object' && details !== null && 'watchedPath' in details && details.watchedPath;
  if (typeof name !== 'string' || typeof watched !== 'string') return root;
  return basename(watched) === name ? watched : join(watched, name);
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
  /** Stops it, and waits anew when this is done, which shall not wait for it. */
  readonly first: (urgent: () => Promise<unknown>) => void;
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
  const first = (urgent: () => Promise<unknown>): void => {
    stop();
    void urgent().then(wait);
  };
  return { wait, stop, first };
}
