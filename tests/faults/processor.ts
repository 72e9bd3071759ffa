// How long processes waited for a processor: on a machine that is busy with other things a build that takes minutes may
// be whole.
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Share {
  /** In milliseconds, both: of the thread that has most of it. */
  readonly ran: number;
  readonly waited: number;
}

/** Since process `id` began; undefined where it is gone, or where the system does not say. */
function shareOf(id: number): Share | undefined {
  try {
    // Nanoseconds, says https://www.kernel.org/doc/Documentation/scheduler/sched-stats.txt.
    const threads = readdirSync(`/proc/${id}/task`).map((thread) =>
      readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ').map(Number),
    );
    const most = (index: number): number => Math.max(...threads.map((numbers) => (numbers[index] ?? 0) / 1e6));
    return { ran: most(0), waited: most(1) };
  } catch {
    return undefined;
  }
}

interface Hearing {
  readonly isHung: boolean;
  /** What each process had of the processor. */
  readonly evidence: string;
}

type Shares = ReadonlyMap<number, Share>;

/**
 * Asked of a process that has not ended in `patience` milliseconds: it hangs where none of `all`, for one of which it
 * may wait, was kept from a processor for half of that time. `before` has the shares at the time's beginning.
 */
function hear(all: Iterable<number>, before: Shares, patience: number): Hearing {
  const shares = [...sharesOf(all)].map(([id, now]) => {
    const then = before.get(id) ?? { ran: 0, waited: 0 };
    return { id, ran: now.ran - then.ran, waited: now.waited - then.waited };
  });
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
  const evidence = shares.map(
    ({ id, ran, waited }) => `process ${id} ran ${seconds(ran)} s and waited ${seconds(waited)} s for a processor`,
  );
  return { isHung: shares.every(({ waited }) => waited < patience / 2), evidence: evidence.join(', ') };
}

function sharesOf(all: Iterable<number>): Shares {
  return new Map(
    [...all].flatMap((id) => {
      const share = shareOf(id);
      return share === undefined ? [] : [[id, share] as const];
    }),
  );
}

/** Numbers of the processes that run: one may wait for another. */
const alive = new Set<number>();

export interface Watch {
  /** The time begins anew. */
  readonly again: () => void;
  readonly isHung: () => boolean;
}

/** Stops `child` where it hangs for `patience` milliseconds, and says what it and the others had of the processor. */
export function stopHung(child: ChildProcess, patience: number, say: (evidence: string) => void): Watch {
  const id = child.pid ?? 0;
  alive.add(id);
  let isHung = false;
  let before = sharesOf(alive);
  const timer = setInterval(() => {
    const hearing = hear(alive, before, patience);
    before = sharesOf(alive);
    if (!hearing.isHung) return;
    isHung = true;
    say(`stopped after ${patience / 1000} s: ${hearing.evidence}`);
    child.kill('SIGKILL');
  }, patience);
  child.on('close', () => {
    clearInterval(timer);
    alive.delete(id);
  });
  return {
    again: () => {
      before = sharesOf(alive);
      timer.refresh();
    },
    isHung: () => isHung,
  };
}
