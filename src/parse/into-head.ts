// What a chapter's own HTML brings that belongs into the head of its page: style sheets, and `<meta>` for machines.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/** Elements whose content is none of the page's. */
const APART = new Set(['svg', 'template', 'noscript']);

/**
 * HTML has `<style>` and `<meta name="…">` nowhere else (https://html.spec.whatwg.org/#the-style-element), and a page
 * that gets its style late jumps. A book's own layouts get them where they stand.
 */
export function intoHead(text: ChapterText, { ownStyles }: PassScene): ChapterText {
  if (ownStyles) return text;
  const head: Element[] = [];
  const tree = without(text.tree, head);
  return tree === text.tree ? text : { ...text, tree, head: [...text.head, ...head] };
}

function without(tree: Tree, head: Element[]): Tree {
  let made: TreeNode[] | undefined;
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index] ?? '';
    const next = typeof node === 'string' || node.kind !== 'element' ? node : reduced(node, head);
    if (made === undefined && next !== node) made = tree.slice(0, index);
    if (next !== undefined) made?.push(next);
  }
  return made ?? tree;
}

function reduced(element: Element, head: Element[]): Element | undefined {
  if (APART.has(element.name)) return element;
  if (element.name === 'style' || isForMachines(element)) {
    head.push(element);
    return undefined;
  }
  const children = without(element.children, head);
  return children === element.children ? element : { ...element, children };
}

function isForMachines({ name, attributes }: Element): boolean {
  return name === 'meta' && attributes.some(([key]) => key === 'name' || key === 'property');
}
