// What is left in a text that looks like source, once all is read: readers would see it as typed, so it is reported.
import { markdownInHtml, otherDialect, shownAsSource, tagAsText } from '../../diagnostics/catalog-text.ts';
import { endOfLine } from '../../lib/leading-heading.ts';
import { TOUCHING } from './cross-reference.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { masked } from './masked.ts';
import type { Node, NodeType } from './node.ts';
import { otherDialects } from './other-dialects.ts';
import { mentionsOfNothing } from './unknown-mentions.ts';

interface Leftover {
  readonly looksLike: RegExp;
  /** One of these stands in each of them: where none does, the expression, which costs more, is not tried. */
  readonly signs: readonly string[];
  /** Where it counts; everywhere, if it is absent. */
  readonly within?: readonly NodeType[];
  readonly hint: (written: string) => string;
}

const CURLY = /[“”‘’]/;

/** Each expression is looked for in a text whose code, formulas and tags are blank. */
const leftovers: readonly Leftover[] = [
  {
    looksLike: /<\/?[A-Za-z][\w-]{0,40}\s[^<>]{0,300}=[^<>]{0,300}>/g,
    signs: ['<'],
    hint: (written) =>
      CURLY.test(written)
        ? 'Its quotation marks are curly: type straight ones, "…"'
        : 'Look at its quotation marks: each attribute is name="value"',
  },
  {
    looksLike: /(?<=[ \t])\{[#:][^{}\n]{0,80}\}$/g,
    signs: ['{'],
    within: ['heading'],
    hint: (written) =>
      written.startsWith('{:')
        ? 'Write it on a line of its own below the heading'
        : 'An id is one word that begins with a letter, {#name}; classes go on the line below, {: .name}',
  },
  {
    looksLike: /(?<=\S)\{#[^{}\n]{1,80}\}$/g,
    signs: ['{#'],
    within: ['heading'],
    hint: () => 'Write a blank before it',
  },
  {
    looksLike: /(?<=[\p{L}\p{N}.,;:!?])\{:[^{}\n/]{1,200}\}/gu,
    signs: ['{:'],
    within: ['paragraph', 'cell', 'item', 'definition', 'quote'],
    hint: () => 'It stands right behind a link, a picture or stress, or on the line below a paragraph',
  },
  {
    looksLike: /^ {0,3}(?:`{3,}|~{3,})/gm,
    signs: ['```', '~~~'],
    within: ['paragraph', 'item', 'definition'],
    hint: (written) => `Write ${written.trim()} on a line of its own where the listing ends`,
  },
  { looksLike: /(?<![$\\])\$\$(?!\$)/g, signs: ['$$'], hint: () => 'Write $$ where the formula ends, too' },
  {
    looksLike: /&(?:nbsp|lt|gt|amp|copy|quot|reg|trade|times|hellip|mdash|ndash)(?![\w;=])/g,
    signs: ['&'],
    hint: (written) => `Write ${written};`,
  },
  {
    looksLike: /&(?:#\w{1,10}|[A-Za-z]{2,20}\d{0,2});/g,
    signs: ['&'],
    hint: () => 'HTML has no sign of that name; type the sign itself',
  },
  {
    looksLike: /\]\((?:https?:\/\/|\.{0,2}\/|[\w/-]+\.(?:md|html|png|jpe?g|svg)\b)[^()\n]*$/g,
    signs: [']('],
    hint: () => 'Write ) where the address ends',
  },
  {
    looksLike: /^[^[\n]*\]\((?=[^()\n]*\))/g,
    signs: [']('],
    within: ['cell'],
    hint: () => 'The "|" in it ends a cell of the table: write \\|',
  },
  {
    looksLike: new RegExp(
      `(?<=[\\p{L}\\p{N}])(?<!${TOUCHING.source})@(?:[Ff]ig|[Tt]bl|[Ee]q)-[\\p{L}\\p{N}_-]+(?![\\p{L}\\p{N}_-]|\\.\\p{L})`,
      'gu',
    ),
    signs: ['@'],
    hint: () => 'A mention begins a word: write a blank before it',
  },
];

/** Where one of them might stand: most texts hold none of these signs. */
const SUSPECT = /<|\{[:#.]|\)\{|`{3}|~{3}|~\d|\$\$|&|\]\(|\*\*|\|[-: ]*-|@|:::|!!!|\?\?\?|==|\^\[|%%|\[\[|^\\[a-z]/m;

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
  if (into.type === 'paragraph') reportDashes(words, report);
  reportStress(words, into, report);
  for (const { at, written, report: make } of mentionsOfNothing(words, document)) report(at, written, make);
  for (const { looksLike, signs, name, hint, isRead } of otherDialects) {
    if (!signs.some((sign) => words.includes(sign))) continue;
    const found = [...words.matchAll(looksLike)].find(([each]) => isRead?.(each, document) !== true);
    if (found !== undefined)
      report(found.index, found[0], (place) => otherDialect(place, shortest(found[0]), name, hint));
  }
}

type Report = (at: number, written: string, make: Parameters<Document['report']>[2]) => void;

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

/** `**` that opens a word and that nothing closes; in a table, a `|` may have torn it. */
function reportStress(words: string, into: Node, report: Report): void {
  if (!words.includes('**') || !into.children.some(({ type, content }) => type === 'text' && content.includes('**')))
    return;
  const marks = [...words.matchAll(/\*\*/g)];
  const at = marks.length === 1 ? words.search(/(?<![\w*\\])\*\*(?=\p{L}+[ \n])|(?<=[\p{L}.!?])\*\*(?![\w*])/u) : -1;
  if (at < 0) return;
  const hint =
    into.type === 'cell'
      ? 'Write ** at both ends; a "|" between them ends the cell of a table: write \\|'
      : 'Write ** at both ends of what is bold, or \\*\\* for the signs themselves';
  report(at, '**', (place) => shownAsSource(place, '**', hint));
}

const MARKDOWN =
  /(?:^|\n)[ \t]*\n[ \t]*#{1,6} \S|(?:^|\n)[ \t]*#{2,6} \S|(?:^|\n)[ \t]*[-*] \S[^\n]*\n[ \t]*[-*] \S|(?:^|\n)[ \t]*1\. \S[^\n]*\n[ \t]*2\. \S|\*\*[^\s*][^*\n]{0,200}\*\*|\[[^\][\n]{1,200}\]\([^()\s]{1,300}\)|(?:^|\n)[ \t]*```/;

/** One report for each element. */
const reported = new WeakSet<Node>();

/** Markdown in an element of HTML whose text is not read as such: `<details>`, a heading, `</details>`. */
export function reportRawMarkdown(
  text: string,
  element: Node,
  { document, originOf }: { readonly document: Document; readonly originOf: (position: number) => number },
): void {
  for (const { 0: tag, index } of text.includes('</') ? text.matchAll(/<\/[A-Za-z][\w-]*\s*>/g) : [])
    document.report(originOf(index), tag.length, (place) => tagAsText(place, tag));
  const found = reported.has(element) ? null : MARKDOWN.exec(text);
  if (found === null) return;
  reported.add(element);
  const start = found.index + found[0].length - found[0].trimStart().length;
  const written =
    text.slice(start, Math.max(start + found[0].trim().length, endOfLine(text, start))).split('\n')[0] ?? '';
  document.report(originOf(start), written.length, (place) => markdownInHtml(place, shortest(written), element.tag));
}

function shortest(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
