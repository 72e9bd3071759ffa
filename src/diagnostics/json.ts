// Problems for other programs: one JSON object, whose shape only changes together with `version`.
import type { Place } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { summarize, type TextOf, type ViewOptions } from './view.ts';

interface JsonReport {
  /** Of this shape. New fields may come without a new version; none goes or changes its meaning. */
  readonly version: 1;
  /** Sorted by file and position. */
  readonly problems: readonly JsonProblem[];
  /** The author's notes to herself; empty except for `check`. */
  readonly todos: readonly JsonTodo[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly todos: number;
  };
}

interface JsonProblem {
  /** The rule's id, as in the manual: `missing-picture`. */
  readonly rule: string;
  /** With `--strict`, warnings are errors here too. */
  readonly severity: Severity;
  /** What is wrong: one sentence without a full stop. */
  readonly message: string;
  /** What to do about it, or null. */
  readonly hint: string | null;
  /** Null where the problem belongs to no file. */
  readonly place: JsonPlace | null;
}

interface JsonTodo {
  readonly note: string;
  /** As written; absent where nobody is named, and no day. */
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly place: JsonPlace;
}

interface JsonPlace {
  /** Relative to where the command ran, with forward slashes; `vitrine:…` for a built-in template. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors and language servers count (they begin at 0). */
  readonly column: number;
  /** On the same line, behind the last unit meant; equal to `column` where only the point is known. */
  readonly endColumn: number;
}

export function jsonView(problems: readonly Problem[], _textOf: TextOf, options: ViewOptions): string {
  const report: JsonReport = {
    version: 1,
    problems: problems.map(({ rule, severity, message, hint, place }) => ({
      rule,
      severity,
      message,
      hint: hint ?? null,
      place: place === undefined ? null : jsonPlace(place, options),
    })),
    todos: options.todos.map(({ note, owner, due, place }) => ({ note, owner, due, place: jsonPlace(place, options) })),
    summary: { ...summarize(problems), todos: options.todos.length },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonPlace({ path, line, column, length }: Place, { showPath }: ViewOptions): JsonPlace {
  return { path: showPath(path), line, column, endColumn: column + length };
}
