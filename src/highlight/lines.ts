// Highlighted code line by line: no element reaches over the end of a line, so that lines can be counted, marked and
// compared.
import type { Element, Tree, TreeNode } from '../model/tree.ts';

/**
 * The lines of highlighted code, each with all its elements closed; those that went on are opened again in the next.
 * Line ends are left out.
 */
export function linesOf(code: Tree): readonly Tree[] {
  const lines: TreeNode[][] = [[]];
  for (const node of code) {
    for (const [index, part] of splitNode(node).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    }
  }
  return lines;
}

/** What a node holds of each line that it reaches over. */
function splitNode(node: TreeNode): readonly Tree[] {
  if (typeof node === 'string') return node.split('\n').map((text) => (text === '' ? [] : [text]));
  if (node.kind !== 'element') return [[node]];
  return linesOf(node.children).map((children): Tree => [{ ...node, children } satisfies Element]);
}
