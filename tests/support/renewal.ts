// `npm run test:update` writes expectations through here, so that it can say which files it changed.
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readTree, writeTree } from './trees.ts';

/** The file in which `npm run test:update` collects what was written; undefined where tests compare. */
const record = process.env.VITRINE_EXPECTATIONS;

export const isRenewing = record !== undefined;

export async function renewText(path: string, text: string): Promise<void> {
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (text === kept) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await note(kept === undefined ? 'new' : 'changed', path);
}

export async function renewTree(folder: string, tree: Readonly<Record<string, string>>): Promise<void> {
  const kept = await readTree(folder, () => false);
  const different = [...new Set([...Object.keys(kept), ...Object.keys(tree)])].filter(
    (path) => kept[path] !== tree[path],
  );
  if (different.length === 0) return;
  await rm(folder, { recursive: true, force: true });
  await writeTree(folder, tree);
  for (const path of different)
    await note(tree[path] === undefined ? 'gone' : kept[path] === undefined ? 'new' : 'changed', `${folder}/${path}`);
}

async function note(change: 'new' | 'changed' | 'gone', path: string): Promise<void> {
  if (record !== undefined) await appendFile(record, `${change} ${path}\n`);
}
