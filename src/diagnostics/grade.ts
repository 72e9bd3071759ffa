// Which of the problems that were found are reported, and how grave each is: by command, kind of book, settings and
// comments of the author's.
import { createLastUsed } from '../lib/last-used.ts';
import { onceFor } from '../lib/once-for.ts';
import { isNamedBy } from '../lib/path-patterns.ts';
import type { RuleGrade } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { RootKind } from '../model/workspace.ts';
import { heeded, ignoresIn, unusedIgnores, type Ignore } from './ignore.ts';
import { gradedForJekyll } from './jekyll-grades.ts';
import { isOnlyInCheck, outsideRules } from './rules.ts';

export interface GradedBook {
  readonly kind: RootKind;
  readonly contentFolder: string;
  readonly config: { readonly rules: readonly RuleGrade[] };
  /** By their paths. */
  readonly texts: Readonly<Record<string, string>>;
}

export type Purpose = 'publish' | 'dev' | 'check';

/**
 * Each problem once: a template's mistake shows on every page that it makes. What is worth knowing but wrong with
 * nothing is reported by `check`, which also says what a comment silences without effect.
 */
export function reported(book: GradedBook, purpose: Purpose, problems: readonly Problem[]): readonly Problem[] {
  // A preview shows what waits for its day: it says so there.
  const wanted = problems.filter(
    ({ rule }) => purpose === 'check' || !isOnlyInCheck(rule) || (purpose === 'dev' && rule === 'waiting'),
  );
  const graded = gradedBySettings(book, book.kind === 'jekyll' ? wanted.map(gradedForJekyll) : wanted);
  const once = [...new Map(graded.map((problem) => [textOf(problem), problem])).values()];
  const paths = purpose === 'check' ? Object.keys(book.texts) : once.flatMap(({ place }) => place?.path ?? []);
  const ignores = [...new Set(paths)].flatMap((path) => ignoresOf(path, book.texts[path] ?? ''));
  known.turn();
  if (ignores.length === 0) return once;
  const { problems: left, used } = heeded(once, ignores);
  // What only other hosts know is judged when they have been asked.
  const unused = ignores.filter((ignore) => !used.has(ignore) && !outsideRules.includes(ignore.rule));
  return purpose === 'check' ? [...left, ...gradedBySettings(book, unusedIgnores(unused))] : left;
}

/** A preview looks for comments in the same texts after every save. */
const known = createLastUsed<{ readonly text: string; readonly ignores: readonly Ignore[] }>();

function ignoresOf(path: string, text: string): readonly Ignore[] {
  const last = known.get(path);
  if (last?.text === text) return last.ignores;
  const ignores = ignoresIn(path, text);
  known.set(path, { text, ignores });
  return ignores;
}

/** A preview reports a problem of a chapter that stays as it is after every save: it is written down once. */
const textOf = onceFor((problem: Problem) => JSON.stringify(problem));

/** What other hosts had to say, graded and silenced in the same way. */
export function reportedFromOutside(book: GradedBook, problems: readonly Problem[]): readonly Problem[] {
  const ignores = Object.entries(book.texts).flatMap(([path, text]) =>
    ignoresIn(path, text).filter(({ rule }) => outsideRules.includes(rule)),
  );
  const { problems: left, used } = heeded(gradedBySettings(book, problems), ignores);
  const isOut = problems.some(({ rule }) => rule === 'no-network');
  return isOut
    ? left
    : [...left, ...gradedBySettings(book, unusedIgnores(ignores.filter((ignore) => !used.has(ignore))))];
}

/** What `rules:` says; of several lines that fit, the last. */
function gradedBySettings({ config, contentFolder }: GradedBook, problems: readonly Problem[]): readonly Problem[] {
  if (config.rules.length === 0) return problems;
  return problems.flatMap((problem) => {
    const fitting = config.rules.findLast(
      ({ rule, pattern }) =>
        rule === problem.rule &&
        (pattern === undefined || isNamedBy(pattern, problem.place?.path ?? '', contentFolder)),
    );
    if (fitting === undefined) return [problem];
    return fitting.grade === 'off' ? [] : [{ ...problem, severity: fitting.grade }];
  });
}
