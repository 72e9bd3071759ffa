// What leaves the middle of a line of arguments that cannot be read.
import type { CommandName } from './commands.ts';

/** Thrown while arguments are read, and caught by `readArguments`, to leave the middle of a line of arguments. */
export class WrongUse extends Error {
  readonly hint: string | undefined;
  readonly command: CommandName | undefined;
  constructor(message: string, hint: string | undefined, command?: CommandName) {
    super(message);
    this.hint = hint;
    this.command = command;
  }
}
