// Where the corpus lies: beside the project, and in no fresh clone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
export const COMPARE = join(import.meta.dirname, '../../../shared/tools/compare/compare.mjs');

export function hasCorpus(): boolean {
  return existsSync(CORPUS);
}

/** The folders that hold a book: its text after Liquid, and Jekyll's answer. */
export function booksOfCorpus(): readonly string[] {
  return readdirSync(CORPUS)
    .filter((name) => existsSync(join(CORPUS, name, 'liquid')))
    .sort();
}

export function readCorpus(path: string): string {
  return readFileSync(join(CORPUS, path), 'utf8');
}

/** Paths below a folder of the corpus that end so, in order. */
export function filesOfCorpus(folder: string, ending: string): readonly string[] {
  return readdirSync(join(CORPUS, folder), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** One line of the table: what was measured, and what it is held to. */
export interface Row {
  readonly input: string;
  readonly measure: string;
  readonly least: string;
  readonly result: string;
  readonly isMet: boolean;
  /** What falls short of equal, each with the reason. */
  readonly exceptions: readonly Exception[];
}

export interface Exception {
  readonly name: string;
  readonly reason: string;
}
