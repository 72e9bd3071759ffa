// What is said when a command was not understood.
import { paintFor } from '../diagnostics/paint.ts';
import type { Command, Misuse } from './arguments.ts';
import type { TerminalIo } from './terminal-io.ts';

export function describeMisuse({ message, hint, command }: Misuse, io: TerminalIo): string {
  const { bold, red, green } = paintFor(io);
  const help = command === undefined ? 'vitrine --help' : `vitrine ${command} --help`;
  const lines = [
    `${bold(red('error'))} ${bold(message)}`,
    ...(hint === undefined ? [] : [`  ${green(hint)}`]),
    `  \`${help}\` tells more.`,
  ];
  return `${lines.join('\n')}\n`;
}

export function noSuchRoot({ name, root }: Command, io: TerminalIo): string {
  return describeMisuse(
    {
      kind: 'misuse',
      message: `There is no folder or file "${root}"`,
      hint: 'Name the folder of a book, or a Markdown file',
      command: name,
    },
    io,
  );
}
