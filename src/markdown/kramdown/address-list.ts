// For authors: a paragraph whose every line begins or ends with a bare address was meant as a list, and becomes one.
import type { Document } from './document.ts';
import { Node, textNode, textOf } from './node.ts';

/**
 * Turns such paragraphs below `parent` into lists, one item a line. Prose that mentions an address or two stays as it
 * is.
 */
export function listAddresses(parent: Node, document: Document): void {
  if (!document.isAuthor) return;
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined || child.children.length === 0 || child.type === 'heading' || child.type === 'table')
      continue;
    const mayList = child.type === 'paragraph' && !child.transparent && child.children.some(isAddress);
    const lines = mayList ? linesOf(child) : [];
    if (lines.length > 1 && lines.every(hasAddressAtItsEdge)) children[index] = listOf(child, lines);
    else listAddresses(child, document);
  }
}

/** The paragraph's children, parted where its text has line breaks. */
function linesOf({ children }: Node): readonly (readonly Node[])[] {
  const lines: Node[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    child.content.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(textNode(text, child.at));
    });
  }
  return lines.map(withoutBlanks).filter((line) => line.length > 0);
}

function withoutBlanks(line: readonly Node[]): readonly Node[] {
  const isWords = ({ type, content }: Node): boolean => type !== 'break' && (type !== 'text' || content.trim() !== '');
  const [first, last] = [line.findIndex(isWords), line.findLastIndex(isWords)];
  return first < 0 ? [] : line.slice(first, last + 1);
}

function hasAddressAtItsEdge(line: readonly Node[]): boolean {
  return isAddress(line[0]) || isAddress(line.at(-1));
}

function isAddress(node: Node | undefined): boolean {
  return node?.type === 'link' && /^(?:https?:\/\/|www\.)/.test(textOf(node));
}

function listOf(paragraph: Node, lines: readonly (readonly Node[])[]): Node {
  const list = new Node('list', paragraph.at, 'ul');
  list.attrs = paragraph.attrs;
  list.attrSet(
    'class',
    [...(paragraph.attrGet('class') ?? '').split(' ').filter((name) => name !== ''), 'link-list'].join(' '),
  );
  list.children = lines.map((line) => {
    const item = new Node('item', line[0]?.at ?? paragraph.at, 'li');
    const text = new Node('paragraph', item.at, 'p');
    text.transparent = true;
    text.children = [...line];
    item.children = [text];
    return item;
  });
  return list;
}
