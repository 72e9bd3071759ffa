// Problems put together by what an author would mend in one go: rules, their sentences, and the same thing again.
import type { Problem, Severity } from '../model/problem.ts';
import { quotedIn } from './quoted.ts';

/** All problems of one rule and gravity. */
export interface RuleGroup {
  readonly severity: Severity;
  readonly rule: string;
  /** In the order in which they came. */
  readonly problems: readonly Problem[];
  readonly sentences: readonly SentenceGroup[];
}

/** Problems whose messages differ in quoted values, numbers and sizes only. */
export interface SentenceGroup {
  readonly count: number;
  readonly things: readonly Thing[];
}

/** One message, wherever it is true. */
export interface Thing {
  /** What tells it from the others of its sentence: its value in quotes; the whole message, if there are none. */
  readonly label: string;
  /** At least one. */
  readonly problems: readonly Problem[];
  readonly first: Problem;
}

const gravity: readonly Severity[] = ['error', 'warning', 'note'];

/** The gravest first, and among those the most frequent; at each level. Problems come sorted by place. */
export function groupProblems(problems: readonly Problem[]): readonly RuleGroup[] {
  return gravity.flatMap((severity) => {
    const ofRule = grouped(
      problems.filter((problem) => problem.severity === severity),
      ({ rule }) => rule,
    );
    return byCount(ofRule).map((found): RuleGroup => {
      const [first] = found;
      return { severity, rule: first?.rule ?? '', problems: found, sentences: sentencesOf(found) };
    });
  });
}

function sentencesOf(problems: readonly Problem[]): readonly SentenceGroup[] {
  return byCount(grouped(problems, ({ message }) => sentenceOf(message))).map((found) => ({
    count: found.length,
    things: thingsOf(byCount(grouped(found, ({ message }) => message))),
  }));
}

/** `No text mentions 2 of 5 figures: "a", "b"` → `No text mentions 0 of 0 figures: ""` */
function sentenceOf(message: string): string {
  return quotedIn(message)
    .reduce((sentence, value) => sentence.replace(value, '""'), message)
    .replaceAll('"", ', '')
    .replace(/\d[\d.,]*\d|\d/g, '0')
    .replace(/0 (?:bytes?|KB|MB|GB)\b/g, '0 bytes');
}

function thingsOf(found: readonly (readonly Problem[])[]): readonly Thing[] {
  const values = found.map(([first]) => (first === undefined ? [] : quotedIn(first.message)));
  const [firstValues = []] = values;
  const telling = firstValues.map((value, at) => values.some((each) => each[at] !== value));
  return found.flatMap((problems, index) => {
    const [first] = problems;
    if (first === undefined) return [];
    const label = values[index]?.filter((_, at) => telling[at]).join(', ');
    return [{ label: label === undefined || label === '' ? first.message : label, problems, first }];
  });
}

function grouped(problems: readonly Problem[], keyOf: (problem: Problem) => string): readonly (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(keyOf(problem));
    if (group === undefined) groups.set(keyOf(problem), [problem]);
    else group.push(problem);
  }
  return [...groups.values()];
}

/** Sorting keeps the order of what is equal. */
function byCount(groups: readonly (readonly Problem[])[]): readonly (readonly Problem[])[] {
  return [...groups].sort((a, b) => b.length - a.length);
}
