// How often a folder is looked at without an event: events get lost on shared and virtual disks, and where files become
// folders.

/**
 * In milliseconds. Soon after a save that had no event; later where one came, for then events come. Where nobody saves,
 * each comes twice as late as the last one.
 */
const SOONEST = 1000;
const AFTER_EVENT = 2000;
const SLOWEST = 8000;

/** In a book of very many files, looks take at most one part in so many of the time, but for this bound. */
const SHARE = 200;
const LATEST = 4 * SLOWEST;

export interface Look {
  /** Whether an event asked for it: somebody is at work here. */
  readonly isByEvent: boolean;
  readonly isSame: boolean;
  /**
   * Milliseconds of the processor, not of the clock: on a machine that is busy with other things a look lasts long and
   * costs no more, and a save whose event was lost would be seen after half a minute.
   */
  readonly cost: number;
}

/** Takes each look that has ended, and gives the milliseconds until the next one that no event asks for. */
export function createSweepPace(): (look: Look) => number {
  let interval = SOONEST;
  return ({ isByEvent, isSame, cost }) => {
    interval = isByEvent ? AFTER_EVENT : isSame ? Math.min(SLOWEST, 2 * interval) : SOONEST;
    return Math.min(Math.max(interval, SHARE * cost), LATEST);
  };
}
