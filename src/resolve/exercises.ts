// Exercises of chapters before a solution that stands elsewhere: it has the number of its exercise.
import { tableOf } from '../lib/table.ts';
import type { Chapter } from '../model/chapter.ts';
import type { NumberedChapter } from './numbers.ts';

export interface Exercises {
  readonly add: (chapter: Chapter, numbered: NumberedChapter) => void;
  /** By the ids of the chapter's solutions; none where all of them stand beside their exercises. */
  readonly solvedIn: (chapter: Chapter) => Readonly<Record<string, string>>;
}

const NONE: Readonly<Record<string, string>> = tableOf();

/** To be asked chapter by chapter, in the order of the book. */
export function createExercises(): Exercises {
  const numbers = new Map<string, string>();
  return {
    add: ({ path }, { things }) => {
      for (const { kind, id, number } of things) {
        if (kind !== 'exercise') continue;
        // Chapters may each have an `ex-1`: a solution's own chapter comes first.
        numbers.set(`${path}#${id}`, number);
        if (!numbers.has(id)) numbers.set(id, number);
      }
    },
    solvedIn: ({ facts }) => {
      const solved = facts.numbered.flatMap((gap): [string, string][] => {
        if (gap.kind !== 'box' || gap.solves === undefined) return [];
        const number = numbers.get(`${gap.place.path}#${gap.solves}`) ?? numbers.get(gap.solves);
        return number === undefined ? [] : [[gap.id, number]];
      });
      return solved.length === 0 ? NONE : tableOf(solved);
    },
  };
}
