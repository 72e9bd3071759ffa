// A tree as XHTML: the same elements as in HTML, written so that any reader of XML takes them.
import { escapeValue } from '../lib/html.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { ELEMENTS, VERBATIM, VOID } from './elements.ts';
import { verbatimText } from './html.ts';
import { readHtml } from './read.ts';

/** Vocabularies that begin inside of HTML, by the element that begins them. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['math', 'http://www.w3.org/1998/Math/MathML'],
  ['svg', 'http://www.w3.org/2000/svg'],
]);

/**
 * Writes a tree whose gaps are filled. What XML has no place for is left out: characters that it does not know,
 * attributes whose names are none of its names, and the second of two equal ones. A gap leaves nothing.
 */
export function xhtmlOf(tree: Tree): string {
  let xhtml = '';
  for (const node of tree) {
    if (typeof node === 'string') xhtml += escapeXml(node);
    else if (node.kind === 'element') xhtml += elementXhtml(node);
    else if (node.kind === 'printed') xhtml += xhtmlOf(readHtml(node.html));
  }
  return xhtml;
}

function elementXhtml(element: Element): string {
  const { name, children } = element;
  if (!NAME.test(name)) return xhtmlOf(children);
  const start = `<${name}${attributesXml(withNamespace(element))}`;
  if (VOID.has(name)) return `${start}/>`;
  const inner = OF_WORDS.has(name) ? children.map(asHtml) : children;
  const content = VERBATIM.has(name) ? escapeXml(verbatimText(element)) : xhtmlOf(inner);
  // `<p/>` is whole, but programs that take the page for HTML would leave it open.
  return `${start}>${content}</${name}>`;
}

/** Elements of the vocabularies in which HTML stands: of XHTML, it must say so again. */
const OF_WORDS = new Set(['mtext', 'foreignObject', 'annotation-xml']);

function asHtml(node: TreeNode): TreeNode {
  if (typeof node === 'string' || node.kind !== 'element' || !ELEMENTS.has(node.name)) return node;
  if (NAMESPACES.has(node.name) || node.attributes.some(([key]) => key === 'xmlns')) return node;
  return { ...node, attributes: [['xmlns', 'http://www.w3.org/1999/xhtml'], ...node.attributes] };
}

function withNamespace({ name, attributes }: Element): readonly Attribute[] {
  const namespace = NAMESPACES.get(name);
  if (namespace === undefined) return attributes;
  return [['xmlns', namespace], ...attributes.filter(([key]) => key !== 'xmlns')];
}

/** ` src="a.png"`: with a leading blank, '' for none. */
function attributesXml(attributes: readonly Attribute[]): string {
  let xml = '';
  const written = new Set<string>();
  for (const [name, value] of attributes) {
    if (!NAME.test(name) || written.has(name)) continue;
    written.add(name);
    xml += ` ${name}="${escapeXml(value)}"`;
  }
  return xml;
}

/** A name with a prefix must have one that the page declares. */
const NAME = /^(?:xml:|epub:)?[A-Za-z_][\w.-]*$/;

/** Safe as text and inside double quotes: https://www.w3.org/TR/xml/#charsets says which characters there are. */
export function escapeXml(text: string): string {
  if (!/[&<>"\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/.test(text)) return text;
  return escapeValue(text).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
