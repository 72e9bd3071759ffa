// Problems as a person at a terminal reads them: what and where, the line itself, and what to do.
import { displayWidth, visible } from '../lib/display-width.ts';
import type { Todo } from '../model/chapter.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { codeFrame } from './code-frame.ts';
import { paintFor, type Paint } from './paint.ts';
import { counted, placeWords, type TextOf, type ViewOptions } from './view.ts';

/**
 *     error unknown-include ─ content/convnets.md:12:12
 *       There is no include "figur_multi"
 *
 *       12 │ {% include figur_multi.md path1="a.png" %}
 *          │            ^^^^^^^^^^^^^^
 *       Did you mean "figure_multi"?
 */
export function terminalView(problems: readonly Problem[], textOf: TextOf, options: ViewOptions): string {
  // What is gravest stands last: beside the summary and the prompt, where it is seen without scrolling.
  const inOrder = (['note', 'warning', 'error'] as const).flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const blocks = inOrder.map((problem) => describe(problem, textOf, options));
  if (options.todos.length > 0) blocks.unshift(describeTodos(options.todos, options));
  return blocks.map((block) => `${block}\n`).join('\n');
}

const colours: Readonly<Record<Severity, keyof Paint>> = { error: 'red', warning: 'yellow', note: 'blue' };

function describe(problem: Problem, textOf: TextOf, options: ViewOptions): string {
  const paint = paintFor(options);
  const colour = paint[colours[problem.severity]];
  const where =
    problem.place === undefined ? '' : ` ${paint.dim('─')} ${paint.cyan(placeWords(problem.place, options.showPath))}`;
  const frame = frameLines(problem, textOf, options);
  return [
    `${paint.bold(colour(problem.severity))} ${paint.dim(problem.rule)}${where}`,
    ...indented(paint.bold, problem.message),
    ...(frame.length === 0 ? [] : ['', ...frame]),
    ...(problem.hint === undefined ? [] : indented(paint.green, problem.hint)),
  ].join('\n');
}

function frameLines(problem: Problem, textOf: TextOf, options: ViewOptions): readonly string[] {
  const { place } = problem;
  const text = place === undefined ? undefined : textOf(place.path);
  if (place === undefined || text === undefined) return [];
  const number = String(place.line);
  const frame = codeFrame(text, place, Math.max(20, options.width - number.length - 5));
  if (frame === undefined) return [];
  const paint = paintFor(options);
  return [
    `  ${paint.dim(`${number} │`)} ${frame.code}`,
    `  ${' '.repeat(number.length)} ${paint.dim('│')} ${paint[colours[problem.severity]](frame.carets)}`,
  ];
}

/** A message may quote an author's value, and so hold anything. */
function indented(style: (text: string) => string, text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => `  ${style(visible(line))}`);
}

function describeTodos(todos: readonly Todo[], options: ViewOptions): string {
  const paint = paintFor(options);
  const places = todos.map((todo) => placeWords(todo.place, options.showPath));
  const widest = Math.max(...places.map(displayWidth));
  const lines = todos.map((todo, index) => {
    const place = places[index] ?? '';
    return `  ${paint.cyan(place)}${' '.repeat(widest - displayWidth(place))}  ${visible(todo.note.replace(/\s+/g, ' ').trim())}`;
  });
  return [paint.bold(counted(todos.length, 'todo')), ...lines].join('\n');
}
