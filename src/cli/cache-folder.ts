// Where this machine keeps what is remembered from run to run, and where this command does.
import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep, win32 } from 'node:path';
import type { Command, Environment } from './arguments.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface Machine {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** Undefined where the user has none. */
  readonly home: string | undefined;
  /** Absolute. */
  readonly currentFolder: string;
}

/**
 * The folder for the caches of all books, absolute; undefined where the machine has no place for one. A path in
 * XDG_CACHE_HOME that is not absolute is none, says the specification of that variable.
 */
export function machineCache({ environment, platform, home, currentFolder }: Machine): string | undefined {
  const own = environment['VITRINE_CACHE'];
  if (own !== undefined && own !== '') return resolve(currentFolder, own);
  const { XDG_CACHE_HOME: shared = '', LOCALAPPDATA: local = '' } = environment;
  if (platform === 'win32') return win32.isAbsolute(local) ? win32.join(local, 'vitrine') : undefined;
  if (posix.isAbsolute(shared)) return posix.join(shared, 'vitrine');
  return home !== undefined && posix.isAbsolute(home) ? posix.join(home, '.cache', 'vitrine') : undefined;
}

type CacheChoice = { readonly folder: string } | { readonly folder: undefined; readonly why: string };

/** `book` is the book's folder, absolute: what a book brings along is believed only where the command line says so. */
async function cacheOf(command: Command, book: string, io: TerminalIo): Promise<CacheChoice> {
  if (command.cache !== undefined) return usable(resolve(io.currentFolder, command.cache));
  if (io.cacheHome === undefined)
    return { folder: undefined, why: 'there is no home folder; name a folder with --cache' };
  const [cache, root] = [await realFolder(io.cacheHome), await realFolder(book)];
  if (cache.path === root.path || cache.path.startsWith(root.path.endsWith(sep) ? root.path : root.path + sep))
    return { folder: undefined, why: `"${io.cacheHome}" is inside the book; name it with --cache if that is meant` };
  return usable(io.cacheHome);
}

/** The folder, absolute; undefined where nothing is remembered, which `--verbose` says, with the reason. */
export async function cacheSaid(command: Command, book: string, io: TerminalIo): Promise<string | undefined> {
  const choice = await cacheOf(command, book, io);
  if (command.verbose)
    io.error(
      choice.folder === undefined
        ? `Nothing is remembered from run to run: ${choice.why}.\n`
        : `What is remembered is in ${choice.folder}\n`,
    );
  return choice.folder;
}

async function usable(folder: string): Promise<CacheChoice> {
  const { existing } = await realFolder(folder);
  const facts = await stat(existing).catch(() => undefined);
  if (facts?.isDirectory() !== true) return { folder: undefined, why: `"${existing}" is no folder` };
  const isWritable = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? { folder } : { folder: undefined, why: `"${existing}" cannot be written` };
}

/** A path without links, also where its end is not there yet; and what of it is there. */
async function realFolder(path: string): Promise<{ readonly path: string; readonly existing: string }> {
  for (let above = path; ; above = dirname(above)) {
    const real = await realpath(above).catch(() => undefined);
    if (real !== undefined) return { path: join(real, relative(above, path)), existing: real };
    if (dirname(above) === above) return { path, existing: above };
  }
}
