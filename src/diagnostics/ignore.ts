// Comments that silence a rule at one place: `<!-- vitrine-ignore broken-link: the page comes in May -->`.
import { nearestName } from '../lib/nearest-name.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { ignoreOfNothing, ignoreOfUnknownRule, ignoreWithoutReason } from './catalog-settings.ts';
import { isRule, ruleNames } from './rules.ts';

export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
  /** The lines that it silences, first and last. */
  readonly from: number;
  readonly to: number;
}

const WORD = 'vitrine-ignore';

/**
 * A comment silences its line; alone in its lines it silences the paragraph below: all lines up to the next empty one.
 * In YAML it is written behind `#`. What stands in code is an example.
 */
export function ignoresIn(path: string, text: string): readonly Ignore[] {
  if (!text.includes(WORD)) return [];
  const lines = text.split('\n');
  let fence: string | undefined;
  return lines.flatMap((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    return fence === undefined && line.includes(WORD) ? ignoresInLine(path, lines, index) : [];
  });
}

function ignoresInLine(path: string, lines: readonly string[], index: number): readonly Ignore[] {
  const line = lines[index] ?? '';
  const found: Ignore[] = [];
  for (const start of startsIn(line)) {
    const opened = line.lastIndexOf('<!--', start);
    const isYaml = opened < 0 && /(?:^|\s)#[ \t]*$/.test(line.slice(0, start));
    if ((opened < 0 && !isYaml) || isInCode(line, opened < 0 ? start : opened)) continue;
    const end = isYaml ? line.length : line.indexOf('-->', start);
    const said = line.slice(start + WORD.length, end < 0 ? line.length : end);
    const colon = said.indexOf(':');
    const names = (colon < 0 ? said : said.slice(0, colon)).split(',').map((name) => name.trim());
    const rest = line.slice(0, Math.max(opened, 0)) + (isYaml || end < 0 ? '' : line.slice(end + 3));
    const isAlone = isYaml ? /^\s*#/.test(line) : rest.trim() === '';
    for (const rule of names)
      found.push({
        rule,
        reason: colon < 0 ? '' : said.slice(colon + 1).trim(),
        place: {
          path,
          line: index + 1,
          column: start + 1,
          length: Math.min(line.length, end < 0 ? line.length : end) - start,
        },
        ...(isAlone ? paragraphBelow(lines, index) : { from: index + 1, to: index + 1 }),
      });
  }
  return found;
}

function startsIn(line: string): readonly number[] {
  const starts: number[] = [];
  for (let at = line.indexOf(WORD); at >= 0; at = line.indexOf(WORD, at + 1)) starts.push(at);
  return starts;
}

/** Between backticks: an odd number of runs of them stands before. */
function isInCode(line: string, at: number): boolean {
  return (line.slice(0, at).match(/`+/g) ?? []).length % 2 === 1;
}

function paragraphBelow(lines: readonly string[], index: number): { readonly from: number; readonly to: number } {
  const isEmpty = (line: number): boolean => (lines[line] ?? '').trim() === '';
  let from = index + 1;
  while (from < lines.length && (isEmpty(from) || (lines[from] ?? '').includes(WORD))) from += 1;
  let to = from;
  while (to + 1 < lines.length && !isEmpty(to + 1)) to += 1;
  return { from: from + 1, to: to + 1 };
}

/** The problems that no comment with a reason silences, and the comments that silence one. */
export function heeded(
  problems: readonly Problem[],
  ignores: readonly Ignore[],
): { readonly problems: readonly Problem[]; readonly used: ReadonlySet<Ignore> } {
  const used = new Set<Ignore>();
  const left = problems.filter(({ rule, place }) => {
    const silencing = ignores.filter(
      (ignore) =>
        ignore.rule === rule &&
        ignore.reason !== '' &&
        ignore.place.path === place?.path &&
        ignore.from <= place.line &&
        place.line <= ignore.to,
    );
    for (const ignore of silencing) used.add(ignore);
    return silencing.length === 0;
  });
  return { problems: left, used };
}

export function unusedIgnores(ignores: readonly Ignore[]): readonly Problem[] {
  return ignores.map(({ rule, reason, place }) => {
    if (!isRule(rule)) return ignoreOfUnknownRule(place, rule, nearestName(rule, ruleNames));
    return reason === '' ? ignoreWithoutReason(place, rule) : ignoreOfNothing(place, rule);
  });
}
