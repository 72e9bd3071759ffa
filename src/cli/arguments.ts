// What the command line asks for: arguments and environment in, one plain value out. Nothing else is read, nothing is
// done.
import { readBase } from '../config/base.ts';
import { commands, flags, type CommandName, type FlagEntry, type FlagName } from './commands.ts';
import { badChoice, unknownCommand, unknownFlag, WrongUse } from './wrong-use.ts';
import { splitArguments } from './split-arguments.ts';
import { commandCalled, flagsCalled } from './names.ts';
import { pathsAmong } from './paths-among.ts';

export type Request =
  | Command
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' }
  | Misuse;

export interface Misuse {
  readonly kind: 'misuse';
  readonly message: string;
  readonly hint: string | undefined;
  /** The one whose help would tell more. */
  readonly command: CommandName | undefined;
}

/** A command with everything that its flags say; flags that it does not take have their defaults. */
export interface Command {
  readonly kind: 'command';
  readonly name: CommandName;
  /** As written; `.` where nothing is. */
  readonly root: string;
  /** What `translate mark` marks and `pdf` prints, as written; undefined for everything else. */
  readonly chapter: string | undefined;
  /** What follows the chapter of `translate mark`: more of them, and perhaps the book at the end. */
  readonly further?: readonly string[] | undefined;
  /** As written, from where the command runs; undefined for the default. */
  readonly out: string | undefined;
  readonly base: string | undefined;
  readonly plain: boolean;
  readonly liquidOnly: boolean;
  readonly drafts: boolean;
  readonly fetch: boolean;
  readonly fix: boolean;
  readonly yes: boolean;
  readonly external: boolean;
  readonly allowPrivate: boolean;
  readonly strict: boolean;
  readonly format: Format;
  /** The file for GitHub's summary of the step, with `--format github` there; else undefined. */
  readonly stepSummary: string | undefined;
  readonly words: boolean;
  readonly layouts: 'vitrine' | 'jekyll';
  readonly size: Size;
  /** As written; undefined for one that is found. */
  readonly browser: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly strictPort: boolean;
  readonly open: boolean;
  readonly githubPages: boolean;
  /** As written; undefined for the machine's. */
  readonly cache: string | undefined;
  readonly all: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

type Format = (typeof flags.format.choices)[number];
type Size = (typeof flags.size.choices)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** `argv` is without the program: `['build', 'docs', '--strict']`. */
export function readArguments(argv: readonly string[], environment: Environment): Request {
  try {
    return read(argv, environment);
  } catch (error) {
    if (error instanceof WrongUse)
      return { kind: 'misuse', message: error.message, hint: error.hint, command: error.command };
    throw error;
  }
}

function read(argv: readonly string[], environment: Environment): Request {
  const name = argv.find((word) => !word.startsWith('-'));
  const asksHelp = name === 'help' || argv.includes('--help') || argv.includes('-h');
  if (name === undefined || name === 'help') return readWithoutCommand(argv, asksHelp);
  const command = commandCalled(name);
  if (command === undefined && name === 'version') return { kind: 'version' };
  if (command === undefined) throw unknownCommand(name);
  if (asksHelp) return { kind: 'help', command };

  const { values, words } = splitArguments(argv, command);
  if (values.has('version')) return { kind: 'version' };
  const {
    paths: [root, extra],
    chapter,
    further,
  } = pathsAmong(words, command);
  if (root !== undefined && commands[command].root === undefined)
    throw new WrongUse(`"${command}" takes no path`, `Leave out "${root}"`, command);
  if (extra !== undefined)
    throw new WrongUse(
      `"${extra}" is one path too many: a command takes one`,
      `Put quotes around a path with blanks`,
      command,
    );
  const valueOf = (flag: FlagName): string | undefined =>
    values.get(flag) ?? fromEnvironment(flag, command, environment);
  const made = makeCommand(command, root, valueOf, environment['GITHUB_STEP_SUMMARY'] || undefined);
  return { ...made, chapter, further };
}

function readWithoutCommand(argv: readonly string[], asksHelp: boolean): Request {
  const topic = argv.find((word) => !word.startsWith('-') && word !== 'help');
  if (topic !== undefined) {
    const command = commandCalled(topic);
    if (command === undefined) throw unknownCommand(topic);
    return { kind: 'help', command };
  }
  if (asksHelp) return { kind: 'help', command: undefined };
  if (argv.includes('--version') || argv.includes('-v')) return { kind: 'version' };
  const [flag] = argv;
  if (flag === undefined)
    throw new WrongUse('A command is missing', `Write one of: ${Object.keys(commands).join(', ')}`);
  throw flagsCalled(flag).length > 0
    ? new WrongUse(`A command is missing before "${flag}"`, `Write one of: ${Object.keys(commands).join(', ')}`)
    : unknownFlag(flag, undefined);
}

function fromEnvironment(flag: FlagName, command: CommandName, environment: Environment): string | undefined {
  const entry: FlagEntry = flags[flag];
  const taken: readonly FlagName[] = commands[command].flags;
  if (entry.variable === undefined || !taken.includes(flag)) return undefined;
  // An empty variable is what a script leaves that unsets one.
  return environment[entry.variable] || undefined;
}

function makeCommand(
  name: CommandName,
  root: string | undefined,
  value: (flag: FlagName) => string | undefined,
  summaryFile: string | undefined,
): Omit<Command, 'chapter'> {
  const base = readAddress(value('base'), name);
  const format = value('format') ?? 'pretty';
  if (!isFormat(format)) throw badChoice('format', format, name);
  const layouts = value('layouts') ?? 'vitrine';
  if (layouts !== 'vitrine' && layouts !== 'jekyll') throw badChoice('layouts', layouts, name);
  const size = value('size')?.toLowerCase() ?? 'a4';
  if (!isSize(size)) throw badChoice('size', size, name);
  return {
    kind: 'command',
    name,
    root: root ?? '.',
    out: value('out'),
    base,
    format,
    words: value('words') === 'true',
    stepSummary: format === 'github' && name !== 'inspect' ? summaryFile : undefined,
    layouts,
    size,
    browser: value('browser'),
    plain: value('plain') === 'true',
    liquidOnly: value('liquid-only') === 'true',
    drafts: value('drafts') === 'true',
    fetch: value('fetch') === 'true',
    fix: value('fix') === 'true',
    yes: value('yes') === 'true',
    external: value('external') === 'true',
    allowPrivate: value('allow-private') === 'true',
    strict: value('strict') === 'true',
    host: value('host') ?? flags.host.fallback,
    port: readPort(value('port') ?? flags.port.fallback, name),
    strictPort: value('strict-port') === 'true',
    open: value('open') === 'true',
    githubPages: value('github-pages') === 'true',
    cache: value('cache'),
    all: value('all') === 'true',
    quiet: value('quiet') === 'true',
    verbose: value('verbose') === 'true',
  };
}

function readAddress(base: string | undefined, name: CommandName): string | undefined {
  if (base === undefined || readBase(base) !== undefined) return base;
  throw new WrongUse(
    `"${base}" is no address for --base (or BASE_URL)`,
    'Write --base https://example.org/book/, or the path alone: --base /book/',
    name,
  );
}

function isSize(text: string): text is Size {
  return (flags.size.choices as readonly string[]).includes(text);
}

function isFormat(text: string): text is Format {
  return flags.format.choices.some((choice) => choice === text);
}

function readPort(text: string, command: CommandName): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new WrongUse(
      `"${text}" is no port for --port (or PORT)`,
      'Write a number from 0 to 65535; with 0 the system chooses',
      command,
    );
  return port;
}
