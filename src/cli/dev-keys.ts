// The keys of `dev`: each does at once what it says, while the preview runs.
import { paintFor } from '../diagnostics/paint.ts';
import type { TerminalIo } from './terminal-io.ts';

/** What the keys do. */
export interface KeyActions {
  readonly open: () => Promise<void>;
  readonly rebuild: () => Promise<void>;
  readonly drafts: () => Promise<void>;
  readonly check: () => Promise<void>;
}

const KEYS = [
  ['o', 'opens the book in the browser'],
  ['r', 'makes the book anew, and loads open pages again'],
  ['d', 'shows drafts and todo notes, or the book as readers get it'],
  ['c', 'checks the book, and lists all that it finds'],
  ['q', 'quits, as Ctrl+C does'],
  ['h', 'shows this help'],
] as const;

/** Resolves when one of them quits; where there are no keys, never. */
export function quitByKey(
  actions: KeyActions,
  io: TerminalIo,
): { readonly quit: Promise<void>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const quit = new Promise<void>((resolve) => {
    const { bold, red } = paintFor(io);
    let isBusy = false;
    const run = async (act: () => Promise<void>): Promise<void> => {
      // A key that is held down asks once.
      if (isBusy) return;
      isBusy = true;
      await act().catch((error: unknown) =>
        io.error(`${bold(red('error'))} ${error instanceof Error ? error.message : String(error)}\n`),
      );
      isBusy = false;
    };
    stop =
      io.keys?.((key) => {
        switch (key.toLowerCase()) {
          case '\u0003':
          case '\u0004':
          case 'q':
            return resolve();
          case 'h':
          case '?':
            return io.out(keysHelp(io));
          case 'o':
            return void run(actions.open);
          case 'r':
            return void run(actions.rebuild);
          case 'd':
            return void run(actions.drafts);
          case 'c':
            return void run(actions.check);
          case '\r':
            return io.out('\n');
        }
      }) ?? stop;
  });
  return { quit, stop: () => stop() };
}

function keysHelp(io: TerminalIo): string {
  const { bold } = paintFor(io);
  return KEYS.map(([key, does]) => `  ${bold(key)}  ${does}\n`).join('');
}
