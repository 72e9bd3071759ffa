// Chapters that are parsed again keep what they had: each part that is as it was is the same value, and so what was
// made of it is known.
import { createLastUsed } from '../lib/last-used.ts';
import { sameDeep, sameFields } from '../lib/same.ts';
import type { Chapter } from '../model/chapter.ts';

export interface KeptChapters {
  /** The chapter as it was parsed, of what it was by then. */
  readonly keep: (parsed: Chapter) => Chapter;
  /** A book has been made: chapters that it does not have are forgotten. */
  readonly turn: () => void;
}

export function createKeptChapters(): KeptChapters {
  const known = createLastUsed<{ readonly parsed: Chapter; readonly chapter: Chapter }>();
  return {
    keep: (parsed) => {
      const last = known.get(parsed.path);
      if (last?.parsed === parsed) return last.chapter;
      const chapter = last === undefined ? parsed : chapterBeside(last.chapter, parsed);
      known.set(parsed.path, { parsed, chapter });
      return chapter;
    },
    turn: known.turn,
  };
}

function chapterBeside(last: Chapter, parsed: Chapter): Chapter {
  return withPartsOf(last, { ...parsed, facts: withPartsOf(last.facts, parsed.facts) });
}

function withPartsOf<T extends object>(last: T, value: T): T {
  const parts = { ...value };
  for (const name of Object.keys(value) as (keyof T)[]) if (sameDeep(last[name], value[name])) parts[name] = last[name];
  return sameFields(last, parts) ? last : parts;
}
