// A formula in a line and the mark that touches it stay in one line: no line begins with a full stop.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { element } from '../tree/walk.ts';

const OPENING = /(?<![(\[“‘«¿¡])[(\[“‘«¿¡]+$/;
const CLOSING = /^[.,;:!?)\]’”»…%]+/;

/** A formula between its neighbours, which give away the marks that touch it. */
export interface Touching {
  readonly before: TreeNode | undefined;
  readonly formula: Tree;
  readonly after: TreeNode | undefined;
}

export function withTouchingMarks({ before, formula, after }: Touching): Touching {
  const [math] = formula;
  // A lone reference is words.
  if (typeof math !== 'object' || math.kind !== 'element' || math.name !== 'math') return { before, formula, after };
  const opening = typeof before === 'string' ? (OPENING.exec(before)?.[0] ?? '') : '';
  const closing = typeof after === 'string' ? (CLOSING.exec(after)?.[0] ?? '') : '';
  if (opening === '' && closing === '') return { before, formula, after };
  return {
    before: typeof before === 'string' ? before.slice(0, before.length - opening.length) : before,
    formula: [unbroken([opening, ...formula, closing])],
    after: typeof after === 'string' ? after.slice(closing.length) : after,
  };
}

function unbroken(children: Tree): Element {
  return element(
    'span',
    [['class', 'unbroken']],
    children.filter((child) => child !== ''),
  );
}
