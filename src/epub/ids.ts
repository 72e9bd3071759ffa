// Ids of one document: each once, each a name; and what points to one that is not there points nowhere.
import type { Attribute, Tree } from '../model/tree.ts';
import { NAMING } from '../tree/elements.ts';
import { mapElements, visitNodes } from '../tree/walk.ts';

/** All that a link may lead to. */
export function idsIn(tree: Tree): ReadonlySet<string> {
  const ids = new Set<string>();
  visitNodes(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return;
    for (const [name, value] of node.attributes) if (name === 'id') ids.add(value);
  });
  return ids;
}

export function soundIds(tree: Tree): Tree {
  const taken = new Set<string>();
  const named = mapInOrder(tree, taken);
  return mapElements(named, (element) => {
    const attributes = element.attributes.flatMap(([name, value]): readonly Attribute[] => {
      if (name === 'id' || !NAMING.has(name)) return [[name, value]];
      const there = value.split(/\s+/).filter((id) => taken.has(id));
      return there.length === 0 ? [] : [[name, there.join(' ')]];
    });
    return attributes.length === element.attributes.length ? element : { ...element, attributes };
  });
}

/** Of several with one id the first in the text keeps it. */
function mapInOrder(tree: Tree, taken: Set<string>): Tree {
  return tree.map((node) => {
    if (typeof node === 'string' || node.kind !== 'element') return node;
    const attributes = node.attributes.filter(([name, value]) => {
      if (name !== 'id') return true;
      const isNew = value !== '' && !/\s/.test(value) && !taken.has(value);
      taken.add(value);
      return isNew;
    });
    return { ...node, attributes, children: mapInOrder(node.children, taken) };
  });
}
