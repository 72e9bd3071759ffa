// What the system refuses, in a sentence: neither the author nor Vitrine has made the mistake.
import { valueOf } from '../lib/table.ts';

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'is not allowed to be read or written',
  EPERM: 'is not allowed to be changed',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  EDQUOT: 'cannot be written: the quota of the disk is used up',
  EMFILE: 'cannot be opened: too many files are open',
  EFBIG: 'cannot be written: it is larger than files may be here',
  ENOENT: 'cannot be used: nothing is there, or not any more',
  EISDIR: 'cannot be used: it is a folder, where a file is needed',
  ENOTDIR: 'cannot be used: a file stands where a folder is needed',
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
