// How a long command says where it is: on a terminal in a line that is replaced, elsewhere in a line each ten seconds.
import type { Command } from './arguments.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface Progress {
  readonly step: (step: string) => void;
  /** The command is done, or has failed: nothing more is said. */
  readonly end: () => void;
}

/** In milliseconds. A service that builds the book takes a command for dead that says nothing for minutes. */
const QUIET_FOR = 10_000;

/** With `--verbose` every step is said, with its time; with `--quiet` none. */
export function progressOf({ verbose, quiet }: Pick<Command, 'verbose' | 'quiet'>, io: TerminalIo): Progress {
  const start = io.now();
  if (verbose)
    return {
      step: (step) => io.error(`${((io.now() - start) / 1000).toFixed(2).padStart(6)} s  ${step}\n`),
      end: () => undefined,
    };
  if (quiet) return { step: () => undefined, end: () => undefined };
  return io.isWatched ? { step: io.progress, end: () => io.progress(undefined) } : lineEachTenSeconds(io);
}

function lineEachTenSeconds(io: TerminalIo): Progress {
  let last: string | undefined;
  const timer = setInterval(() => {
    if (last !== undefined) io.error(`${last.charAt(0).toLowerCase()}${last.slice(1)}\n`);
  }, QUIET_FOR);
  // It keeps no command alive that is done.
  timer.unref();
  return {
    step: (step) => {
      last = step;
    },
    end: () => clearInterval(timer),
  };
}
