// Spans as HTML.
import { attributesHtml } from '../../lib/html.ts';
import type { Document } from './document.ts';
import type { FootnoteNumbers } from './footnote-section.ts';
import { VOID_ELEMENTS } from './html-names.ts';
import type { Node } from './node.ts';
import type { PartsWriter } from './parts-writer.ts';
import { formulasInRawText } from './raw-formula.ts';

export interface WriteContext {
  readonly writer: PartsWriter;
  readonly document: Document;
  readonly footnotes: FootnoteNumbers;
  readonly headings: readonly Node[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Quotation marks stay as they are in text. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/** Text inside raw HTML, where `&lt;` already means `<`. */
function escapeRawText(text: string): string {
  return text.replace(
    /&(?!(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);)|[<>]/g,
    (character) => ESCAPES[character] ?? character,
  );
}

/** Writes all children of `parent`, or some of them. */
export function writeSpans(parent: Node, context: WriteContext, children: readonly Node[] = parent.children): void {
  const isRaw = parent.type === 'html' && parent.contentModel === 'raw';
  for (const node of children) {
    if (isRaw && node.type === 'text') writeRawText(node, parent, context);
    else writeSpan(node, context);
  }
}

function writeRawText(text: Node, parent: Node, { writer, document }: WriteContext): void {
  for (const run of (document.isAuthor ? formulasInRawText(text, parent) : undefined) ?? [text.content]) {
    if (typeof run === 'string') writer.html(escapeRawText(run));
    else writer.formula(run);
  }
}

export function writeSpan(node: Node, context: WriteContext): void {
  const { writer } = context;
  switch (node.type) {
    case 'text':
    case 'entity':
    case 'symbol':
      writer.html(escapeText(writer.unmarked(node.content)));
      break;
    case 'code':
      if (context.document.isAuthor && /(?:^|\s)lang(?:uage)?-/.test(node.attrGet('class') ?? '')) {
        writer.code(node);
        break;
      }
      writer.html(`<code${attributesHtml(node.attrs ?? [])}>${escapeText(writer.unmarked(node.content))}</code>`);
      break;
    case 'break':
      writer.html('<br />');
      break;
    case 'image':
      writer.tag(node, ' />');
      break;
    case 'formula':
      writer.formula(node);
      break;
    case 'call':
      writer.call(node);
      break;
    case 'reference':
      writer.reference(node);
      break;
    case 'raw':
      if (node.info === 'verbatim') writer.html(writer.unmarked(node.content));
      else writer.raw(node);
      break;
    case 'footnote':
      writeFootnoteMark(node, context);
      break;
    case 'abbreviation':
      writeAbbreviation(node, context);
      break;
    case 'html':
      writeInlineElement(node, context);
      break;
    default:
      writer.tag(node);
      writeSpans(node, context);
      writer.html(`</${node.tag}>`);
  }
}

export function writeInlineElement(node: Node, context: WriteContext): void {
  const { writer } = context;
  if (node.children.length === 0 && VOID_ELEMENTS.has(node.tag)) {
    writer.tag(node, ' />');
    return;
  }
  // `<div />` is open for a browser: only kramdown's own answer keeps it so.
  if (node.block && node.markup === '/' && node.contentModel === 'raw' && !context.document.isAuthor) {
    writer.tag(node, ' />');
    return;
  }
  writer.tag(node);
  // The gap of an iframe stands for the whole element.
  if (node.tag === 'iframe') return;
  writeSpans(node, context);
  writer.html(`</${node.tag}>`);
}

function writeAbbreviation(node: Node, { writer, document }: WriteContext): void {
  const definition = document.abbreviations.get(node.content);
  const attributes = [...(definition?.node.given?.attributes ?? [])];
  if (definition !== undefined && definition.title !== '') attributes.push(['title', definition.title]);
  writer.html(`<abbr${attributesHtml(attributes)}>${escapeText(node.content)}</abbr>`);
}

function writeFootnoteMark(node: Node, { writer, document, footnotes }: WriteContext): void {
  const { number, repeat } = footnotes.refer(node.content);
  const id = `fnref:${node.content}${repeat === 0 ? '' : `:${repeat}`}`;
  writer.anchors.add(id);
  // The role belongs to the link, not to what stands around it; kramdown has it there.
  const [outer, inner] = document.isAuthor ? ['', ' role="doc-noteref"'] : [' role="doc-noteref"', ''];
  writer.html(
    `<sup id="${id}"${outer}><a href="#fn:${node.content}" class="footnote" rel="footnote"${inner}>${number}</a></sup>`,
  );
}
