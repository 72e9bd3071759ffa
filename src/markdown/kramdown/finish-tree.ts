// The second half of parsing, once all definitions are known: spans are read, attribute lists applied, what only parted
// blocks goes.
import { duplicateId } from '../../diagnostics/catalog.ts';
import { misplacedCaption, tagAsText, unclosedInLine } from '../../diagnostics/catalog-text.ts';
import { takeName } from '../../lib/slug.ts';
import { applyAttributes } from './attribute-list.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import type { Node, NodeType } from './node.ts';
import { UNCLOSED } from './span-html.ts';
import { captionListing, captionTable } from './table-caption.ts';

/** Reads the spans of a text into a node. */
export type ReadSource = (source: Fragment, into: Node) => void;

export function finishTree(node: Node, document: Document, readSource: ReadSource): void {
  if (node.children.length > 0) finishChildren(node, document, readSource);
  if (node.given !== undefined) applyAttributes(node, node.given, document.attributeLists);
  if (node.given !== undefined && document.isAuthor) {
    checkId(node, document);
    if (CAPTIONLESS.includes(node.type) && !isPicture(node) && node.attrGet('caption') !== null)
      document.report(node.given.at?.at ?? node.at, node.given.at?.length ?? 0, misplacedCaption);
  }
  // `## A {#x}` twice: a second element of that id has none in the page.
  else if (node.type === 'heading' && node.attrs !== null && document.isAuthor) checkId(node, document);
  if (node.type === 'table') captionTable(node, document, readSource);
  if (node.type === 'code-block' && node.attrs !== null) captionListing(node, document, readSource);
}

function finishChildren(node: Node, document: Document, readSource: ReadSource): void {
  const sources = node.children;
  node.children = [];
  for (const child of sources) {
    if (child.source !== undefined) {
      readSource(child.source, node);
      continue;
    }
    if (child.type === 'boundary' || (child.type === 'blank' && !staysBlank(node, document))) continue;
    finishTree(child, document, readSource);
    node.children.push(child);
  }
}

/** One for all blank lines in a row, and for those around what leaves the text: a link's definition. */
function staysBlank({ children }: Node, { options }: Document): boolean {
  return options.keepsBlankLines === true && children.at(-1)?.type !== 'blank';
}

/** What a list of attributes reaches that was meant for a table, across a blank line. */
const CAPTIONLESS: readonly string[] = ['paragraph', 'heading', 'list', 'quote', 'formula'] satisfies NodeType[];

/** A picture alone in its paragraph is a figure, and may have a caption. */
function isPicture({ children }: Node): boolean {
  const [only, ...others] = children.filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  return others.length === 0 && (only?.type === 'image' || (only?.type === 'link' && isPicture(only)));
}

/** An id given twice is reported; a table or formula gets another, so that its number stays its own. */
function checkId(node: Node, document: Document): void {
  const id = node.attrGet('id') ?? '';
  if (id.trim() === '') return;
  if (document.givenIds.has(id)) {
    document.report(node.at, 0, (place) => duplicateId(place, id));
    if (['table', 'formula', 'code-block'].includes(node.type)) node.attrSet('id', takeName(id, document.givenIds));
  }
  document.givenIds.add(id);
}

/** Attribute lists after spans: their nodes are made while the source is read. */
export function finishSpans(node: Node, document: Document): void {
  for (const child of node.children) {
    finishSpans(child, document);
    if (child.info === 'tag')
      document.report(child.at, child.content.length, (place) => tagAsText(place, child.content));
    if (child.info === UNCLOSED && child.type === 'html')
      document.report(child.at, child.tag.length + 1, (place) => unclosedInLine(place, child.tag));
    if (child.given !== undefined) applyAttributes(child, child.given, document.attributeLists);
  }
}
