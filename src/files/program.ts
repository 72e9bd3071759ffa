// What the program brings along: its templates, its style sheet and its scripts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskFolder } from './folder.ts';

/** The folder of the package, wherever this file was bundled to. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export interface ProgramFiles {
  /** By path below `templates/`: `chapter.html`, `includes/figure.html`. */
  readonly templates: Readonly<Record<string, string>>;
  /** By name: `style.css`, `reader.js`. */
  readonly client: Readonly<Record<string, Uint8Array>>;
}

/** Reads the built-in templates and the bundled client. Their bytes never change while the program runs. */
export async function readProgram(): Promise<ProgramFiles> {
  return (read ??= readOnce());
}
let read: Promise<ProgramFiles> | undefined;

async function readOnce(): Promise<ProgramFiles> {
  const templates = await readAll(join(programFolder(), 'templates'));
  const client = await readAll(join(programFolder(), 'dist', 'client'));
  const decoder = new TextDecoder();
  return { templates: Object.fromEntries(Object.entries(templates).map(([path, bytes]) => [path, decoder.decode(bytes)])), client };
}

async function readAll(path: string): Promise<Record<string, Uint8Array>> {
  if (!existsSync(path)) return {};
  const folder = diskFolder(path);
  const { files } = await folder.list((name) => name.startsWith('.'));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.path, await folder.read(file.path)] as const)));
}
