// The first paragraph of a chapter that says nothing of itself, as far as search engines show it.
import type { Element, Tree } from '../../model/tree.ts';
import { textOf } from '../../tree/text.ts';
import { hasNode, type TreeReader } from '../../tree/walk.ts';

const LONGEST = 160;
const SHORTEST = 40;

/** A paragraph with numbers that only the page knows is passed over. */
export function beginningReader(): { readonly reader: TreeReader; readonly found: () => string | undefined } {
  let found: string | undefined;
  const enter = (element: Element): void => {
    if (found !== undefined || element.name !== 'p' || element.attributes.length > 0) return;
    const text = isWhole(element.children) ? textOf(element.children) : '';
    if (text.length >= SHORTEST) found = shortened(text);
  };
  return { reader: { enter }, found: () => found };
}

function isWhole(tree: Tree): boolean {
  return !hasNode(tree, (node) => typeof node !== 'string' && node.kind !== 'element' && node.kind !== 'printed');
}

/** Ends before the word that is cut, and before the signs that would stand there. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, end < 0 ? LONGEST : end).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')} …`;
}
