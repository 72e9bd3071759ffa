// In a text from the right, code runs from left to right all the same, and what leads back points to the right. A style
// sheet of an EPUB must not say the one, an attribute may (https://www.w3.org/TR/epub-33/#sec-css-req), and many
// reading systems turn no sign.
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf, DRAWINGS, hasClass } from '../tree/elements.ts';
import { mapLevel, withChildren } from '../tree/walk.ts';

/** `around` is the direction of the text that the tree stands in. */
export function asItRuns(tree: Tree, around: string): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element' || DRAWINGS.has(node.name)) return node;
    const own = attributeOf(node, 'dir');
    const isTurned = isCode(node) && own === undefined && around !== 'ltr';
    const inside = isTurned ? 'ltr' : (own ?? around);
    const children = asItRuns(node.children, inside);
    const given = isTurned ? { ...node, attributes: [...node.attributes, ['dir', 'ltr'] as const] } : node;
    return withChildren(given, inside === 'rtl' && isWayBack(node) ? turned(children) : children);
  });
}

function isCode(node: Element): boolean {
  return CODE.has(node.name) || (node.name === 'figure' && hasClass(node, 'listing'));
}

const CODE = new Set(['pre', 'code', 'samp', 'kbd']);

function isWayBack(node: Element): boolean {
  return node.name === 'a' && (hasClass(node, 'reversefootnote') || hasClass(node, 'way-back'));
}

function turned(tree: Tree): Tree {
  return tree.map((node) => (typeof node === 'string' ? node.replaceAll('↩', '↪') : node));
}
