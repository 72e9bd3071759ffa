// The open pages of a preview. What a save has changed is sent to each of them, and to one that comes anew all of it.
import type { ServerResponse } from 'node:http';
import { sameData } from '../lib/same.ts';
import type { SavedChapter } from './saved-chapters.ts';
import { noProblems, type PanelProblems } from './shown-problems.ts';
import { tableOf } from '../lib/table.ts';

/** What is served, and what is wrong with the book. */
interface LiveState {
  /** By path, what decides each file; the scripts of the search are asked for anew when the search is opened. */
  readonly keys: ReadonlyMap<string, string>;
  readonly problems: PanelProblems;
  readonly hasBook: boolean;
}

export interface Live {
  /** Answers a page that listens, until it goes away. */
  readonly hear: (response: ServerResponse) => void;
  /**
   * Sends what differs from the state before, if anything does; `saved`, where it comes of a save, are the chapters
   * that were saved.
   */
  readonly show: (state: LiveState, saved?: readonly SavedChapter[]) => void;
  /** Has each open page loaded again. */
  readonly reload: () => void;
  /** To be called when a page was served. */
  readonly pageServed: () => void;
  /**
   * Resolves when a page was served since the last `show`, so that what nobody looks at is made after that: at once
   * where no page listens, and after `milliseconds` in any case.
   */
  readonly untilServed: (milliseconds: number) => Promise<void>;
}

export function createLive(): Live {
  const listeners = new Set<ServerResponse>();
  let state: LiveState = { keys: new Map(), problems: noProblems, hasBook: false };
  let wake: () => void = () => undefined;
  const send = (response: ServerResponse, message: object): void => {
    response.write(`retry: 300\ndata: ${JSON.stringify(message)}\n\n`);
  };
  return {
    hear: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      send(response, {
        files: tableOf(state.keys),
        problems: state.problems,
        hasBook: state.hasBook,
      });
    },
    show: (next, saved) => {
      const message = messageOf(state, next, saved);
      state = next;
      if (message !== undefined) for (const response of listeners) send(response, message);
    },
    reload: () => {
      for (const response of listeners) send(response, { hasBook: state.hasBook, reload: true });
    },
    pageServed: () => wake(),
    untilServed: async (milliseconds) => {
      if (listeners.size === 0) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      });
    },
  };
}

/**
 * `changed` has null for a file that is gone; problems are sent where they are others. Undefined where there is no
 * news.
 */
function messageOf(
  before: LiveState,
  after: LiveState,
  saved: readonly SavedChapter[] | undefined,
): object | undefined {
  const changed: Record<string, string | null> = tableOf();
  for (const [path, key] of after.keys) if (before.keys.get(path) !== key) changed[path] = key;
  for (const path of before.keys.keys()) if (!after.keys.has(path)) changed[path] = null;
  const isSame = sameData(before.problems, after.problems);
  if (isSame && saved === undefined && before.hasBook === after.hasBook && Object.keys(changed).length === 0)
    return undefined;
  return { changed, hasBook: after.hasBook, saved, ...(isSame ? {} : { problems: after.problems }) };
}
