// What a save has done to the problems of a book: which are new, and how many are mended.
import { onceFor } from '../lib/once-for.ts';
import type { Problem } from '../model/problem.ts';

export interface ProblemDifference {
  readonly fresh: readonly Problem[];
  readonly mended: number;
}

/** A problem is the same wherever in its file it stands: a line more above it makes no new one. */
export function differenceOf(before: readonly Problem[], after: readonly Problem[]): ProblemDifference {
  if (before === after) return { fresh: [], mended: 0 };
  const left = new Map<string, number>();
  for (const problem of before) left.set(nameOf(problem), (left.get(nameOf(problem)) ?? 0) + 1);
  const fresh = after.filter((problem) => {
    const count = left.get(nameOf(problem)) ?? 0;
    left.set(nameOf(problem), count - 1);
    return count <= 0;
  });
  return { fresh, mended: before.length - (after.length - fresh.length) };
}

const nameOf = onceFor(
  ({ rule, severity, message, place }: Problem) => `${rule} ${severity} ${place?.path ?? ''} ${message}`,
);
