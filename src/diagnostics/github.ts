// Problems as GitHub Actions' workflow commands, which become annotations beside the lines of a pull request.
import type { Problem, Severity } from '../model/problem.ts';
import { visible } from '../lib/display-width.ts';
import { placeWords, summaryWords, todoProblems, type TextOf, type ViewOptions } from './view.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * `::error file=content/a.md,line=3,endLine=3,col=5,endColumn=9,title=missing-picture::message`, and a summary line.
 */
export function githubView(problems: readonly Problem[], _textOf: TextOf, options: ViewOptions): string {
  // Of each kind GitHub shows only the first ten of a step: errors must not drown.
  const ordered = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const seen: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const lines = [...ordered, ...todoProblems(options.todos)].map((problem) => {
    seen[problem.severity] += 1;
    return seen[problem.severity] > (options.annotations ?? Infinity)
      ? plainLine(problem, options)
      : annotation(problem, options);
  });
  if (problems.length > 0) lines.push(summaryWords(problems));
  return lines.map((line) => `${line}\n`).join('');
}

/** In the log of the step, where GitHub would drop the annotation. It begins with no command of GitHub's. */
function plainLine({ rule, severity, message, place }: Problem, { showPath }: ViewOptions): string {
  const where = place === undefined ? '' : ` ${placeWords(place, showPath)}`;
  return `${severity} ${rule}${where} ${visible(message.replace(/\s+/g, ' '))}`;
}

function annotation({ rule, severity, message, hint, place }: Problem, { showPath }: ViewOptions): string {
  const properties: readonly (readonly [string, string | number])[] = [
    ...(place === undefined
      ? []
      : ([
          ['file', showPath(place.path)],
          ['line', place.line],
          ['endLine', place.line],
          ['col', place.column],
          ['endColumn', place.column + place.length],
        ] as const)),
    ['title', rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
