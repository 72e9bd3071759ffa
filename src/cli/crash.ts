// What is said when something was thrown that is no refusal of the system's: a mistake of ours.
import packageFile from '../../package.json' with { type: 'json' };
import { paintFor } from '../diagnostics/paint.ts';
import type { TerminalIo } from './terminal-io.ts';

/** Everything that a report needs, and kind words. */
export function crashReport(error: unknown, argv: readonly string[], io: TerminalIo): string {
  const { bold, dim, red } = paintFor(io);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `${bold(red("This is a mistake of Vitrine's, not of yours."))} Your book is as it was.`,
    'Please report it with the lines below, and the chapter that brings it about, if you can tell which.',
    '',
    `  vitrine ${packageFile.version}, ${io.machine}`,
    `  vitrine ${argv.join(' ')}`,
    ...stack.split('\n').map((line) => `  ${dim(line)}`),
    '',
  ].join('\n');
}
