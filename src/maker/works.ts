// The works that a book cites, read from the entries of its bibliography: remembered together, from run to run.
import { loadBibtexReader, workOf } from '../bibliography/works.ts';
import type { CacheFolder } from '../files/cache/cache.ts';
import { noPack } from '../files/cache/pack.ts';
import { programId } from '../files/program.ts';
import { shortHash } from '../lib/hash.ts';
import type { Entry, Work } from '../model/bibliography.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { BuildOptions } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { neededEntries } from '../resolve/bibliographies.ts';
import { createMemory, recall } from './memory.ts';

export interface WorksReader {
  /** The workspace with every work that the chapters cite or list. */
  readonly read: (workspace: Workspace, chapters: readonly Chapter[]) => Promise<Workspace>;
  /** A book has been made: what it had no use for is forgotten. */
  readonly turn: () => void;
}

interface ReadWorks {
  readonly works: readonly Work[];
  /** Their places are counted from those of the entries, which may have moved in their file. */
  readonly problems: readonly (readonly [index: number, problem: Problem])[];
}

/** `check` keeps nothing that was not there. */
export async function createWorksReader(cache: CacheFolder, purpose: BuildOptions['purpose']): Promise<WorksReader> {
  const id = await programId();
  const kept = id === undefined ? noPack : cache.pack(shortHash(`works ${id}`));
  const pack = purpose === 'check' ? { ...kept, write: noPack.write, flush: noPack.flush } : kept;
  const memory = createMemory<ReadWorks>(pack, `works ${id ?? ''}`);
  return {
    read: async (workspace, chapters) => {
      const entries = neededEntries(workspace, chapters);
      if (entries.length === 0) return workspace;
      // For a single one, too, the library would be loaded.
      const { works, problems } = await recall(memory, keyOf(entries), undefined, () => readAll(entries));
      await pack.flush();
      const placed = problems.map(([index, problem]) => moved(problem, entries[index]?.place, 1));
      return {
        ...workspace,
        works: new Map(entries.flatMap((entry, index) => pair(entry, works[index]))),
        problems: [...workspace.problems, ...placed],
      };
    },
    turn: memory.turn,
  };
}

function keyOf(entries: readonly Entry[]): string {
  return shortHash(JSON.stringify(entries.map(({ type, key, fields, source }) => [type, key, fields, source])));
}

async function readAll(entries: readonly Entry[]): Promise<ReadWorks> {
  const isBibtex = entries.some(({ form }) => form === 'bibtex');
  const reader = isBibtex ? await loadBibtexReader() : () => ({});
  const read = entries.map((entry) => workOf(entry, reader));
  return {
    works: read.map(({ work }) => work),
    problems: read.flatMap(({ problems }, index) =>
      problems.map((problem) => [index, moved(problem, entries[index]?.place, -1)] as const),
    ),
  };
}

/** Its place counted from that of its entry (-1), or that counted from the start of the file (1). */
function moved(problem: Problem, entry: Place | undefined, way: 1 | -1): Problem {
  const { place } = problem;
  if (place === undefined || entry === undefined) return problem;
  const isSameLine = place.line === (way === 1 ? 0 : entry.line);
  return {
    ...problem,
    place: {
      ...place,
      path: entry.path,
      line: place.line + way * entry.line,
      column: isSameLine ? place.column + way * entry.column : place.column,
    },
  };
}

function pair(entry: Entry, work: Work | undefined): readonly (readonly [Entry, Work])[] {
  return work === undefined ? [] : [[entry, work]];
}
