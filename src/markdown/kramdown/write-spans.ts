// Spans as elements, text and gaps.
import { attributesHtml } from '../../lib/html.ts';
import { element } from '../../tree/walk.ts';
import { decodeText } from '../../tree/entities.ts';
import type { Attribute, Element, Tree, TreeNode } from '../../model/tree.ts';
import type { Document } from './document.ts';
import type { FootnoteNumbers } from './footnote-section.ts';
import { VOID_ELEMENTS } from './html-names.ts';
import type { Node } from './node.ts';
import { formulasInRawText } from './raw-formula.ts';
import type { TreeWriter } from './tree-writer.ts';

export interface WriteContext {
  readonly writer: TreeWriter;
  readonly document: Document;
  readonly footnotes: FootnoteNumbers;
  readonly headings: readonly Node[];
}

/** Adds text to what was written; neighbouring texts become one. */
export function addText(out: TreeNode[], text: string): void {
  if (text === '') return;
  const last = out.length - 1;
  const before = out[last];
  if (typeof before === 'string') out[last] = before + text;
  else out.push(text);
}

/** All children of `parent`. */
export function spansOf(parent: Node, context: WriteContext): TreeNode[] {
  const out: TreeNode[] = [];
  writeSpans(parent, context, out);
  return out;
}

/** Writes all children of `parent`, or some of them. */
export function writeSpans(
  parent: Node,
  context: WriteContext,
  out: TreeNode[],
  children: readonly Node[] = parent.children,
): void {
  const isRaw = parent.type === 'html' && parent.contentModel === 'raw';
  for (const node of children) {
    if (isRaw && node.type === 'text') writeRawText(node, parent, context, out);
    else writeSpan(node, context, out);
  }
}

/** Text inside raw HTML, where `&lt;` already means `<`. */
function writeRawText(text: Node, parent: Node, { writer, document }: WriteContext, out: TreeNode[]): void {
  for (const run of (document.isAuthor ? formulasInRawText(text, parent) : undefined) ?? [text.content]) {
    if (typeof run === 'string') addText(out, decodeText(run));
    else out.push(writer.formula(run));
  }
}

export function writeSpan(node: Node, context: WriteContext, out: TreeNode[]): void {
  const { writer } = context;
  switch (node.type) {
    case 'text':
      addText(out, writer.unmarked(context.document.settings.joinsCjkLines ? joined(node.content) : node.content));
      break;
    case 'entity':
    case 'symbol':
      addText(out, writer.unmarked(node.content));
      break;
    case 'code':
      out.push(codeSpan(node, context));
      break;
    case 'break':
      out.push(element('br', [], []));
      break;
    case 'image':
      out.push(writer.element(node, []));
      break;
    case 'formula':
      out.push(writer.formula(node));
      break;
    case 'mathml':
      if (node.formula !== undefined) out.push(node.formula);
      break;
    case 'call':
      out.push(writer.call(node));
      break;
    case 'reference':
      out.push(writer.reference(node));
      break;
    case 'citation':
      out.push(writer.citation(node));
      break;
    case 'raw':
      for (const each of writer.raw(node)) typeof each === 'string' ? addText(out, each) : out.push(each);
      break;
    case 'verbatim':
      addText(out, writer.unmarked(node.content));
      break;
    case 'backlinks':
      out.push(...(node.markup === '' ? [] : [node.markup]), ...backLinks(node.content, node.level, node.info));
      break;
    case 'footnote':
      out.push(...noteMarksIn(node, context));
      break;
    case 'abbreviation':
      out.push(abbreviation(node, context));
      break;
    case 'html':
      out.push(inlineElement(node, context));
      break;
    default:
      out.push(writer.element(node, spansOf(node, context)));
  }
}

const CJK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Chinese and Japanese have no blanks between words, and so none where a line of the author's ends. */
function joined(text: string): string {
  return text.replace(CJK, '');
}

function codeSpan(node: Node, { writer, document }: WriteContext): TreeNode {
  if (document.isAuthor && /(?:^|\s)lang(?:uage)?-/.test(node.attrGet('class') ?? '')) return writer.code(node);
  return element('code', writer.attributes(node), [writer.unmarked(node.content)]);
}

/** `<div />` is open for a browser: only kramdown's own answer keeps it so. Undefined for every other element. */
export function closedElement(node: Node, writer: TreeWriter): string | undefined {
  const isClosed = node.block && node.markup === '/' && node.children.length === 0;
  return isClosed ? `<${node.tag}${attributesHtml(writer.attributes(node))} />` : undefined;
}

export function inlineElement(node: Node, context: WriteContext): TreeNode {
  const closed = context.document.isAuthor ? undefined : closedElement(node, context.writer);
  if (closed !== undefined) return { kind: 'printed', html: closed };
  const isVoid = node.children.length === 0 && VOID_ELEMENTS.has(node.tag);
  return context.writer.element(node, isVoid || node.tag === 'iframe' ? [] : spansOf(node, context));
}

export function abbreviation(node: Node, { document }: WriteContext): Element {
  const definition = document.abbreviations.get(node.content);
  const attributes: Attribute[] = [...(definition?.node.given?.attributes ?? [])];
  if (definition !== undefined && definition.title !== '') attributes.push(['title', definition.title]);
  return element('abbr', attributes, [node.content]);
}

/** A mark that leads to a note; `repeat` counts those after its first. */
export interface NoteMark {
  readonly label: string;
  readonly number: number;
  readonly repeat: number;
}

export function noteMark({ label, number, repeat }: NoteMark, dialect: 'author' | 'plain'): Element {
  const id = `fnref:${label}${repeat === 0 ? '' : `:${repeat}`}`;
  // The role belongs to the link, not to what stands around it; kramdown has it there.
  const role = (own: 'link' | 'mark'): Attribute[] =>
    (dialect === 'author') === (own === 'link') ? [['role', 'doc-noteref']] : [];
  const link: Attribute[] = [['href', `#fn:${label}`], ['class', 'footnote'], ['rel', 'footnote'], ...role('link')];
  return element('sup', [['id', id], ...role('mark')], [element('a', link, [String(number)])]);
}

/** The marks of notes in a heading that is taken out of its text, in their order. */
export function noteMarksIn(node: Node, context: Pick<WriteContext, 'document' | 'footnotes'>): Tree {
  if (node.type !== 'footnote') return node.children.flatMap((child) => noteMarksIn(child, context));
  const { document, footnotes } = context;
  const mark = { label: document.settings.footnotePrefix + node.content, ...footnotes.refer(node.content) };
  return [noteMark(mark, document.isAuthor ? 'author' : 'plain')];
}

/** The ways back from a note to its marks, as kramdown writes them. */
export function backLinks(name: string, repeats: number, sign: string): Tree {
  const link = (target: string, content: Tree): Element => {
    const attributes: Attribute[] = [
      ['href', `#fnref:${target}`],
      ['class', 'reversefootnote'],
      ['role', 'doc-backlink'],
    ];
    return element('a', attributes, content);
  };
  const others = Array.from({ length: repeats }, (_, index): Tree => {
    const number = element('sup', [], [String(index + 2)]);
    return ['\u00A0', link(`${name}:${index + 1}`, [sign, number])];
  });
  return [link(name, [sign]), ...others.flat()];
}
