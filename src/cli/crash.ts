// What is said when something was thrown: a refusal of the disk is said plainly, and everything else is a mistake of
// ours.
import packageFile from '../../package.json' with { type: 'json' };
import { paintFor } from '../diagnostics/paint.ts';
import { valueOf } from '../lib/table.ts';
import type { TerminalIo } from './terminal-io.ts';

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'is not allowed to be read or written',
  EPERM: 'is not allowed to be changed',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  EDQUOT: 'cannot be written: the quota of the disk is used up',
  EMFILE: 'cannot be opened: too many files are open',
  EFBIG: 'cannot be written: it is larger than files may be here',
  ENOTDIR: 'cannot be written: a file stands where a folder is needed',
  EEXIST: 'cannot be written: something else stands there',
  ELOCKED: 'is held by another build that is still running; delete it if none is',
  ENAMETOOLONG: 'has a name that is too long for the disk',
  EADDRINUSE: 'is taken by another program; choose another one with --port',
  EADDRNOTAVAIL: 'is not an address of this machine; choose another one with --host',
};

/** A sentence about an error that neither the author nor Vitrine has made, or undefined for all others. */
export function diskRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const refusal = refusalOf(error);
  if (refusal === undefined) return undefined;
  const what =
    'path' in error && typeof error.path === 'string'
      ? error.path
      : 'port' in error && typeof error.port === 'number'
        ? `port ${error.port}`
        : 'a file';
  return `"${what}" ${refusal} (${error.code})`;
}

/** What the system refused, after the name of the thing: `cannot be written: the disk is full`. */
export function refusalOf(error: Error): string | undefined {
  const known = 'code' in error && typeof error.code === 'string' ? valueOf(refusals, error.code) : undefined;
  return known ?? systemSays(error);
}

/** `ENOENT: no such file or directory, open 'a.md'` → `cannot be used: no such file or directory`. */
function systemSays(error: Error): string | undefined {
  if (!('syscall' in error)) return undefined;
  const said = /^E[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1];
  return said === undefined ? undefined : `cannot be used: ${said}`;
}

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
