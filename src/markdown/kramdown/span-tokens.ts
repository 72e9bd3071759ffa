// Spans as the children of markdown-it's `inline` tokens.
import { attributesHtml } from '../../lib/html.ts';
import { decodeText } from '../../tree/entities.ts';
import { htmlAround } from '../../tree/html.ts';
import { plainHtml } from '../plain-html.ts';
import type { Written } from './document.ts';
import type { LineMap } from './line-map.ts';
import { textOf, type Node, type NodeType } from './node.ts';
import type { LineRange, TokenList } from './token-list.ts';
import { abbreviation, type WriteContext, closedElement } from './write-spans.ts';

export interface TokenContext extends WriteContext {
  readonly lines: LineMap;
  readonly written: Written;
  /** Where blocks go. */
  readonly list: TokenList;
  /** Where `{:footnotes}` asks for the notes. */
  readonly notes: { place: { readonly index: number; readonly level: number } | undefined };
}

/** Where a block ends: what holds others ends with the last of them. */
export function endOf(node: Node, written: Written): number {
  const last = node.children.at(-1);
  return written.ends.get(node) ?? (last === undefined ? node.at + 1 : endOf(last, written));
}

/** The `inline` token of a block: its text as written, and its spans, or some of them, as children. */
export function writeInline(
  node: Node,
  context: TokenContext,
  map: LineRange | undefined,
  children: readonly Node[] = node.children,
): void {
  const spans = context.list.forSpans();
  writeSpanTokens(node, context, spans, children);
  // Where the text of a tight item is followed by a block, it ends with a line break of ours.
  if (node.transparent && spans.tokens.at(-1)?.type === 'softbreak') spans.tokens.pop();
  const content = context.written.spans.get(node) ?? children.map(textOf).join('');
  context.list.leaf('inline', '', { content, map, children: spans.tokens });
}

/** All children of `parent`, or some of them. */
function writeSpanTokens(
  parent: Node,
  context: TokenContext,
  out: TokenList,
  children: readonly Node[] = parent.children,
): void {
  const isRaw = parent.type === 'html' && parent.contentModel === 'raw';
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') (WRITERS.get(node.type) ?? writePair)(node, out, context);
    // Text inside raw HTML, where `&lt;` already means `<`.
    else if (isRaw) writeText(decodeText(node.content), out);
    // A `hardbreak` is written with the line break that follows it.
    else writeText(children[index - 1]?.type === 'break' ? node.content.replace(/^\n/, '') : node.content, out);
  }
}

/** Line breaks in a text are tokens of their own. */
function writeText(text: string, out: TokenList): void {
  for (const [index, content] of text.split('\n').entries()) {
    if (index > 0) out.leaf('softbreak', 'br');
    out.text(content);
  }
}

/** What opens and closes, by markdown-it's name. */
const PAIRS: ReadonlyMap<NodeType, string> = new Map([
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['deleted', 's'],
  ['link', 'link'],
]);

type WriteSpan = (node: Node, out: TokenList, context: TokenContext) => void;

const WRITERS: ReadonlyMap<NodeType, WriteSpan> = new Map<NodeType, WriteSpan>([
  // No step that makes typographer's signs touches it.
  ['entity', ({ content }, out) => out.leaf('text_special', '', { content })],
  ['symbol', ({ content }, out) => writeText(content, out)],
  ['code', writeCode],
  ['break', (_, out) => out.leaf('hardbreak', 'br')],
  ['image', writeImage],
  ['formula', ({ content }, out) => out.leaf('math_inline', 'math', { content, markup: '$$' })],
  ['raw', (node, out, { writer }) => writeHtml(plainHtml(writer.raw(node)), out)],
  ['verbatim', ({ content }, out) => writeHtml(content, out)],
  ['footnote', writeNoteMark],
  ['backlinks', writeBackLinks],
  ['abbreviation', writeAbbreviation],
  ['html', writeElement],
]);

function writeCode(node: Node, out: TokenList, { writer }: TokenContext): void {
  out.leaf('code_inline', 'code', { attributes: writer.attributes(node), content: node.content, markup: '`' });
}

function writeNoteMark({ content: name }: Node, out: TokenList, { footnotes, document }: TokenContext): void {
  const label = document.settings.footnotePrefix + name;
  out.leaf('footnote_ref', '', { meta: { label, ...footnotes.refer(name) } });
}

function writeBackLinks({ content: label, level: repeats, info: sign, markup }: Node, out: TokenList): void {
  out.text(markup);
  out.leaf('footnote_anchor', '', { meta: { label, repeats, sign } });
}

function writeAbbreviation(node: Node, out: TokenList, context: TokenContext): void {
  out.open('abbr', 'abbr', { attributes: abbreviation(node, context).attributes });
  out.text(node.content);
  out.close('abbr', 'abbr');
}

function writeHtml(content: string, out: TokenList): void {
  if (content !== '') out.leaf('html_inline', '', { content });
}

function writePair(node: Node, out: TokenList, context: TokenContext): void {
  const name = PAIRS.get(node.type);
  if (name === undefined) {
    writeSpanTokens(node, context, out);
    return;
  }
  const markup = context.lines.match(/\*\*?|__?|~~|</y, node.at);
  const written =
    node.type !== 'link' ? { markup } : markup === '<' ? { markup: 'autolink', info: 'auto' } : { markup: '' };
  out.open(name, node.tag, { attributes: context.writer.attributes(node), ...written });
  writeSpanTokens(node, context, out);
  out.close(name, node.tag, written);
}

/** markdown-it's own renderer takes `alt` from the children. */
function writeImage(node: Node, out: TokenList, { writer }: TokenContext): void {
  const content = node.attrGet('alt') ?? '';
  const children = out.forSpans();
  if (content !== '') children.leaf('text', '', { content });
  const attributes = writer.attributes(node);
  out.leaf('image', 'img', {
    attributes: attributes.some(([name]) => name === 'alt') ? attributes : [...attributes, ['alt', '']],
    content,
    children: children.tokens,
  });
}

/** An element of HTML: its tags are written, and what Markdown stands between them is tokens. */
function writeElement(node: Node, out: TokenList, context: TokenContext): void {
  if (isWhole(node)) writeHtml(wholeElement(node, context), out);
  else {
    writeHtml(openingTag(node, context), out);
    writeSpanTokens(node, context, out);
    writeHtml(`</${node.tag}>`, out);
  }
}

/** Whether an element has nothing between its tags, or must not have. */
export function isWhole(node: Node): boolean {
  return node.tag === 'iframe' || node.children.length === 0;
}

export function wholeElement(node: Node, { writer }: TokenContext): string {
  return closedElement(node, writer) ?? htmlAround(writer.element(node, []), '', { slashes: 'all' });
}

export function openingTag(node: Node, { writer }: TokenContext): string {
  return `<${node.tag}${attributesHtml(writer.attributes(node))}>`;
}
