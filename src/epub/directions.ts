// Code runs from left to right in a text from the right, too. A style sheet of an EPUB must not say so, an attribute
// may: https://www.w3.org/TR/epub-33/#sec-css-req.
import type { Tree } from '../model/tree.ts';
import { attributeOf, DRAWINGS, hasClass } from '../tree/elements.ts';
import { mapLevel, withChildren } from '../tree/walk.ts';

/** `around` is the direction of the text that the tree stands in. */
export function codeFromLeft(tree: Tree, around: string): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element' || DRAWINGS.has(node.name)) return node;
    const own = attributeOf(node, 'dir');
    const isCode = CODE.has(node.name) || (node.name === 'figure' && hasClass(node, 'listing'));
    const isTurned = isCode && own === undefined && around !== 'ltr';
    const children = codeFromLeft(node.children, isTurned ? 'ltr' : (own ?? around));
    const given = isTurned ? { ...node, attributes: [...node.attributes, ['dir', 'ltr'] as const] } : node;
    return withChildren(given, children);
  });
}

const CODE = new Set(['pre', 'code', 'samp', 'kbd']);
