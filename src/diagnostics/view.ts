// What the three views of problems (terminal, GitHub, JSON) have in common.
import type { Todo } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { grouped } from '../lib/grouped.ts';

/** Shows problems as text that ends with a line break, or is empty. Problems come sorted. */
export type View = (problems: readonly Problem[], textOf: TextOf, options: ViewOptions) => string;

/** The text of a file of the book or of a built-in template; undefined where it was not read. */
export type TextOf = (path: string) => string | undefined;

export interface ViewOptions {
  readonly colour: boolean;
  /** Columns of the terminal: longer lines of code are cut around the place. */
  readonly width: number;
  /**
   * Makes a path of the book one that can be opened from where the command runs: `content/a.md` → `docs/content/a.md`.
   */
  readonly showPath: (path: string) => string;
  /** Notes of the author's to list beside the problems. */
  readonly todos: readonly Todo[];
  /** How many annotations of each severity GitHub gets, where its summary of the step has all; undefined for all. */
  readonly annotations?: number | undefined;
  /** The program that reports, where that is told; its homepage, and the manual's page of rules, where it has them. */
  readonly program?: {
    readonly version: string;
    readonly homepage?: string | undefined;
    readonly rulesPage?: string | undefined;
  };
  /** How much is printed, where that is a choice; undefined for every place. */
  readonly lines?: LineLimit;
}

export interface LineLimit {
  /** For one rule. */
  readonly rule: number;
  /** For everything. */
  readonly all: number;
  /** Whether a table of all rules stands at the end where something was left out. */
  readonly overview: boolean;
  /** What is said where something was left out: how to see all of it. */
  readonly more: string;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function summarize(problems: readonly Problem[]): Summary {
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** `2 errors, 1 warning in 3 files`; `no problems`. */
export function summaryWords(problems: readonly Problem[]): string {
  const files = new Set(problems.flatMap((problem) => problem.place?.path ?? [])).size;
  const { errors, warnings, notes } = summarize(problems);
  const words = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].filter(
    (each) => !each.startsWith('0 '),
  );
  if (words.length === 0) return 'no problems';
  return files === 0 ? words.join(', ') : `${words.join(', ')} in ${counted(files, 'file')}`;
}

/** `1 page`, `1,200 pages`. */
export function counted(count: number, noun: string): string {
  // Node takes some 20 ms to find out how English writes numbers.
  const written = grouped(count);
  return `${written} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3.1 MB`, in millions of bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `Redraw it (Ada, 2026-05-01)`. */
export function todoWords({ note, owner, due }: Todo): string {
  const who = [owner ?? '', due ?? ''].filter((each) => each !== '').join(', ');
  return who === '' ? note : `${note} (${who})`;
}

/** Todo notes as notes of a rule of their own, for views that know problems alone. */
export function todoProblems(todos: readonly Todo[]): readonly Problem[] {
  return todos.map((todo) => ({
    rule: 'todo',
    severity: 'note',
    message: todoWords(todo),
    hint: undefined,
    place: todo.place,
  }));
}

/** `content/a.md:12:3`, which terminals and editors open with a click. */
export function placeWords(place: Place, showPath: (path: string) => string): string {
  return `${showPath(place.path)}:${place.line}:${place.column}`;
}
