// The box of a task says what it is for: its words are its label, as a screen reader reads it.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { hasClass, partsWords } from '../tree/elements.ts';
import { element, isBlank, mapElements } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/** `<li><input type="checkbox"> words</li>`: words up to the next block. A book's own styles know the box bare. */
export function taskLabels(text: ChapterText, { ownStyles }: PassScene): ChapterText {
  return ownStyles ? text : { ...text, tree: mapElements(text.tree, labelled) };
}

function labelled(given: Element): Element {
  const { children } = given;
  const start = children.findIndex((node) => !isBlank(node));
  if ((given.name !== 'li' && given.name !== 'p') || !isBox(children[start])) return given;
  const end = children.findIndex((node, index) => index > start && isBlock(node));
  const words: Tree = children.slice(start, end < 0 ? undefined : end);
  return { ...given, children: [element('label', [], words), ...children.slice(start + words.length)] };
}

function isBox(node: TreeNode | undefined): boolean {
  return typeof node === 'object' && node.kind === 'element' && hasClass(node, 'task-list-item-checkbox');
}

/** A gap between blocks is a call's. */
function isBlock(node: TreeNode): boolean {
  if (typeof node === 'string') return false;
  return node.kind === 'element' ? partsWords(node.name) : node.kind === 'call' && node.placement === 'block';
}
