// Threads that parse the chapters of a large book side by side. Which thread parses what is chance; what comes of it is
// not.
import { Worker } from 'node:worker_threads';
import type { Chapter } from '../model/chapter.ts';
import type { Source } from '../model/place.ts';
import type { ParseContext } from '../parse/parse.ts';

export interface ParsePool {
  readonly parse: (source: Source) => Promise<Chapter>;
  readonly close: () => Promise<void>;
}

interface Task {
  readonly source: Source;
  readonly done: (chapter: Chapter) => void;
  readonly failed: (error: unknown) => void;
}

type Answer = { readonly chapter: Chapter } | { readonly error: unknown };

/**
 * In MB: a chapter leaves much behind, and with room for it less is tidied up (an eighth of a thread's time with 16).
 */
const YOUNG = 64;

/**
 * `program` is the path of the bundled worker.ts. `shared` is plain data; a Jekyll site, which is read while it
 * is parsed, stays in one thread.
 */
export function createParsePool(program: string, threads: number, shared: Omit<ParseContext, 'jekyll'>): ParsePool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  const next = (worker: Worker): void => {
    const task = waiting.shift();
    if (task === undefined) {
      busy.delete(worker);
      idle.push(worker);
      return;
    }
    busy.set(worker, task);
    worker.postMessage(task.source);
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(program, { workerData: shared, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (answer: Answer) => {
      const task = busy.get(worker);
      if ('chapter' in answer) task?.done(answer.chapter);
      else task?.failed(answer.error);
      next(worker);
    });
    // It could not start, or is out of memory: all that waits fails with it, and says why.
    worker.on('error', (error) => {
      for (const task of [...busy.values(), ...waiting.splice(0)]) task.failed(error);
    });
    idle.push(worker);
    return worker;
  });
  return {
    parse: (source) =>
      new Promise((done, failed) => {
        waiting.push({ source, done, failed });
        const worker = idle.shift();
        if (worker !== undefined) next(worker);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
