// Folders of small files as plain objects, to be compared and written.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/model/problem.ts';

/** Path → text; a file that is no text is told by its size. */
export async function readTree(folder: string, skip: (path: string) => boolean): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const tree: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (!entry.isFile() || skip(path)) continue;
    const bytes = await readFile(join(folder, path));
    tree[path] = bytes.includes(0) ? `(${bytes.length} bytes)` : bytes.toString('utf8');
  }
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function writeTree(folder: string, tree: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** One line a problem: `content/a.md:3:5 broken-link: …`. */
export function sentences(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ place, rule, message }) =>
        `${place === undefined ? '' : `${place.path}:${place.line}:${place.column} `}${rule}: ${message}\n`,
    )
    .join('');
}
