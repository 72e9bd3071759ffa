// Which changes in the book's folder are no author's.
import { basename, relative, sep } from 'node:path';

/**
 * Of hidden files, packages, sites, and `own`, the folders of the program's. All paths are absolute; what lies outside
 * of the book, where links of it lead, is of interest.
 */
export function isIgnored(path: string, root: string, own: readonly string[]): boolean {
  // Asked of every file of a folder, several times a save.
  const isInside = path.startsWith(root + sep);
  if (path === root || (!isInside && relative(root, path).startsWith('..'))) return false;
  const name = basename(path);
  return (
    own.some((folder) => path === folder || path.startsWith(folder + sep)) ||
    name === 'node_modules' ||
    name === '_site' ||
    (name.startsWith('.') && name !== '.well-known')
  );
}
