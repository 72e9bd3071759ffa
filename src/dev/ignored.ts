// Which changes in the book's folder are no author's.
import { basename, relative } from 'node:path';
import { isInside } from '../files/folder.ts';

/**
 * Of hidden files, packages, sites, and `own`, the folders of the program's. All paths are absolute; what lies outside
 * of the book, where links of it lead, is of interest.
 */
export function isIgnored(path: string, root: string, own: readonly string[]): boolean {
  // The name first: this is asked of every file of a folder, several times a save.
  if (path === root || (!isInside(root, path) && relative(root, path).startsWith('..'))) return false;
  const name = basename(path);
  return (
    own.some((folder) => isInside(folder, path)) ||
    name === 'node_modules' ||
    name === '_site' ||
    (name.startsWith('.') && name !== '.well-known')
  );
}
