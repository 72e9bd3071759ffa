// `dev` and `preview`: starts a server and stays until the command is interrupted.
import type { Command } from './arguments.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runServer(command: Command, io: TerminalIo): Promise<ExitCode> {
  io.error(`"vitrine ${command.name}" has no server yet.\n`);
  return 70;
}
