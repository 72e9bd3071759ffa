// What a command may know of the world around it, and how it speaks: made once by cli.ts, or by a test.
import type { Environment } from './arguments.ts';
import { editorAddress, knowsLinks } from './editor-links.ts';

/** What they mean is said in variables.ts. */
export type ExitCode = 0 | 1 | 2 | 70;

export interface TerminalIo {
  /** For what was asked for. */
  readonly out: (text: string) => void;
  /** For what is said beside: progress, problems of a build, misuse. */
  readonly error: (text: string) => void;
  /** A line that replaces the one before, and is gone when `undefined` comes. Does nothing where nobody watches. */
  readonly progress: (step: string | undefined) => void;
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
  /** Whether a person is there, who could be shown a browser. */
  readonly isWatched: boolean;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Absolute. */
  readonly currentFolder: string;
  /** The machine's folder for what is remembered from run to run; absent where it has none. Absolute. */
  readonly cacheHome?: string | undefined;
  /** For reports: `Node v20.19.0, linux x64`. */
  readonly machine: string;
  /** The command of the author's editor, where she names one, and the folders of programs, as PATH has them. */
  readonly editor?: string | undefined;
  readonly programs?: string | undefined;
  /** The address that opens a place in an editor; absent where the terminal makes no links. `file` is absolute. */
  readonly linkTo?: ((file: string, line: number, column: number) => string) | undefined;
  /** Addresses of this machine in its networks: `192.168.1.5`. */
  readonly networkAddresses?: (() => readonly string[]) | undefined;
  /** Hears each key that is pressed, until what it gives is called; where nobody sits at a terminal, there are none. */
  readonly keys?: ((onKey: (key: string) => void) => () => void) | undefined;
  /** Puts a question, and resolves to the line that answers it; undefined where there is no more input. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Resolves when the command is asked to end: Ctrl+C. */
  readonly interrupted: () => Promise<void>;
  /** Resolves to false where that is not possible. */
  readonly openBrowser: (url: string) => Promise<boolean>;
}

/** The part of a stream of Node's that matters here. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

export interface World {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Environment;
  readonly now: () => number;
  readonly currentFolder: string;
  readonly cacheHome?: string | undefined;
  readonly machine: string;
  /** The next line of the standard input; where it is not given, nobody answers. */
  readonly answer?: () => Promise<string | undefined>;
  readonly interrupted: () => Promise<void>;
  readonly openBrowser: (url: string) => Promise<boolean>;
  readonly networkAddresses?: () => readonly string[];
  readonly keys?: (onKey: (key: string) => void) => () => void;
}

export function terminalIo({ stdout, stderr, environment, answer, ...rest }: World): TerminalIo {
  const isWatched = stderr.isTTY === true && !isSet(environment['CI']);
  let shown = false;
  const progress = (step: string | undefined): void => {
    if (!isWatched || (step === undefined && !shown)) return;
    // Back to the start of the line, then clear it: CSI 2 K, which every terminal since the VT100 knows.
    stderr.write(`\r\u001B[2K${step === undefined ? '' : `${step} …`}`);
    shown = step !== undefined;
  };
  return {
    out: (text) => {
      progress(undefined);
      stdout.write(text);
    },
    error: (text) => {
      progress(undefined);
      stderr.write(text);
    },
    ask: async (question) => {
      progress(undefined);
      stderr.write(question);
      const line = await answer?.();
      // Whoever answers by a pipe types no line break.
      if (stderr.isTTY !== true || line === undefined) stderr.write('\n');
      return line;
    },
    ...rest,
    editor: environment['VITRINE_EDITOR'] || undefined,
    programs: environment['PATH'],
    linkTo:
      stdout.isTTY === true && stderr.isTTY === true && knowsLinks(environment)
        ? (file, line, column) => editorAddress(file, line, column, environment)
        : undefined,
    progress,
    isWatched,
    colour: wantsColour(stdout, environment),
    width: stdout.isTTY === true && stdout.columns !== undefined && stdout.columns > 0 ? stdout.columns : 100,
  };
}

/** https://no-color.org and https://force-color.org; FORCE_COLOR is the stronger one, as in Node itself. */
function wantsColour(stream: OutputStream, environment: Environment): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0' && variable !== 'false';
}
