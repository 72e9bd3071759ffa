// What a folder looks like at a moment: every file by its size and times, as one string. Two that are equal mean that
// nothing was saved.
import type { Stats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { statOf } from '../files/disk.ts';

/**
 * `isIgnored` is asked with absolute paths. What goes away meanwhile counts as gone; a link counts as what it leads to,
 * but is not followed into a folder.
 */
export async function stampOf(root: string, isIgnored: (path: string) => boolean): Promise<string> {
  const lines: string[] = [];
  const factsOrNone = async (path: string): Promise<Stats | undefined> => {
    try {
      return await statOf(path);
    } catch {
      return undefined;
    }
  };
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, entry.name);
        if (isIgnored(path)) return;
        if (entry.isDirectory()) {
          lines.push(path);
          await walk(path);
          return;
        }
        const facts = await factsOrNone(path);
        lines.push(
          facts === undefined ? `${path} gone` : `${path} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs} ${facts.ino}`,
        );
      }),
    );
  };
  await walk(root);
  return lines.sort().join('\n');
}
