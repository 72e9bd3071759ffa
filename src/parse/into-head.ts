// What a chapter's own HTML brings that belongs into the head of its page: style sheets, and `<meta>` for machines.
import type { Element, Tree } from '../model/tree.ts';
import { APART, isForMachines } from '../tree/head.ts';
import { mapLevel, withChildren } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

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
  return mapLevel(tree, (node) => (typeof node === 'string' || node.kind !== 'element' ? node : reduced(node, head)));
}

function reduced(element: Element, head: Element[]): Element | Tree {
  const { name, attributes, children } = element;
  if (APART.has(name)) return element;
  if (
    name === 'style' ||
    isForMachines(
      name,
      attributes.map(([key]) => key),
    )
  ) {
    head.push(element);
    return [];
  }
  return withChildren(element, without(children, head));
}
