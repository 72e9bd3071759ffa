// What a test expects, where it is kept in a file: compared by `npm test`, written by `npm run test:update`.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { expect } from 'vitest';
import { isRenewing, renewText, renewTree } from './renewal.ts';
import { readTree } from './trees.ts';

/** Told with every difference. */
const named = (path: string): string => `${relative(process.cwd(), path)} (npm run test:update writes what came out)`;

/** The file holds exactly this text. */
export async function expectText(path: string, text: string): Promise<void> {
  if (isRenewing) await renewText(path, text);
  else expect(text, named(path)).toBe(await readFile(path, 'utf8').catch(() => undefined));
}

/** The folder holds exactly these files, path → text. */
export async function expectTree(folder: string, tree: Readonly<Record<string, string>>): Promise<void> {
  if (isRenewing) await renewTree(folder, tree);
  else expect(tree, named(folder)).toEqual(await readTree(folder, () => false));
}
