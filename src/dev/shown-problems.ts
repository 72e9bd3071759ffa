// Problems as the page shows them: sorted, with the line of the file, ready to be sent.
import { codeFrame } from '../diagnostics/code-frame.ts';
import { groupProblems } from '../diagnostics/groups.ts';
import { diskRefusal } from '../diagnostics/refusal.ts';
import type { Rule } from '../diagnostics/rule.ts';
import { rules } from '../diagnostics/rules.ts';
import { sortProblems } from '../diagnostics/sort-problems.ts';
import { placeWords, type TextOf } from '../diagnostics/view.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import { escapeHtml } from '../lib/html.ts';
import type { Problem, Severity } from '../model/problem.ts';

interface ShownProblem {
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  /** `content/a.md:3:1`, or ''. */
  readonly where: string;
  /** What the editor is to open; undefined for what belongs to no file of the book. */
  readonly place: { readonly path: string; readonly line: number; readonly column: number } | undefined;
  /** The line and its carets, or ''. */
  readonly code: string;
}

/** All problems of one rule. */
interface ShownKind {
  readonly rule: string;
  readonly severity: string;
  /** The rule in a sentence; '' for a fault of the program's. */
  readonly about: string;
  readonly count: number;
  /** As many as a person reads: the terminal and `check` have them all. */
  readonly shown: readonly ShownProblem[];
}

export interface PanelProblems {
  /** The gravest first, and among those the most frequent. */
  readonly kinds: readonly ShownKind[];
  readonly errors: number;
  readonly warnings: number;
}

const MOST_SHOWN = 60;
const MOST_OF_KIND = 20;

export const noProblems: PanelProblems = { kinds: [], errors: 0, warnings: 0 };

/** Of the same list, which a save that brings no new problem has again, only the lines of files are looked at anew. */
export function shownProblems(problems: readonly Problem[], textOf: TextOf): PanelProblems {
  const { groups, errors, warnings } = gravest(problems);
  let left = MOST_SHOWN;
  const kinds = groups.map(({ rule, severity, problems: all }): ShownKind => {
    const shown = all
      .slice(0, Math.min(left, MOST_OF_KIND))
      .map((problem) => shownProblem(problem, problem.place && textOf(problem.place.path)));
    left -= shown.length;
    return { rule, severity, about: aboutOf(rule), count: all.length, shown };
  });
  return { kinds, errors, warnings };
}

const gravest = onceFor((problems: readonly Problem[]) => {
  const grave = problems.filter(({ severity }) => severity !== 'note');
  const count = (which: Severity): number => grave.filter(({ severity }) => severity === which).length;
  return { groups: groupProblems(sortProblems(grave)), errors: count('error'), warnings: count('warning') };
});

function aboutOf(rule: string): string {
  return Object.hasOwn(rules, rule) ? ((rules as Readonly<Record<string, Rule>>)[rule]?.about ?? '') : '';
}

/** A problem of a text that stays as it is looks as it did. */
const shownProblem = lastFor((problem: Problem, text: string | undefined): ShownProblem => {
  const { severity, message, hint, place } = problem;
  const frame = place === undefined || text === undefined ? undefined : codeFrame(text, place, 100);
  const isOfBook = place !== undefined && !place.path.startsWith('vitrine:');
  return {
    severity,
    message,
    hint: hint ?? '',
    where: place === undefined ? '' : placeWords(place, (path) => path),
    place: isOfBook ? { path: place.path, line: place.line, column: place.column } : undefined,
    code: frame === undefined ? '' : `${frame.code}\n${frame.carets}`,
  };
});

/**
 * Something was thrown: either the system refused something, or it is reported as no mistake of the author's. Not in
 * the catalog, as no rule of a book is broken.
 */
export function thrown(error: unknown): Problem {
  const refusal = diskRefusal(error);
  const said =
    error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
  return {
    rule: refusal === undefined ? 'own-mistake' : 'refused',
    severity: 'error',
    message: refusal ?? `Vitrine made a mistake of its own: ${said}`,
    hint: `Your book is as it was${refusal === undefined ? '; please report this' : ''}. The next save tries again`,
    place: undefined,
  };
}

/** What every address answers until the book has been made once. */
export function errorPage({ kinds }: PanelProblems): string {
  const items = kinds
    .flatMap(({ shown }) => shown)
    .map(
      ({ severity, message, hint, where, code }) =>
        `<li><p><b>${escapeHtml(severity)}</b> ${escapeHtml(where)}</p><p>${escapeHtml(message)}</p>${code === '' ? '' : `<pre>${escapeHtml(code)}</pre>`}<p>${escapeHtml(hint)}</p></li>`,
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The book cannot be shown yet</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:3rem auto;padding:0 1rem}pre{overflow:auto;padding:1rem;background:#8881}li{margin-bottom:2rem}</style></head>
<body><main><h1>The book cannot be shown yet</h1><p>This page changes by itself when the book is mended.</p><ul>${items.join('')}</ul></main></body></html>`;
}
