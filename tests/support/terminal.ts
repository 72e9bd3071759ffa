// A terminal of 100 columns at which nobody sits: what is said to it is kept.
import type { TerminalIo } from '../../src/cli/terminal-io.ts';

/** `said` grows. */
export function terminalIn(currentFolder: string, said: string[]): TerminalIo {
  return {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    progress: () => undefined,
    colour: false,
    width: 100,
    isWatched: false,
    machine: 'test',
    now: () => 0,
    currentFolder,
    ask: async () => undefined,
    interrupted: () => new Promise(() => undefined),
    openBrowser: async () => true,
  };
}
