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
/** How a comment is written: in Markdown and HTML, in Liquid, in page templates. */
const COMMENTS: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /<!--/g, close: /-->/g },
  { open: /\{%-?[ \t]{0,9}comment[ \t]{0,9}-?%\}/g, close: /\{%-?[ \t]{0,9}endcomment[ \t]{0,9}-?%\}/g },
  { open: /\{#/g, close: /#\}/g },
];
/** A comment is no longer than that before the word. */
const LONGEST = 2000;

interface Comment {
  /** Offsets of its opening, and of what comes behind its end. */
  readonly start: number;
  readonly end: number;
  /** What it says behind the word. */
  readonly said: string;
}

/**
 * A comment silences its line; alone in its lines it silences the paragraph below: all lines up to the next empty one.
 * In YAML it is written behind `#`. What stands in code is an example.
 */
export function ignoresIn(path: string, text: string): readonly Ignore[] {
  if (!text.includes(WORD)) return [];
  const lines = text.split('\n');
  let fence: string | undefined;
  let lineStart = 0;
  return lines.flatMap((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    const from = lineStart;
    lineStart += line.length + 1;
    if (fence !== undefined || !line.includes(WORD)) return [];
    return startsIn(line).flatMap((start) => ignoresAt({ path, text, lines, index, lineStart: from }, start));
  });
}

interface Line {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Of the line among `lines`. */
  readonly index: number;
  /** Its offset. */
  readonly lineStart: number;
}

/** What the word at column `start` of a line silences; nothing where it stands in no comment. */
function ignoresAt(at: Line, start: number): readonly Ignore[] {
  const line = at.lines[at.index] ?? '';
  const comment = commentAround(at.text, at.lineStart + start);
  const isYaml = comment === undefined && /(?:^|\s)#[ \t]*$/.test(line.slice(0, start));
  const opened = comment === undefined ? start : Math.max(0, comment.start - at.lineStart);
  if ((comment === undefined && !isYaml) || isInCode(line, opened)) return [];
  const said = comment?.said ?? line.slice(start + WORD.length);
  const [firstLine = ''] = said.split('\n');
  const colon = said.indexOf(':');
  const names = (colon < 0 ? said : said.slice(0, colon)).split(',').map((name) => name.trim());
  const reason =
    colon < 0
      ? ''
      : said
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  const length = WORD.length + firstLine.length;
  const place = { path: at.path, line: at.index + 1, column: start + 1, length };
  const lines = comment === undefined ? linesOfYaml(at) : linesBelow(at, comment);
  return names.map((rule) => ({ rule, reason, place, ...lines }));
}

function commentAround(text: string, offset: number): Comment | undefined {
  const windowStart = Math.max(0, offset - LONGEST);
  const before = text.slice(windowStart, offset);
  const found = COMMENTS.flatMap(({ open, close }): readonly Comment[] => {
    const opening = [...before.matchAll(open)].at(-1);
    if (opening === undefined || before.slice(opening.index).search(close) >= 0) return [];
    close.lastIndex = offset;
    const closing = close.exec(text);
    const lineEnd = text.indexOf('\n', offset);
    // What nothing closes ends with its line: it is reported as what it is.
    const end = closing?.index ?? (lineEnd < 0 ? text.length : lineEnd);
    const said = text.slice(offset + WORD.length, end);
    return [{ start: windowStart + opening.index, end: end + (closing?.[0].length ?? 0), said }];
  });
  return found.sort((a, b) => b.start - a.start)[0];
}

function linesOfYaml({ lines, index }: Line): { readonly from: number; readonly to: number } {
  return /^\s*#/.test(lines[index] ?? '') ? paragraphBelow(lines, index) : { from: index + 1, to: index + 1 };
}

function linesBelow(at: Line, { start, end }: Comment): { readonly from: number; readonly to: number } {
  const last = at.index + at.text.slice(at.lineStart, end).split('\n').length - 1;
  const before = at.text.slice(at.text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = at.text.indexOf('\n', end);
  const behind = at.text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  const isAlone = MARKERS.test(before) && behind.trim() === '';
  return isAlone ? paragraphBelow(at.lines, last) : { from: at.index + 1, to: last + 1 };
}

/** What begins a line inside a quotation or a list, and is no text. */
const MARKERS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/;

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
  const isEmpty = (line: number): boolean => /^[\s>]*$/.test(lines[line] ?? '');
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
