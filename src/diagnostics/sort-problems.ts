// The one order in which problems are shown, wherever and whenever they were found.
import { onceFor } from '../lib/once-for.ts';
import type { Problem, Severity } from '../model/problem.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By file and position, what belongs to no file first; a problem that was found twice is shown once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [identityOf(problem), problem]));
  return [...unique.values()].sort(compare);
}

/** A preview sorts the same problems again after every save. */
const identityOf = onceFor(({ place, rule, severity, message }: Problem) =>
  JSON.stringify([place, rule, severity, message]),
);

/** With `--strict`, what would be a warning stops the build. */
export function strictly(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem));
}

/** Whether these problems keep what was made last as it is. */
export function isStopped(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function compare(a: Problem, b: Problem): number {
  return (
    byText(a.place?.path ?? '', b.place?.path ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    gravity[a.severity] - gravity[b.severity] ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

/** By code units: the same on every machine, which an order by language is not. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
