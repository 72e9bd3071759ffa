// The chapters of a book in the making: remembered in the book's folder from run to run, and parsed by several threads
// where that pays.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { diskCache, memoryCache, withoutTrace, type Cache } from './files/cache.ts';
import { programId, workerProgram } from './files/program.ts';
import type { Chapter } from './model/chapter.ts';
import type { BuildOptions } from './model/config.ts';
import type { Workspace } from './model/workspace.ts';
import { parseAll, type HowToRead, type ParsedBook, type ParserFor } from './parse-all.ts';
import { createParsePool } from './parse-pool.ts';
import type { FinishedText } from './parse/jekyll/content.ts';
import { SHORT_HASH } from './lib/hash.ts';
import { createMemory } from './remembered.ts';

export interface ChapterWork {
  readonly parseAll: (workspace: Workspace, how: HowToRead) => Promise<ParsedBook>;
  /** A book has been made: chapters that it does not have are forgotten. */
  readonly turn: () => void;
  /** How many chapters and texts are remembered. */
  readonly remembered: () => number;
  /** Removes from the cache what no run has used for a month. */
  readonly prune: () => Promise<void>;
}

/** `root` is the book's folder, in whose `.vitrine/` chapters are kept. `check` keeps nothing that was not there. */
export async function createChapterWork(root: string, purpose: BuildOptions['purpose']): Promise<ChapterWork> {
  const id = await programId();
  const kept = diskCache(join(root, '.vitrine'), 'cache/chapters', { names: SHORT_HASH, whenRefused: 'lost' });
  const disk = id === undefined ? NOTHING : purpose === 'check' ? withoutTrace(kept) : kept;
  let cache = NOTHING;
  const chosen: Cache = {
    read: (key) => cache.read(key),
    write: (key, bytes) => cache.write(key, bytes),
    prune: (days) => cache.prune(days),
  };
  const version = `${id ?? ''} ${process.versions.node.split('.')[0] ?? ''}`;
  const memory = {
    chapters: createMemory<Chapter>(chosen, version),
    texts: createMemory<FinishedText>(chosen, version),
  };
  return {
    parseAll: (workspace, how) => {
      cache = paysToKeep(workspace) ? disk : NOTHING;
      return parseAll(workspace, how, { ...memory, parserFor: threadsFor });
    },
    turn: () => {
      memory.chapters.turn();
      memory.texts.turn();
    },
    remembered: () => memory.chapters.size() + memory.texts.size(),
    prune: () => cache.prune(30),
  };
}

const NOTHING: Cache = { ...memoryCache(), read: async () => undefined, write: async () => undefined };

/** A short text is parsed sooner than it is found on the disk, and a lone chapter leaves no folder beside it. */
const WORTH_KEEPING = 100_000;

function paysToKeep({ kind, sources }: Workspace): boolean {
  return kind !== 'file' && sources.reduce((sum, { text }) => sum + text.length, 0) >= WORTH_KEEPING;
}

/** So much text for each thread more: each loads the program once again. */
const WORTH_A_THREAD = 1_500_000;

const threadsFor: ParserFor = (sources, shared) => {
  const program = workerProgram();
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), 8, Math.floor(size / WORTH_A_THREAD) + 1);
  return threads < 2 || program === undefined ? undefined : createParsePool(program, threads, shared);
};
