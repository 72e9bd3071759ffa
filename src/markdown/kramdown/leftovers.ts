// What is left in a text that looks like source, once all is read: readers would see it as typed, so it is reported.
import {
  listOfHeading,
  markdownInHtml,
  otherDialect,
  shownAsSource,
  tagAsText,
} from '../../diagnostics/catalog-text.ts';
import { lazy } from '../../lib/lazy.ts';
import { endOfLine } from '../../lib/leading-heading.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { masked } from './masked.ts';
import { ADDRESS, hintOfClosing, leftovers, tornClosing } from './leftover-kinds.ts';
import type { Node } from './node.ts';
import { otherDialects } from './other-dialects.ts';
import { mentionsOfNothing } from './unknown-mentions.ts';

/** Where one of them might stand: most texts hold none of these signs. */
const SUSPECT =
  /<|\{[:#.]|\)\{|`|~{3}|~\d|\$\$|\$ {3}|&|\]\(|\[(?=[\p{L}^])|\)\[|\*\*|\|[-: ]*-|@|:::|!!!|\?\?\?|==|\^\[|%%|\[\[|\\[([a-z]|-->|^[ \t]*[•▪◦●‣∙·]|^ {0,3}(?:#|[-*+]\p{L}|1\)|1\.\p{L})/mu;

/** Reports what `source` was read into `into`, and still shows as typed. */
export function reportLeftovers(source: Fragment, into: Node, document: Document): void {
  const { text } = source;
  if (!SUSPECT.test(text)) return;
  const words = masked(text, document);
  // Most of the signs were those of tags and formulas.
  if (!SUSPECT.test(words)) return;
  const report = (at: number, written: string, make: Parameters<Document['report']>[2]): void => {
    const origin = source.originOf(at);
    if (!document.isReported(origin)) document.report(origin, written.length, make);
  };
  for (const { looksLike, signs, within, hint } of leftovers) {
    if (!signs.some((sign) => words.includes(sign)) || (within !== undefined && !within.includes(into.type))) continue;
    for (const { 0: written, index } of words.matchAll(looksLike))
      report(index, written, (place) => shownAsSource(place, shortest(written), hint(written)));
  }
  if (into.type === 'heading') reportListOfHeading(words, report);
  if (into.type === 'paragraph') reportDashes(words, report);
  reportStress(words, into, report);
  reportLone(words, into, report);
  reportPartedLink(words, into, report);
  reportTornLink(words, source, into, report);
  if (TEX.test(words)) reportLoneDollar(words, report);
  for (const { at, written, report: make } of mentionsOfNothing(words, document)) report(at, written, make);
  for (const { looksLike, signs, name, hint, isRead } of otherDialects) {
    if (!signs.some((sign) => words.includes(sign))) continue;
    const found = [...words.matchAll(looksLike)].find(([each]) => isRead?.(each, document) !== true);
    if (found === undefined) continue;
    // Code in it is blank there.
    const written = text.slice(found.index, found.index + found[0].length);
    report(found.index, written, (place) => otherDialect(place, shortest(written), name, hint));
  }
}

type Report = (at: number, written: string, make: Parameters<Document['report']>[2]) => void;

/** `## Title {: .class}`: a list that is none there. Of a chapter's title readers do not see it. */
function reportListOfHeading(words: string, report: Report): void {
  const found = /(?<=[ \t])\{:[^{}\n]{0,80}\}$/.exec(words);
  if (found !== null) report(found.index, found[0], (place) => listOfHeading(place, shortest(found[0])));
}

/** The row below a table's head, where no table was read. */
function reportDashes(words: string, report: Report): void {
  if (!/\|[-: ]*-/.test(words)) return;
  let at = 0;
  for (const line of words.split('\n')) {
    if (/^[|:+ \t-]+$/.test(line) && /-{2}/.test(line) && line.includes('|'))
      report(at, line, (place) =>
        shownAsSource(place, shortest(line.trim()), 'A table has a "|" in each of its lines, its first one too'),
      );
    at += line.length + 1;
  }
}

/** `**` that opens or closes a word and has no partner; in a table, a `|` may have torn it. */
function reportStress(words: string, into: Node, report: Report): void {
  if (!words.includes('**')) return;
  const texts = into.children.flatMap(({ type, content }) => (type === 'text' ? [content] : []));
  if (!texts.some((text) => text.includes('**'))) return;
  const isLone = (at: number): boolean => {
    const around = words.slice(Math.max(0, at - 4), at + 6).trim();
    return texts.some((text) => text.includes(around));
  };
  const marks = [
    ...words.matchAll(
      /(?<![\w*\\])\*\*(?!kwargs|kwds)(?=[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:[\s.,:;!?]|$))|(?<=[\p{L}.!?])\*\*(?![\w*])/gu,
    ),
  ];
  const at = marks.find(({ index }) => isLone(index))?.index;
  if (at === undefined) return;
  const hint =
    into.type === 'cell'
      ? 'Write ** at both ends; a "|" between them ends the cell of a table: write \\|'
      : 'Write ** at both ends of what is bold, or \\*\\* for the signs themselves';
  report(at, '**', (place) => shownAsSource(place, '**', hint));
}

/** Two blanks in brackets, `[0, 1)` and `` `so' `` are no slips. */
const loneBracket = lazy(
  () => /(?<![[\]\\])\[(?=\p{L}|\^[\p{L}\p{N}])(?![^\s,;]{1,20}[,;]\s{0,3}[^\s,;)]{1,20}\))[^\][]*$/u,
);
const loneTick = lazy(
  () => /(?<![`\\\w])`(?=[\p{L}\p{N}_./$<-])(?![^`'’]{0,200}['’])|(?<=[\p{L}\p{N}_)./])`(?![`\p{L}\p{N}])/u,
);

/** `[words`, `[[Name`, `[^1`; what is no word may be an interval. */
const loneInCell = lazy(
  () => /(?<![\]\\\p{L}\p{N}])!?\[{1,2}(?=[\p{L}\p{N}]{2})[^\][,;]*$|(?<![[\]\\])\[\^(?=[\p{L}\p{N}])[^\][]*$/u,
);

/** A bracket or a backtick without its partner. */
function reportLone(words: string, into: Node, report: Report): void {
  if (into.type === 'heading') return;
  const isCell = into.type === 'cell';
  const bracket = words.includes('[') ? (isCell ? loneInCell() : loneBracket()).exec(words) : null;
  const hint = bracket?.[0].startsWith('[^')
    ? 'Write ] where the mark of the note ends, or \\[ for the sign itself'
    : isCell
      ? 'Write ] in the same cell (a "|" between them is written \\|), or \\[ for the sign itself'
      : 'Write ] and the address where the link ends, or \\[ for the sign itself';
  if (bracket !== null)
    report(bracket.index, bracket[0].split('\n')[0] ?? '', (place) => shownAsSource(place, shortest(bracket[0]), hint));
  const tick = words.split('`').length === 2 ? loneTick().exec(words) : null;
  if (tick !== null)
    report(tick.index, '`', (place) =>
      shownAsSource(place, '`', 'Write ` at both ends of what is code, or \\` for the sign itself'),
    );
}

const PARTED = new RegExp(`\\[[^\\][\\n]{1,200}\\][ \\t]\\(${ADDRESS}[^()\\s]*\\)`, 'g');

/** `[words] (address)`, where nothing says where `[words]` leads. */
function reportPartedLink(words: string, into: Node, report: Report): void {
  if (!into.children.some(({ type, content }) => type === 'text' && content.includes('] ('))) return;
  for (const { 0: written, index } of words.matchAll(PARTED))
    report(index, written, (place) => shownAsSource(place, shortest(written), 'Write ]( without a blank between'));
}

/** `](address` of a link that lacks its first bracket or its last parenthesis: its signs are left in the text. */
function reportTornLink(words: string, source: Fragment, into: Node, report: Report): void {
  if (!words.includes('](')) return;
  const texts = into.children.flatMap(({ type, content }) => (type === 'text' ? [content] : []));
  if (!texts.some((left) => left.includes(']('))) return;
  for (const { index } of words.matchAll(/(?<!\\)\]\(/g)) {
    const written = ADDRESS_BEHIND.exec(source.text.slice(index, index + 500))?.[0];
    const before = words.slice(Math.max(0, index - 4), index + 2);
    if (written === undefined || !texts.some((left) => left.includes(before))) continue;
    const isClosed = written.endsWith(')');
    // Two halves of a link that a "|" has parted are reported as that.
    if (isClosed && into.type === 'cell') continue;
    report(index, written, (place) =>
      shownAsSource(
        place,
        shortest(written),
        isClosed ? 'Write [ where the words of the link begin' : 'Write ) where the address ends',
      ),
    );
  }
}

const ADDRESS_BEHIND = new RegExp(`^\\]\\(${ADDRESS}[^()\\s]*\\)?`);

/** A command of TeX in what is no formula. */
const TEX =
  /\\(?:alpha|bar|beta|cdot|dots|frac|gamma|ge|geq|hat|in|infty|int|lambda|le|left|leq|mathbf|mathbb|mathcal|mathrm|mu|neq|partial|phi|pi|prod|right|sigma|sqrt|sum|text|theta|times|to|vec)(?![A-Za-z])/;

function reportLoneDollar(words: string, report: Report): void {
  const at = words.search(/(?<![\\$])\$(?![$\d\s])|(?<=[^\s\d\\$])\$(?=[\s.,;:)]|$)/);
  if (at < 0) return;
  const hint = 'Write $ at both ends of a formula, with no blank inside, or \\$ for the sign itself';
  report(at, '$', (place) => shownAsSource(place, '$', hint));
}

const MARKDOWN =
  /(?:^|\n)[ \t]*\n[ \t]*#{1,6} \S|(?:^|\n)[ \t]*#{2,6} \S|(?:^|\n)[ \t]*[-*] \S[^\n]*\n[ \t]*[-*] \S|(?:^|\n)[ \t]*1\. \S[^\n]*\n[ \t]*2\. \S|\*\*[^\s*][^*\n]{0,200}\*\*|(?<![\w*])\*[^\s*][^*\n]{0,200}(?<!\s)\*(?![\w*])|(?<!`)`[^`\n]{1,200}`(?!`)|\[[^\][\n]{1,200}\]\([^()\s]{1,300}\)|(?:^|\n)[ \t]*```/;

interface RawText {
  readonly document: Document;
  readonly originOf: (position: number) => number;
}

/** One report for each element. */
const reported = new WeakSet<Node>();

/** Markdown in an element of HTML whose text is not read as such: `<details>`, a heading, `</details>`. */
export function reportRawMarkdown(text: string, element: Node, { document, originOf }: RawText): void {
  for (const { 0: tag, index } of text.includes('</') ? text.matchAll(/<\/[A-Za-z][\w-]*\s*>/g) : [])
    document.report(originOf(index), tag.length, (place) => tagAsText(place, tag));
  reportTornTag(text, { document, originOf });
  for (const { 0: tag, index } of text.includes('</') ? text.matchAll(tornClosing()) : [])
    document.report(originOf(index), tag.length, (place) => shownAsSource(place, tag, hintOfClosing(tag)));
  const found = reported.has(element) ? null : MARKDOWN.exec(text);
  if (found === null) return;
  reported.add(element);
  const start = found.index + found[0].length - found[0].trimStart().length;
  const written =
    text.slice(start, Math.max(start + found[0].trim().length, endOfLine(text, start))).split('\n')[0] ?? '';
  document.report(originOf(start), written.length, (place) => markdownInHtml(place, shortest(written), element.tag));
}

/** The beginning of a tag that could not be read. */
const TORN_TAG = /<[A-Za-z][\w-]{0,40}[ \t\n][^<>]{0,600}?=[^<>]{0,600}/;

function reportTornTag(text: string, { document, originOf }: RawText): void {
  const torn = text.includes('<') ? TORN_TAG.exec(text) : null;
  if (torn === null) return;
  const [line = ''] = torn[0].split('\n');
  const hint = 'Look at its quotation marks: each attribute is name="value"';
  document.report(originOf(torn.index), line.length, (place) => shownAsSource(place, shortest(torn[0]), hint));
}

function shortest(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
