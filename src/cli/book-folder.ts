// Where the book is, and how its paths look from where the command runs.
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from './arguments.ts';
import { noSuchRoot } from './misuse.ts';
import type { TerminalIo } from './terminal-io.ts';

/** The folder that problems' paths are relative to, absolute; undefined where there is neither folder nor file. */
export async function bookFolder(root: string, io: TerminalIo): Promise<string | undefined> {
  const path = resolve(io.currentFolder, root);
  const facts = await stat(path).catch(() => undefined);
  return facts === undefined ? undefined : facts.isFile() ? dirname(path) : path;
}

/** That of the command's book; undefined where it is not there, which is said then. */
export async function bookFolderOf(command: Command, io: TerminalIo): Promise<string | undefined> {
  const folder = await bookFolder(command.root, io);
  if (folder === undefined) io.error(noSuchRoot(command, io));
  return folder;
}

/** Paths of a book as they can be opened from where the command runs. Built-in templates (`vitrine:…`) keep theirs. */
export function pathsFrom(currentFolder: string, folder: string): (path: string) => string {
  const prefix = relative(currentFolder, folder).split(sep).join('/');
  return (path) => (prefix === '' || path.startsWith('vitrine:') ? path : `${prefix}/${path}`);
}

/** The top of the git repository that the folder is in; undefined where it is in none. */
export function repositoryTop(folder: string): string | undefined {
  const parent = dirname(folder);
  const git = join(folder, '.git');
  const facts = statSync(git, { throwIfNoEntry: false });
  const isTop = facts?.isDirectory() === true || (facts?.isFile() === true && !isSubmodule(git));
  if (isTop) return folder;
  return parent === folder ? undefined : repositoryTop(parent);
}

/** `.git` is a file in a second working tree, which is a top, and in a submodule, which lies in a repository. */
function isSubmodule(git: string): boolean {
  return /[/\\]modules[/\\]/.test(readFileSync(git, 'utf8'));
}
