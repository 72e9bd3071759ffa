// What the preview's server says of each save, put together: it sends what has changed, and all of it at the beginning.
import type { PanelProblems } from './panel.ts';

/** A chapter whose text was saved. */
export interface SavedChapter {
  /** Of its page, from the top of the site. */
  readonly path: string;
  readonly title: string;
}

export interface State {
  /** By path, what decides each file of the site. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: PanelProblems;
  readonly hasBook: boolean;
  /** Those saved since the state before; undefined where this state does not come of a save. */
  readonly saved?: readonly SavedChapter[] | undefined;
  /** The author asked for all of it anew. */
  readonly reload?: boolean | undefined;
}

/** Written by src/dev/live.ts. */
interface Message {
  /** All files: the first message of a connection. */
  readonly files?: Readonly<Record<string, string>>;
  /** Null for a file that is gone. */
  readonly changed?: Readonly<Record<string, string | null>>;
  /** Absent where they are the same as before. */
  readonly problems?: PanelProblems;
  readonly hasBook: boolean;
  readonly saved?: readonly SavedChapter[];
  readonly reload?: boolean;
}

/** In milliseconds, between two tries where the server does not answer as one of ours. */
const AGAIN = 1000;

/** Calls `onState` at the beginning, after each save, and when a server that ended is there again. */
export function listenTo(onState: (state: State) => void): void {
  let state: State = { files: {}, problems: { kinds: [], errors: 0, warnings: 0 }, hasBook: false };
  const connect = (): void => {
    const source = new EventSource('/@vitrine/events');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      state = joined(state, JSON.parse(data) as Message);
      onState(state);
    };
    // A server that ended is asked for again by the browser; where something else answers, as a proxy's 502, it is not.
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      setTimeout(connect, AGAIN);
    };
  };
  connect();
}

function joined(state: State, { files, changed = {}, problems, hasBook, saved, reload }: Message): State {
  const all: Record<string, string> = { ...(files ?? state.files) };
  for (const [path, key] of Object.entries(changed)) {
    if (key === null) delete all[path];
    else all[path] = key;
  }
  return { files: all, problems: problems ?? state.problems, hasBook, saved, reload };
}
