// The chapters of a book in the making: remembered from run to run, and parsed by several threads where that pays.
import { availableParallelism } from 'node:os';
import type { CacheFolder } from '../files/cache/cache.ts';
import { noPack, type Pack } from '../files/cache/pack.ts';
import type { Cache } from '../files/cache/shelf.ts';
import { programId, workerProgram } from '../files/program.ts';
import type { Chapter } from '../model/chapter.ts';
import type { BuildOptions } from '../model/config.ts';
import type { Workspace } from '../model/workspace.ts';
import { parseAll, type HowToRead, type ParsedBook, type ParserFor } from './parse-all.ts';
import type { FinishedText } from '../parse/jekyll/content.ts';
import { shortHash } from '../lib/hash.ts';
import { createLastUsed } from '../lib/last-used.ts';
import { boundHeap } from './heap.ts';
import { createKeptChapters } from './kept-chapters.ts';
import { createMemory } from './memory.ts';

export interface ChapterWork {
  readonly parseAll: (workspace: Workspace, how: HowToRead) => Promise<ParsedBook>;
  /** A book has been made: chapters that it does not have are forgotten. */
  readonly turn: () => void;
  /** How many chapters and texts are remembered. */
  readonly remembered: () => number;
}

/** `check` keeps nothing that was not there. */
export async function createChapterWork(cache: CacheFolder, purpose: BuildOptions['purpose']): Promise<ChapterWork> {
  const id = await programId();
  const version = `${id ?? ''} ${process.versions.node.split('.')[0] ?? ''}`;
  let pack = noPack;
  const chosen: Cache = { read: (key) => pack.read(key), write: (key, bytes) => pack.write(key, bytes) };
  // A preview makes the same book again and again: its pack is read once.
  const packs = createLastUsed<Pack>();
  const packOf = (shared: string): Pack => {
    const name = shortHash(`${version} ${shared}`);
    const known = packs.get(name) ?? cache.pack(name);
    packs.set(name, known);
    return known;
  };
  const memory = {
    chapters: createMemory<Chapter>(chosen, `${version} chapter`),
    texts: createMemory<FinishedText>(chosen, `${version} text`),
    contents: new Map(),
  };
  const kept = createKeptChapters();
  return {
    parseAll: async (workspace, how) => {
      boundHeap(lengthOf(workspace), purpose);
      const keeps = id !== undefined && paysToKeep(workspace);
      const onShared = (shared: string): void => {
        const found = keeps ? packOf(shared) : noPack;
        pack = purpose === 'check' ? { ...found, write: noPack.write, flush: noPack.flush } : found;
      };
      const parsed = await parseAll(workspace, how, { ...memory, parserFor: threadsFor, onShared });
      await pack.flush();
      return { ...parsed, chapters: parsed.chapters.map(kept.keep) };
    },
    turn: () => {
      memory.chapters.turn();
      memory.texts.turn();
      kept.turn();
      packs.turn();
    },
    remembered: () => memory.chapters.size() + memory.texts.size(),
  };
}

/** A short text is parsed sooner than it is found on the disk. */
const WORTH_KEEPING = 100_000;

export function paysToKeep({ kind, sources }: Workspace): boolean {
  return kind !== 'file' && lengthOf({ sources }) >= WORTH_KEEPING;
}

/** In characters, of all chapters. */
function lengthOf({ sources }: Pick<Workspace, 'sources'>): number {
  return sources.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * So much text for each thread more: each loads and warms up the program once again, which took a sixth more of the
 * processors' time for the site of a textbook of 12 MB.
 */
const WORTH_A_THREAD = 16_000_000;

const threadsFor: ParserFor = async (sources, shared) => {
  const program = workerProgram();
  const size = lengthOf({ sources });
  const threads = Math.min(availableParallelism(), 8, Math.floor(size / WORTH_A_THREAD) + 1);
  if (threads < 2 || program === undefined) return undefined;
  const { createParsePool } = await import('./threads.ts');
  return createParsePool(program, threads, shared);
};
