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

/** A JSON file of lists, each under a name; `name` has this one. The tests of one file run one after the other. */
export async function expectList(path: string, name: string, list: readonly string[]): Promise<void> {
  const kept = await readLists(path);
  if (isRenewing) await renewText(path, jsonOf({ ...kept, [name]: list }));
  else expect(list, named(path)).toEqual(kept[name]);
}

/** The lists stand under these names, in this order, and there are no others. */
export async function expectNames(path: string, names: readonly string[]): Promise<void> {
  const kept = await readLists(path);
  if (isRenewing) await renewText(path, jsonOf(Object.fromEntries(names.map((name) => [name, kept[name] ?? []]))));
  else expect(Object.keys(kept), named(path)).toEqual(names);
}

async function readLists(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
}

function jsonOf(lists: Readonly<Record<string, readonly string[]>>): string {
  return `${JSON.stringify(lists, null, 2)}\n`;
}
