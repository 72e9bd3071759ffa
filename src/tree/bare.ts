// A heading, a title or a caption for another place: a list of contents, a list of figures, a link to it.
import type { ReferenceGap, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf } from './elements.ts';
import { isNoteMark } from './text.ts';
import { mapNodes } from './walk.ts';

/**
 * What may stand in a link anywhere: no links, no ids, no marks of notes, nothing that a template prints; a picture is
 * what is said of it. A mention becomes what `reference` says of it; without that it stays.
 */
export function bareContent(tree: Tree, reference?: (gap: ReferenceGap) => string): Tree {
  return bare(tree, LEFT_OUT, reference);
}

/** The same with its citations: what they say is known where the list is written. */
export function bareWithCitations(tree: Tree): Tree {
  return bare(tree, ALL_BUT_CITATIONS);
}

function bare(tree: Tree, leftOut: ReadonlySet<string>, reference?: (gap: ReferenceGap) => string): Tree {
  return mapNodes(tree, (node): TreeNode | Tree => {
    if (typeof node === 'string') return node;
    if (node.kind === 'reference') return reference?.(node) ?? node;
    if (leftOut.has(node.kind)) return [];
    if (node.kind !== 'element') return node;
    // Of a `<sup>` around a mark, the mark is gone already.
    if (isNoteMark(node) || (node.name === 'sup' && node.children.length === 0)) return [];
    if (node.name === 'a') return node.children;
    if (node.name === 'img') return attributeOf(node, 'alt') ?? '';
    const attributes = node.attributes.filter(([name]) => name !== 'id' && name !== 'tabindex');
    return attributes.length === node.attributes.length ? node : { ...node, attributes };
  });
}

/** Gaps that another place has no use for. */
const ALL_BUT_CITATIONS = new Set<string>(['call', 'number', 'works', 'box']);
const LEFT_OUT = new Set<string>([...ALL_BUT_CITATIONS, 'citation']);
