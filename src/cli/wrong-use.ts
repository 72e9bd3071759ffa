// What is wrong with a line of arguments, and what was probably meant.
import { nearestName } from '../lib/nearest-name.ts';
import { commands, flags, type CommandName } from './commands.ts';

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
  const known = command === undefined ? Object.keys(flags) : commands[command].flags;
  const name = written.replace(/^-+/, '').replace(/=.*$/, '');
  // `-strict` is short of a dash, and near to itself.
  const nearest =
    known.find((flag) => flag === name) ?? nearestName(name, known) ?? nearestName(name, Object.keys(flags));
  return new WrongUse(
    `There is no flag "${written}"`,
    nearest === undefined ? undefined : `Did you mean "--${nearest}"?`,
    command,
  );
}
