// Problems as a person at a terminal reads them: what and where, the line itself, and what to do.
import { displayWidth, visible } from '../lib/display-width.ts';
import type { Problem } from '../model/problem.ts';
import { cutTo, linesTaken, placeAndFrame, sentences, severityColours } from './terminal-parts.ts';
import { groupProblems, type RuleGroup } from './groups.ts';
import { paintFor } from './paint.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { groupLines, repeatedWords } from './terminal-group.ts';
import { counted, placeWords, todoWords, type TextOf, type ViewOptions } from './view.ts';
import { grouped } from '../lib/grouped.ts';

/**
 *     error unknown-include ─ content/convnets.md:12:12
 *       There is no include "figur_multi"
 *
 *       12 │ {% include figur_multi.md path1="a.png" %}
 *          │            ^^^^^^^^^^^^^^
 *       Did you mean "figure_multi"?
 *
 * The gravest rules stand first, and among those the most frequent. What has no room in `options.lines` is put
 * together by rule and sentence, with counts and first places.
 */
export function terminalView(problems: readonly Problem[], textOf: TextOf, options: ViewOptions): string {
  const groups = groupProblems(problems);
  const { blocks, isWhole } =
    options.lines === undefined ? everyBlock(groups, textOf, options) : fittedBlocks(groups, textOf, options);
  const paint = paintFor(options);
  const shown = [
    ...blocks,
    ...todoBlocks(options),
    ...(isWhole || options.lines?.overview !== true || groups.length < 2 ? [] : [overview(groups, options)]),
    ...(isWhole ? [] : [paint.dim(options.lines?.more ?? '')]),
  ];
  return shown.map((block) => `${block}\n`).join('\n');
}

interface Blocks {
  readonly blocks: readonly string[];
  /** Whether every place is in them. */
  readonly isWhole: boolean;
}

function everyBlock(groups: readonly RuleGroup[], textOf: TextOf, options: ViewOptions): Blocks {
  return {
    blocks: groups.flatMap(({ problems }) => problems.map((each) => describe(each, textOf, options))),
    isWhole: true,
  };
}

/** Lines that the least block of a rule takes, with the empty one behind it. */
const leastLines = 5;

/** The first groups get what room they want, as long as each of those behind them can say what it is. */
function fittedBlocks(groups: readonly RuleGroup[], textOf: TextOf, options: ViewOptions): Blocks {
  const limit = options.lines ?? { rule: Infinity, all: Infinity };
  const blocks: string[] = [];
  let isWhole = true;
  // The line that says how many rules are left out, that which says how to see all, and empty ones before them.
  let left = limit.all - 4;
  for (const [index, group] of groups.entries()) {
    const behind = (groups.length - index - 1) * leastLines;
    const room = Math.min(limit.rule, Math.max(left - behind, Math.min(left, leastLines)) - 1);
    if (room < 2) {
      const rest = groups.slice(index);
      const count = rest.reduce((sum, { problems }) => sum + problems.length, 0);
      blocks.push(`… and ${counted(count, 'problem')} of ${counted(rest.length, 'other rule')}`);
      return { blocks, isWhole: false };
    }
    const block = wholeGroup(group, textOf, options, room) ?? groupLines(group, textOf, options, room);
    isWhole &&= block.isWhole;
    blocks.push(block.text);
    left -= linesTaken(block.text, options.width) + 1;
  }
  return { blocks, isWhole };
}

/** Each thing as a block of its own, if they have room; what is the same again is one block with a count. */
function wholeGroup(
  group: RuleGroup,
  textOf: TextOf,
  options: ViewOptions,
  room: number,
): { readonly text: string; readonly isWhole: boolean } | undefined {
  const things = group.sentences.flatMap((sentence) => sentence.things);
  // A block takes two lines at least, and one between it and the next: no frame is made that is not shown.
  if (things.length * 3 - 1 > room) return undefined;
  const positions = new Map(group.problems.map((problem, index) => [problem, index]));
  const inOrder = [...things].sort((a, b) => (positions.get(a.first) ?? 0) - (positions.get(b.first) ?? 0));
  const text = inOrder
    .map(({ first, problems }) =>
      describe(first, textOf, options, problems.length === 1 ? undefined : repeatedWords(problems, options)),
    )
    .join('\n\n');
  return linesTaken(text, options.width) <= room
    ? { text, isWhole: things.length === group.problems.length }
    : undefined;
}

/** `where` is its place, but for a problem that stands for several. */
function describe(problem: Problem, textOf: TextOf, options: ViewOptions, where?: string): string {
  const paint = paintFor(options);
  const colour = paint[severityColours[problem.severity]];
  const { place, frame } = placeAndFrame(problem, textOf, options);
  return [
    `${paint.bold(colour(problem.severity))} ${paint.dim(problem.rule)}${place === '' && where === undefined ? '' : ` ${paint.dim('─')} ${where ?? paint.cyan(place)}`}`,
    ...sentences(paint.bold, problem.message),
    ...(frame.length === 0 ? [] : ['', ...frame]),
    ...(problem.hint === undefined ? [] : sentences(paint.green, problem.hint)),
  ].join('\n');
}

/** Last, beside the prompt: what there is most of, to be seen without scrolling. */
function overview(groups: readonly RuleGroup[], options: ViewOptions): string {
  const paint = paintFor(options);
  const counts = groups.map(({ problems }) => grouped(problems.length));
  const widest = Math.max(...counts.map((count) => count.length));
  const widestRule = Math.max(...groups.map(({ rule }) => rule.length));
  const known: Readonly<Record<string, Rule>> = rules;
  const rows = groups.map(({ severity, rule }, index) => {
    const start = `  ${(counts[index] ?? '').padStart(widest)} ${severity.padEnd(7)} ${rule.padEnd(widestRule)}  `;
    const about = cutTo(known[rule]?.about ?? '', options.width - displayWidth(start));
    return start.replace(severity, paint[severityColours[severity]](severity)) + paint.dim(about);
  });
  return [paint.bold('In all'), ...rows].join('\n');
}

function todoBlocks({ todos, ...options }: ViewOptions): readonly string[] {
  if (todos.length === 0) return [];
  const paint = paintFor(options);
  const most = todos.length > (options.lines?.rule ?? Infinity) ? (options.lines?.rule ?? 0) - 2 : todos.length;
  const shown = todos.slice(0, most);
  const places = shown.map((todo) => placeWords(todo.place, options.showPath));
  const widest = Math.max(...places.map(displayWidth));
  const lines = shown.map((todo, index) => {
    const place = places[index] ?? '';
    return `  ${paint.cyan(place)}${' '.repeat(widest - displayWidth(place))}  ${visible(todoWords(todo).replace(/\s+/g, ' ').trim())}`;
  });
  const rest = todos.length - shown.length;
  return [
    [
      paint.bold(counted(todos.length, 'todo')),
      ...lines,
      ...(rest === 0 ? [] : [`  … and ${grouped(rest)} others; --all lists them`]),
    ].join('\n'),
  ];
}
