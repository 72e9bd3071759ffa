// Blocks as markdown-it's tokens: pairs that open and close, each with the lines that it stands in.
import { writeCode } from './code-token.ts';
import { writeHtmlTokens, writeRaw } from './html-tokens.ts';
import { textNode, type Node, type NodeType } from './node.ts';
import { endOf, writeInline, type TokenContext } from './span-tokens.ts';
import { figureAround, standaloneImage } from './standalone.ts';
import { writeTable } from './table-tokens.ts';
import type { LineRange, TokenFields } from './token-list.ts';
import { contentsList } from './toc.ts';
import { nameTerms } from './write-blocks.ts';

/** All children of `parent`. */
export function writeBlockTokens(parent: Node, context: TokenContext): void {
  for (const node of parent.children) writeBlock(node, context);
}

/** What holds blocks, by markdown-it's name or by that of its plugin for lists of definitions. */
const CONTAINERS: ReadonlyMap<NodeType, string> = new Map([
  ['item', 'list_item'],
  ['quote', 'blockquote'],
  ['terms', 'dl'],
  ['definition', 'dd'],
]);

type WriteBlock = (node: Node, context: TokenContext, map: LineRange) => void;

const WRITERS: ReadonlyMap<NodeType, WriteBlock> = new Map<NodeType, WriteBlock>([
  ['paragraph', writeParagraph],
  [
    'heading',
    (node, context, map) => writeLine('heading', node, context, { map, markup: headingMarkup(node, context) }),
  ],
  ['term', (node, context, map) => writeLine('dt', node, context, { map })],
  ['code-block', writeCode],
  ['ruler', writeRuler],
  ['list', writeList],
  ['table', writeTable],
  ['formula', writeFormula],
  ['html', (node, context) => writeHtmlTokens(node, context, writeBlockTokens)],
  ['raw', writeRaw],
  ['item', writeContainer],
  ['definition', writeContainer],
  ['quote', writeContainer],
  ['terms', writeContainer],
]);

function writeBlock(node: Node, context: TokenContext): void {
  const write = WRITERS.get(node.type);
  const map = linesOf(node, context);
  if (write === undefined) writeInline(node, context, map, [node]);
  else write(node, context, map);
}

/** From where a block begins to where its last line ends. */
function linesOf(node: Node, { lines, written }: TokenContext): LineRange {
  const start = node.type === 'terms' ? (node.children[0]?.at ?? node.at) : node.at;
  // A formula's own place is that of its TeX.
  const from = node.type === 'formula' ? lines.text.lastIndexOf('$$', start) : start;
  return lines.range(Math.max(0, from), endOf(node, written));
}

const RULER = / {0,3}[*_-](?:[ \t]*[*_-])*/y;
function writeRuler(node: Node, { list, lines, writer }: TokenContext, map: LineRange): void {
  list.leaf('hr', node.tag, { attributes: writer.attributes(node), map, markup: lines.match(RULER, node.at).trim() });
}

function writeFormula(node: Node, { list, writer }: TokenContext, map: LineRange): void {
  list.leaf('math_block', 'math', { attributes: writer.attributes(node), map, content: node.content, markup: '$$' });
}

const ITEM = / {0,3}(?:[*+-]|\d+\.|:|>)/y;

function writeContainer(node: Node, context: TokenContext, map: LineRange): void {
  const name = CONTAINERS.get(node.type) ?? node.type;
  if (node.type === 'terms') nameTerms(node);
  const written = node.type === 'terms' ? '' : context.lines.match(ITEM, node.at).trim();
  const number = /^\d+(?=\.$)/.exec(written)?.[0];
  const marker = number === undefined ? { markup: written } : { markup: '.', info: number };
  context.list.open(name, node.tag, { attributes: context.writer.attributes(node), map, ...marker });
  writeBlockTokens(node, context);
  context.list.close(name, node.tag, { markup: marker.markup });
}

/** A block that holds nothing but a line. */
function writeLine(name: string, node: Node, context: TokenContext, fields: TokenFields): void {
  context.list.open(name, node.tag, { ...fields, attributes: context.writer.attributes(node) });
  writeInline(node, context, fields.map);
  context.list.close(name, node.tag, { markup: fields.markup ?? '' });
}

/** `##`, or what a heading is underlined with. */
function headingMarkup({ at, level }: Node, { lines }: TokenContext): string {
  const hashes = '#'.repeat(level);
  if (/#[\t ]+$/.test(lines.text.slice(lines.text.lastIndexOf('\n', at - 1) + 1, at))) return hashes;
  return level === 1 ? '=' : '-';
}

function writeParagraph(node: Node, context: TokenContext, map: LineRange): void {
  const { list } = context;
  const image = standaloneImage(node);
  if (image !== undefined) writeFigure(node, image, context, map);
  else {
    list.open('paragraph', node.tag, { attributes: context.writer.attributes(node), map, hidden: node.transparent });
    writeInline(node, context, map);
    list.close('paragraph', node.tag, { hidden: node.transparent });
  }
}

function writeFigure(paragraph: Node, image: Node, context: TokenContext, map: LineRange): void {
  const { list } = context;
  const figure = figureAround(paragraph, image);
  list.open('figure', figure.tag, { attributes: context.writer.attributes(figure), map });
  writeInline(paragraph, context, map);
  list.open('figcaption', 'figcaption', { map });
  writeInline(image, context, map, [textNode(image.attrGet('alt') ?? '', image.at)]);
  list.close('figcaption', 'figcaption');
  list.close('figure', figure.tag);
}

function writeList(node: Node, context: TokenContext, map: LineRange): void {
  const asked = node.given?.references ?? [];
  const isPlain = node.tag !== 'dl';
  if (asked.includes('footnotes') && isPlain && context.notes.place === undefined) {
    context.notes.place = { index: context.list.tokens.length, level: context.list.level };
    return;
  }
  const place = asked.includes('toc') && isPlain ? contentsList(node, context.headings, context.document) : node;
  if (place !== node && place.children.length === 0) return;
  const name = node.tag === 'ol' ? 'ordered_list' : 'bullet_list';
  const markup = name === 'ordered_list' ? '.' : context.lines.match(ITEM, node.at).trim();
  const start = context.list.tokens.length;
  context.list.open(name, node.tag, { attributes: context.writer.attributes(place), map, markup });
  writeBlockTokens(place, context);
  context.list.close(name, node.tag, { markup });
  // The contents are made of headings, and stand where their list was.
  if (place !== node) context.list.moveTo(map, start);
}
