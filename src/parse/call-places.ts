// Marks before include calls that say where they stand: what a template prints has no place of its own.
import { placeMark } from '../lib/place-mark.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Tree, TreeNode } from '../model/tree.ts';
import { element, isBlank, withChildren } from '../tree/walk.ts';

/**
 * An empty `<vitrine-place data-place="…">` before each call; of neighbours that one run of a template prints, before
 * the first.
 */
export function withCallPlaces(
  tree: Tree,
  calls: readonly IncludeCall[],
  includes: Readonly<Record<string, IncludeInterface>>,
): Tree {
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const mark = (nodes: Tree): Tree => {
    let isGathering = false;
    return nodes.flatMap((node): readonly TreeNode[] => {
      if (isBlank(node)) return [node];
      const call = typeof node === 'string' || node.kind !== 'call' ? undefined : callOf.get(node.id);
      const wasGathering = isGathering;
      isGathering = call !== undefined && includes[call.include]?.gathers === true;
      if (typeof node !== 'string' && node.kind === 'element') return [withChildren(node, mark(node.children))];
      return call === undefined || (wasGathering && isGathering)
        ? [node]
        : [element('vitrine-place', [placeMark(call.place)], []), node];
    });
  };
  return mark(tree);
}
