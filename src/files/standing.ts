// What stands at a path, asked without following any link: a folder that came from elsewhere may hold links to
// anywhere.
import { join } from 'node:path';
import { foldersOf } from '../lib/paths.ts';
import { lstatOf } from './disk.ts';

/** `other` is a link, wherever it leads, a device or a pipe. */
export type Standing = 'nothing' | 'file' | 'folder' | 'other';

export async function standingAt(path: string): Promise<Standing> {
  const facts = await lstatOf(path);
  if (facts === undefined) return 'nothing';
  return facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
}

/**
 * Asks of a path (relative, with forward slashes) what bars the way to it below `folder`: the first path on it where
 * something stands that is no folder; undefined where every folder is there or can be made. `folder` itself may be a
 * link: whoever named it knows. Each folder is looked at once.
 */
export function wayBelow(folder: string): (path: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<Standing>>();
  const look = (path: string): Promise<Standing> => {
    const standing = known.get(path) ?? standingAt(join(folder, path));
    known.set(path, standing);
    return standing;
  };
  return async (path) => {
    for (const above of foldersOf(path).toReversed()) {
      const standing = await look(above);
      if (standing === 'nothing') return undefined;
      if (standing !== 'folder') return above;
    }
    return undefined;
  };
}
