// Reads the files that the house's own rules look at, each parsed once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Comment, type Program, parseSync } from 'oxc-parser';

export interface Module {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

export function parseModule(path: string, text: string): Module {
  const { program, comments } = parseSync(path, text);
  return { path, text, program, comments };
}

const FOLDERS = ['src', 'tests', 'content/_figures'];

/** Inputs of tests, and what comes of them. */
const BOOKS = /^tests\/(?:sites|mistakes|stories)\/[^/]+\//;

/** Paths of scripts and style sheets of the repository, sorted. */
export function listFiles(root: string): readonly string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((path) => posix.join(folder, `${path}`)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|mts|mjs|css)$/.test(path) && !BOOKS.test(path))
    .sort();
}

/** The modules of a repository by path; each is read when it is first asked for. */
export function modulesOf(root: string): (path: string) => Module {
  const modules = new Map<string, Module>();
  return (path) => {
    const module = modules.get(path) ?? parseModule(path, readFileSync(join(root, path), 'utf8'));
    modules.set(path, module);
    return module;
  };
}

/** What `import … from './other.ts'` in `from` means; undefined for a library. */
export function importedPath(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : undefined;
}

/** The line of a place in a text, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
