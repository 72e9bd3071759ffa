// What an author's lines mean, where kramdown reads them otherwise: a comment hides all that it holds, blocks too
// (`- a`, `<!--`, `- b`, `-->`), and a no-break space behind `##` or `-` is a blank.
import { commentEnd, conflictMarker, unclosedComment } from '../../diagnostics/catalog-text.ts';
import { codeRanges } from '../../lib/code-ranges.ts';
import type { Span } from '../../model/place.ts';
import type { Document } from './document.ts';
import { FragmentBuilder, type Fragment } from './fragment.ts';

const ODD = /<!--|[\u00A0\u3000]|^<{7} /m;

/** The text as its author means it; the same one where nothing in it is odd. */
export function meantLines(source: Fragment, document: Document): Fragment {
  const { text } = source;
  if (!document.isAuthor || document.isCaption || !ODD.test(text)) return source;
  const isSource = lookup(sourceRanges(text));
  reportConflicts(source, document, isSource);
  const changes = [...comments(source, document, isSource), ...noBreakSpaces(text, isSource)].sort(
    (a, b) => a.start - b.start,
  );
  if (changes.length === 0) return source;
  const builder = new FragmentBuilder();
  let done = 0;
  for (const { start, end, instead } of changes) {
    if (start < done) continue;
    builder.add(source, done, start);
    if (instead !== '') builder.literal(instead, source.originOf(start));
    done = end;
  }
  return builder.add(source, done, text.length).build();
}

interface Change extends Span {
  readonly instead: string;
}

/** Whether a position, each behind the one before, lies in a range. */
type Lookup = (position: number) => Span | undefined;

function lookup(ranges: readonly Span[]): () => Lookup {
  return () => {
    let next = 0;
    return (position) => {
      while ((ranges[next]?.end ?? Infinity) <= position) next += 1;
      const range = ranges[next];
      return range !== undefined && range.start <= position ? range : undefined;
    };
  };
}

/** Code, and the elements whose text is no Markdown and holds no comments. */
function sourceRanges(text: string): readonly Span[] {
  const elements: Span[] = [];
  const opening = /<(script|style|textarea)\b/gi;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const closing = new RegExp(`</${found[1] ?? ''}`, 'gi');
    closing.lastIndex = found.index;
    const end = closing.exec(text)?.index ?? text.length;
    elements.push({ start: found.index, end });
    opening.lastIndex = end;
  }
  const sorted = [...codeRanges(text), ...elements].sort((a, b) => a.start - b.start);
  let done = 0;
  return sorted.flatMap(({ start, end }) => {
    if (end <= done) return [];
    const range = { start: Math.max(start, done), end };
    done = end;
    return [range];
  });
}

const MARKER = /^<{7} [^\n]*$/gm;

/** What a version control leaves where two texts did not go together. */
function reportConflicts(source: Fragment, document: Document, isSource: () => Lookup): void {
  const { text } = source;
  if (!/^={7}$/m.test(text) || !/^>{7} /m.test(text)) return;
  const within = isSource();
  for (const { 0: marker, index } of text.matchAll(MARKER))
    if (within(index) === undefined) document.report(source.originOf(index), marker.length, conflictMarker);
}

/** Blanks that keyboards of Macs and of East Asia give. */
function noBreakSpaces(text: string, isSource: () => Lookup): readonly Change[] {
  if (!/[\u00A0\u3000]/.test(text)) return [];
  const within = isSource();
  return [...text.matchAll(/^ {0,3}(?:#{1,6}|[-*+]|\d{1,9}\.)[\u00A0\u3000]/gm)].flatMap(({ 0: marker, index }) => {
    const end = index + marker.length;
    return within(index) === undefined ? [{ start: end - 1, end, instead: ' ' }] : [];
  });
}

const EMPTY = '<!---->';

function comments(source: Fragment, document: Document, isSource: () => Lookup): readonly Change[] {
  const { text } = source;
  const changes: Change[] = [];
  const within = isSource();
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const range = within(start);
    const found = range === undefined ? commentAt(source, start, document) : undefined;
    if (found?.change !== undefined) changes.push(found.change);
    start = text.indexOf('<!--', range?.end ?? found?.end ?? start + 4);
  }
  return changes;
}

function commentAt(
  source: Fragment,
  start: number,
  document: Document,
): { readonly end: number; readonly change: Change | undefined } {
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const opensLine = text.slice(lineStart, start).trim() === '';
  const isCode = /^(?: {4}|\t)/.test(text.slice(lineStart, start)) && isBlankBefore(text, lineStart);
  const end = endOfComment(source, start, document);
  if (isCode) return { end: end ?? text.length, change: undefined };
  if (end === undefined) {
    if (text.charAt(start - 1) === '\\') return { end: start + 4, change: undefined };
    document.report(source.originOf(start), 4, unclosedComment);
    const blank = text.slice(start).search(/\n[ \t]*\n/);
    const stop = blank < 0 ? text.length - 1 : start + blank;
    return { end: stop, change: { start, end: stop, instead: EMPTY } };
  }
  const lineEnd = text.indexOf('\n', end);
  const endsLine = text.slice(end, lineEnd).trim() === '';
  // What is said to `check` alone leaves the page as it would be without it.
  const isIgnore = text.slice(start, end).includes('vitrine-ignore');
  // Below a line of text, a comment parts nothing; between blank lines it parts two lists.
  if (opensLine && endsLine && (isIgnore || !isBlankBefore(text, lineStart)))
    return { end: lineEnd, change: { start: lineStart, end: lineEnd + 1, instead: '' } };
  if (isIgnore && endsLine)
    return { end, change: { start: lineStart + text.slice(lineStart, start).trimEnd().length, end, instead: '' } };
  return { end, change: { start, end, instead: EMPTY } };
}

function isBlankBefore(text: string, lineStart: number): boolean {
  return lineStart === 0 || /(?:^|\n)[ \t]*\n$/.test(text.slice(Math.max(0, lineStart - 200), lineStart));
}

/** Behind `-->`, or behind `--!>`, where browsers end a comment as well. */
function endOfComment(source: Fragment, start: number, document: Document): number | undefined {
  const { text } = source;
  const ends = /--(!?)>/g;
  ends.lastIndex = start + 2;
  const found = ends.exec(text);
  if (found === null) return undefined;
  if (found[1] === '!') document.report(source.originOf(found.index), 4, commentEnd);
  return found.index + found[0].length;
}
