// What elements of MathML are made of: so many parts, and tables of rows, and those of cells.
// Source: MathML 3, "Required arguments" and https://www.w3.org/TR/MathML3/chapter3.html#presm.tabmat.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { element, isBlank, withChildren } from '../tree/walk.ts';

/** How many children an element must have. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['mfrac', 2],
  ['mroot', 2],
  ['msub', 2],
  ['msup', 2],
  ['munder', 2],
  ['mover', 2],
  ['msubsup', 3],
  ['munderover', 3],
]);

/** A table or a row of one, in which whatever is no row or no cell has become one; any other element as it is. */
export function soundTable(given: Element): Element {
  switch (given.name) {
    case 'mtable':
      return withChildren(given, eachIn(given.children, ROWS, asRow));
    case 'mtr':
    case 'mlabeledtr':
      return withChildren(given, eachIn(given.children, CELLS, asCell));
    default:
      return given;
  }
}

const ROWS: readonly string[] = ['mtr', 'mlabeledtr'];
const CELLS: readonly string[] = ['mtd'];

function eachIn(children: Tree, names: readonly string[], wrapped: (stray: TreeNode) => Element): Tree {
  const isRight = (node: TreeNode): boolean =>
    typeof node === 'string' ? isBlank(node) : node.kind !== 'element' || names.includes(node.name);
  return children.every(isRight) ? children : children.map((node) => (isRight(node) ? node : wrapped(node)));
}

function asRow(stray: TreeNode): Element {
  const isCell = typeof stray !== 'string' && stray.kind === 'element' && CELLS.includes(stray.name);
  return element('mtr', [], [isCell ? stray : asCell(stray)]);
}

/** Words alone are a text: a cell holds expressions. */
function asCell(stray: TreeNode): Element {
  return element('mtd', [], [typeof stray === 'string' ? element('mtext', [], [stray]) : stray]);
}
