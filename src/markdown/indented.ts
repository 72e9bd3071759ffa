// Blanks before the lines of nested blocks, as kramdown prints them: texts without tags keep their words apart.
import type { Tree, TreeNode } from '../model/tree.ts';

/** What kramdown nests; the text in `pre` and in raw HTML is its author's. */
const NESTS: ReadonlySet<string> = new Set(
  'ul ol li dl dt dd blockquote table thead tbody tfoot tr div section'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set([...NESTS, ...'p pre h1 h2 h3 h4 h5 h6 hr td th'.split(' ')]);

/** `<ul>⏎<li>a</li>⏎</ul>` → `<ul>⏎  <li>a</li>⏎</ul>`. */
export function indented(tree: Tree, depth = 0): Tree {
  return tree.map((node, index): TreeNode => {
    if (typeof node === 'string') {
      const next = tree[index + 1];
      if (node.replaceAll('\n', '') !== '')
        return node.endsWith('\n') && next !== undefined && isBlock(next) ? node + '  '.repeat(depth) : node;
      if (node === '') return node;
      if (next === undefined) return depth === 0 ? node : node + '  '.repeat(depth - 1);
      return isBlock(next) ? node + '  '.repeat(depth) : node;
    }
    if (node.kind !== 'element' || !NESTS.has(node.name) || !node.children.some((child) => child === '\n')) return node;
    return { ...node, children: indented(node.children, depth + 1) };
  });
}

function isBlock(node: TreeNode): boolean {
  return typeof node !== 'string' && (node.kind !== 'element' || BLOCKS.has(node.name));
}
