// Which safe edits of the author's files would mend problems: names that are nearly right, files that have moved.
import { meantBy } from '../diagnostics/problem.ts';
import { decodePath, nameOf } from '../lib/paths.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { linesOf } from './lines.ts';
import { sourceEdits } from './source-edits.ts';

/** In UTF-16 units of a file's text: `start` is in, `end` is out. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rules about names of which there is a list: one that is nearly right can mean one thing only. */
const OF_NAMES: readonly string[] = [
  'unknown-tag',
  'unknown-include',
  'unknown-parameter',
  'unknown-setting',
  'unknown-callout',
  'bad-front-matter',
  'misspelt-address',
];
const OF_FILES: readonly string[] = ['broken-link', 'missing-picture'];

export interface EditedFile {
  readonly path: string;
  /** Whether links.lock.json knows so of an address with `http:`. */
  readonly worksWithHttps: (address: string) => boolean;
  /** Of all files of the book. */
  readonly paths: readonly string[];
}

/**
 * The edits of one file, in order, none over another; `problems` are those of the file, `text` is what it holds.
 */
export function editsFor(text: string, problems: readonly Problem[], file: EditedFile): readonly Edit[] {
  const starts = linesOf(text).map(({ start }) => start);
  const byProblems = problems.flatMap((problem): readonly Edit[] => {
    const { place } = problem;
    const start = place === undefined ? undefined : offsetOf(place, starts);
    if (place === undefined || start === undefined) return [];
    const written = text.slice(start, start + place.length);
    const better = instead(problem, written, file);
    return better === undefined || better === written ? [] : [narrowed(start, written, better)];
  });
  const all = [...byProblems, ...(/\.(?:md|markdown)$/i.test(file.path) ? sourceEdits(text) : [])];
  return apart([...all].sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Without what stays at both ends: a tag may have several faults, and reach over lines. */
function narrowed(start: number, written: string, better: string): Edit {
  const least = Math.min(written.length, better.length);
  let [first, last] = [0, 0];
  while (first < least && written[first] === better[first]) first += 1;
  while (last < least - first && written.at(-1 - last) === better.at(-1 - last)) last += 1;
  return { start: start + first, end: start + written.length - last, text: better.slice(first, better.length - last) };
}

function offsetOf({ line, column }: Place, starts: readonly number[]): number | undefined {
  const start = starts[line - 1];
  return start === undefined ? undefined : start + column - 1;
}

/** What should stand instead of `written`; undefined where nothing is sure, or something else stands there by now. */
function instead(problem: Problem, written: string, file: EditedFile): string | undefined {
  // `The include "figure" has no parameter "captio"`: what stands at the place is meant.
  const values = [...problem.message.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value);
  const named = values.find((value) => value === written) ?? values[0] ?? '';
  if (problem.rule === 'insecure-link')
    return written === named && file.worksWithHttps(named) ? named.replace(/^http:/i, 'https:') : undefined;
  if (problem.rule === 'bad-tag') return straightened(written);
  const meant = meantBy(problem);
  if (meant === undefined || named === '') return undefined;
  if (OF_NAMES.includes(problem.rule)) return nameInstead(written, named, meant);
  return OF_FILES.includes(problem.rule) && written === named ? addressInstead(named, meant, file) : undefined;
}

/** `“A cat”`, `„so“` and `‘so’` as values of a tag; those inside a value are the author's words. */
function straightened(written: string): string | undefined {
  const [, value] = /^[“”„‟‘’‚]([^“”„‟‘’‚"\r\n]*)[“”‟‘’]$/.exec(written) ?? [];
  return value === undefined ? undefined : `"${value}"`;
}

/** `written` may be the whole tag that begins with the name, or the last part of a setting's. */
function nameInstead(written: string, named: string, meant: string): string | undefined {
  // `[!NOTICE]` is said as "NOTICE", and meant as "[!NOTE]".
  if (meant.startsWith('[!')) return written.startsWith('[!') ? meant : undefined;
  if (written === named)
    return /\.\w+$/.exec(named) !== null && !/\.\w+$/.test(meant) && isInclude(named) ? meant + ending(named) : meant;
  if (named.endsWith(`.${written}`)) {
    const group = named.slice(0, named.length - written.length);
    return meant.startsWith(group) ? meant.slice(group.length) : undefined;
  }
  const at = written.indexOf(named);
  return at < 0 ? undefined : written.slice(0, at) + meant + written.slice(at + named.length);
}

function isInclude(name: string): boolean {
  return /\.(?:md|html)$/.test(name);
}

function ending(name: string): string {
  return name.slice(name.lastIndexOf('.'));
}

/**
 * The file of the same name that stands elsewhere, or whose name differs in case; none where several are called so.
 * Its anchor or query stays.
 */
function addressInstead(address: string, meant: string, { paths }: EditedFile): string | undefined {
  const [path = ''] = /^[^?#]*/.exec(address) ?? [];
  const [meantPath = ''] = /^[^?#]*/.exec(meant) ?? [];
  const name = nameOf(decodePath(meantPath)).toLowerCase();
  if (nameOf(decodePath(path)).toLowerCase() !== name || path === '') return undefined;
  const called = paths.filter((each) => nameOf(each).toLowerCase() === name);
  const differsInCase = decodePath(path).toLowerCase() === decodePath(meantPath).toLowerCase();
  // Beside `Cat.svg` and `cat.svg`, `CAT.svg` may be either.
  if (called.length > 1 && (!differsInCase || new Set(called.map((each) => each.toLowerCase())).size < called.length))
    return undefined;
  const suffix = address.slice(path.length);
  const encoded = /[\s()<>]/.test(meant) ? meant.split('/').map(encodeURIComponent).join('/') : meant;
  return /[?#]/.test(meant) ? encoded : encoded + suffix;
}

function apart(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = Math.max(edit.end, edit.start + 1);
    return true;
  });
}

export function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
