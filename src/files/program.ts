// What the program brings along: its templates, its style sheet and its scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { tableOf } from '../lib/table.ts';

/** The folder of the package, wherever this file was bundled to. */
function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates'))) {
    // At the top of the disk, and never further.
    if (folder === dirname(folder)) throw new Error('The folder "templates" of the program is gone: install it again');
    folder = dirname(folder);
  }
  return folder;
}

/** The version of an installed library, for caches whose content depends on it; '' where it is not installed. */
export function libraryVersion(name: string): string {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve(name));
    while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
    const facts: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof facts === 'object' && facts !== null && 'version' in facts ? String(facts.version) : '';
  } catch {
    return '';
  }
}

/**
 * Tells one bundle of the program from every other, for caches whose content depends on its code; undefined where it
 * was not bundled.
 */
export async function programId(): Promise<string | undefined> {
  const path = join(programFolder(), 'dist', 'program-id');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The path of the thread that parses (maker/worker.ts); undefined where the program was not bundled. */
export function workerProgram(): string | undefined {
  const path = join(programFolder(), 'dist', 'parse-worker.js');
  return existsSync(path) ? path : undefined;
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
let read: ProgramFiles | undefined;

/** The letters of cards for links, as `sharing/face.ts` opens them. */
export async function readCardFace(): Promise<string> {
  const path = join(programFolder(), 'dist', 'fonts', 'card-face.txt.br');
  return brotliDecompressSync(await readFile(path)).toString('utf8');
}

/** The manual's page of rules, as Markdown; undefined where the program was not bundled. */
export async function readRulesPage(): Promise<string | undefined> {
  return readFile(join(programFolder(), 'dist', 'rules.md'), 'utf8').catch(() => undefined);
}

function readOnce(): ProgramFiles {
  const decoder = new TextDecoder();
  const templates = filesIn(join(programFolder(), 'templates'));
  return {
    templates: tableOf(templates.map(([path, bytes]) => [path, decoder.decode(bytes)])),
    client: tableOf(filesIn(join(programFolder(), 'dist', 'client'))),
  };
}

/** At once: eighty small files that are needed before anything else. */
function filesIn(folder: string): readonly (readonly [string, Uint8Array])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)]);
}
