// What is said of numbered tables, listings and boxes, for the lists of the book.
import { shortened } from '../../lib/shortened.ts';
import type { Caption } from '../../model/facts.ts';
import type { BoxGap, Element, NumberGap, Tree, TreeNode } from '../../model/tree.ts';
import { hasClass } from '../../tree/elements.ts';
import { textOf } from '../../tree/text.ts';
import { hasNode, type TreeReader } from '../../tree/walk.ts';

/** `found` grows. */
export function captionReader(): { readonly reader: TreeReader; readonly found: readonly Caption[] } {
  const found: Caption[] = [];
  const enter = (element: Element): void => {
    const { name, children } = element;
    const caption =
      name === 'caption' || name === 'figcaption'
        ? captionIn(children)
        : name === 'div' || name === 'details'
          ? boxCaption(children)
          : undefined;
    if (caption !== undefined && caption.content.length > 0) found.push(caption);
  };
  return { reader: { enter }, found };
}

/** Without its number, and without the blanks around that. */
function captionIn(children: Tree): Caption | undefined {
  const index = children.findIndex((node) => hasNode([node], isNumber));
  const number = index < 0 ? undefined : numberIn(children[index] ?? '');
  if (number === undefined) return undefined;
  const [first, ...others] = children.slice(index + 1);
  const content = typeof first === 'string' ? [first.trimStart(), ...others] : [first ?? '', ...others];
  return { id: number.id, content: content.filter((node) => node !== '') };
}

function numberIn(node: TreeNode): NumberGap | undefined {
  if (typeof node === 'string') return undefined;
  if (node.kind === 'number') return node;
  for (const child of node.kind === 'element' ? node.children : []) {
    const found = numberIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNumber(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'number';
}

/** A box begins with its name, or with a summary that holds that. */
function boxCaption([first, ...content]: Tree): Caption | undefined {
  const gap = boxIn(first);
  if (gap === undefined) return undefined;
  return { id: gap.id, content: gap.title.length > 0 ? gap.title : firstWords(content) };
}

function boxIn(node: TreeNode | undefined): BoxGap | undefined {
  if (node === undefined || typeof node === 'string') return undefined;
  if (node.kind === 'box') return node;
  const [only] = node.kind === 'element' && node.name === 'summary' ? node.children : [];
  return only !== undefined && typeof only !== 'string' && only.kind === 'box' ? only : undefined;
}

/**
 * As text, which can be cut; what only the book knows, and what stands in a box of its own, is left out. A long box is
 * read no further than its words reach.
 */
function firstWords(content: Tree): Tree {
  // Letters are measured one by one, and signs that stand above others take no column.
  const words = textOf(content, { enough: COLUMNS + 1, isLeftOut: isApart, reference: () => '…' }).slice(
    0,
    4 * COLUMNS,
  );
  const text = shortened(words, COLUMNS);
  return text === '' ? [] : [text];
}

const COLUMNS = 100;

/** A solution within its exercise, and the ways between the two. */
function isApart(element: Element): boolean {
  return APART.some((name) => hasClass(element, name));
}

const APART = ['box', 'way-back', 'to-solution'];
