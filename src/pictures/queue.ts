// Work that is done some at a time, so that neither cores nor memory are asked for more than there is.

export interface Queue {
  /** Runs `work` when there is room for `weight`; what weighs more than the limit runs alone. */
  readonly run: <T>(weight: number, work: () => Promise<T>) => Promise<T>;
}

/** At most `jobs` at a time, and together no heavier than `limit`; in the order of asking. */
export function createQueue(jobs: number, limit: number): Queue {
  const waiting: { readonly weight: number; readonly start: () => void }[] = [];
  let running = 0;
  let load = 0;
  const startNext = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (running >= jobs || (running > 0 && load + next.weight > limit)) return;
      waiting.shift();
      running += 1;
      load += next.weight;
      next.start();
    }
  };
  return {
    run: async (weight, work) => {
      await new Promise<void>((start) => {
        waiting.push({ weight, start });
        startNext();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        load -= weight;
        startNext();
      }
    },
  };
}
