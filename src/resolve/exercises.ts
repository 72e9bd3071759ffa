// Exercises of chapters before a solution that stands elsewhere: it has the number of its exercise.
import { onceFor } from '../lib/once-for.ts';
import { tableOf } from '../lib/table.ts';
import type { NumberedThing } from '../model/book.ts';
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
      for (const { id, number } of exercisesAmong(things)) {
        // Chapters may each have an `ex-1`: a solution's own chapter comes first.
        numbers.set(`${path}#${id}`, number);
        if (!numbers.has(id)) numbers.set(id, number);
      }
    },
    solvedIn: ({ facts }) => {
      const solutions = solutionsAmong(facts.numbered);
      if (solutions.length === 0) return NONE;
      return tableOf(
        solutions.flatMap(({ id, solves, path }): [string, string][] => {
          const number = numbers.get(`${path}#${solves}`) ?? numbers.get(solves);
          return number === undefined ? [] : [[id, number]];
        }),
      );
    },
  };
}

const exercisesAmong = onceFor((things: readonly NumberedThing[]) => things.filter(({ kind }) => kind === 'exercise'));

const solutionsAmong = onceFor((gaps: Chapter['facts']['numbered']) =>
  gaps.flatMap((gap) =>
    gap.kind === 'box' && gap.solves !== undefined ? [{ id: gap.id, solves: gap.solves, path: gap.place.path }] : [],
  ),
);
