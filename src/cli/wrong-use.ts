// What is wrong with a line of arguments, and what was probably meant.
import { nearestName } from '../lib/nearest-name.ts';
import { commands, flags, type CommandName, type FlagEntry, type FlagName } from './commands.ts';

/** Thrown and caught while arguments are read, to leave the middle of a line of arguments. */
export class WrongUse extends Error {
  readonly hint: string | undefined;
  readonly command: CommandName | undefined;
  constructor(message: string, hint: string | undefined, command?: CommandName) {
    super(message);
    this.hint = hint;
    this.command = command;
  }
}

export function badChoice(flag: 'format' | 'layouts' | 'size', value: string, command: CommandName): WrongUse {
  const { choices } = flags[flag];
  const nearest = nearestName(value, [...choices]);
  return new WrongUse(
    `"${value}" is no value of --${flag}`,
    nearest === undefined ? `It can be: ${choices.join(', ')}` : `Did you mean "${nearest}"?`,
    command,
  );
}

export function unknownCommand(name: string): WrongUse {
  const nearest = nearestName(name, [...Object.keys(commands), 'help']);
  if (nearest !== undefined) return new WrongUse(`There is no command "${name}"`, `Did you mean "${nearest}"?`);
  const isPath = /[./\\]/.test(name);
  return new WrongUse(
    `There is no command "${name}"`,
    isPath ? `Did you mean "vitrine build ${name}"?` : `The commands are: ${Object.keys(commands).join(', ')}`,
  );
}

export function unknownFlag(written: string, command: CommandName | undefined): WrongUse {
  const known: readonly FlagName[] = command === undefined ? ALL : commands[command].flags;
  const name = written.replace(/^-+/, '').replace(/=.*$/, '');
  // `-strict` is short of a dash, and near to itself.
  const nearest = known.find((flag) => flag === name) ?? nearestFlag(name, known) ?? nearestFlag(name, ALL);
  return new WrongUse(
    `There is no flag "${written}"`,
    NEEDLESS.get(name) ?? (nearest === undefined ? undefined : `Did you mean "--${nearest}"?`),
    command,
  );
}

const ALL = Object.keys(flags) as FlagName[];

/** Also by what other programs call it: `--ouput` is nearly `--output`, and means `--out`. */
function nearestFlag(name: string, known: readonly FlagName[]): FlagName | undefined {
  const meanings = new Map(
    known.flatMap((flag) => {
      const { also = [] }: FlagEntry = flags[flag];
      return [flag, ...also].filter((each) => each.length > 1).map((each) => [each, flag] as const);
    }),
  );
  return meanings.get(nearestName(name, meanings.keys()) ?? '');
}

const WATCHING = '`vitrine dev` makes the book again at each save, and shows it in the open page: leave it out';
const SETTINGS = 'Settings stand in book.yml (or _config.yml) in the folder of the book: leave it out';
const FOLDER = 'Write the folder without a flag: vitrine build my-book';
/** Flags of other programs that nothing here needs, and why. */
const NEEDLESS: ReadonlyMap<string, string> = new Map([
  ...['watch', 'w', 'livereload', 'live-reload', 'l', 'reload', 'hot'].map((name) => [name, WATCHING] as const),
  ...['config', 'c', 'config-file', 'f'].map((name) => [name, SETTINGS] as const),
  ...['source', 's', 'src', 'input', 'i', 'root', 'dir'].map((name) => [name, FOLDER] as const),
  ['incremental', 'Each build makes anew what has changed, and nothing else: leave it out'],
  ['I', 'Each build makes anew what has changed, and nothing else: leave it out'],
  ['no-open', 'The browser is opened with --open alone: leave it out'],
  ['no-browser', 'The browser is opened with --open alone: leave it out'],
  ['no-color', 'Set the variable NO_COLOR: NO_COLOR=1 vitrine check'],
  ['no-colour', 'Set the variable NO_COLOR: NO_COLOR=1 vitrine check'],
  ['future', 'What is of a later day waits for it; `vitrine dev` shows it, marked: leave it out'],
]);
