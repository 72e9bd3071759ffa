// The ids of a chapter's own text: what links may lead to, besides its figures.
import type { Tree } from '../model/tree.ts';
import { visitNodes } from '../tree/walk.ts';

/** Of elements and of listings, in the order of the text; old pages name their anchors, too. */
export function idsOf(tree: Tree): readonly string[] {
  const ids = new Set<string>();
  visitNodes(tree, (node) => {
    if (typeof node === 'string' || !('attributes' in node)) return;
    for (const [name, value] of node.attributes) {
      if (name === 'id' || (name === 'name' && node.kind === 'element' && node.name === 'a')) ids.add(value);
    }
  });
  return [...ids];
}
