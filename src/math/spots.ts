// MathML as the library writes it → finished MathML, with spots for what only the whole book can decide: numbers and
// references.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';

/** The number of a row of a formula. */
export interface NumberSpot {
  readonly kind: 'number';
  /** As in `\label{…}`; undefined where the row has none. */
  readonly label: string | undefined;
  /** Written by its author, `\tag{A}`: `(A)`. Undefined where the book counts. */
  readonly tag: string | undefined;
}

export interface ReferenceSpot {
  readonly kind: 'reference';
  readonly label: string;
  /** `\eqref` writes (3.2), `\ref` writes 3.2. */
  readonly form: 'eqref' | 'ref';
}

/** `nothing`: what stood there is not shown. */
export type Spot = NumberSpot | ReferenceSpot | { readonly kind: 'nothing' };

/** A formula, and what its spots mean: each is one element of it, in the order of the formula. */
export interface FormulaTree {
  readonly math: Element;
  readonly spots: ReadonlyMap<TreeNode, Spot>;
}

/** `labels` by their short names, in the order a, b, c …: the ids that the library was given instead of them. */
export function withSpots(math: Element, labels: readonly string[]): FormulaTree {
  const spots = new Map<TreeNode, Spot>();
  const labelOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : labels[indexOfName(name)];
  let label: string | undefined;
  const read = (element: Element): Element => {
    const reference = referenceIn(element, labelOf);
    if (reference !== undefined) spots.set(element, reference);
    else if (isNumber(element)) {
      spots.set(element, {
        kind: 'number',
        label,
        tag: hasClass(element, 'tml-tag') ? textOf(element.children) : undefined,
      });
      label = undefined;
    } else {
      const name = element.name === 'mtr' ? attributeOf(element, 'id') : undefined;
      if (name !== undefined) label = labelOf(name);
      const children = readAll(element.children);
      if (name === undefined && children === element.children) return element;
      // The row's anchor is named when the chapter is known.
      return {
        ...element,
        attributes: element.attributes.filter(([key]) => name === undefined || key !== 'id'),
        children,
      };
    }
    return element;
  };
  const readAll = (tree: Tree): Tree => {
    const made = tree.map((node) => (typeof node === 'string' || node.kind !== 'element' ? node : read(node)));
    return made.every((node, index) => node === tree[index]) ? tree : made;
  };
  return { math: read(math), spots };
}

function referenceIn(element: Element, labelOf: (name: string | undefined) => string | undefined): Spot | undefined {
  if (element.name !== 'a' || !hasClass(element, 'tml-ref')) return undefined;
  const label = labelOf(attributeOf(element, 'href')?.slice(1));
  return label === undefined
    ? undefined
    : { kind: 'reference', label, form: hasClass(element, 'tml-eqref') ? 'eqref' : 'ref' };
}

/** `<mtext><span class="tml-eqn"></span></mtext>`, `<mtext class="tml-tag">(A)</mtext>`. */
function isNumber(element: Element): boolean {
  if (element.name !== 'mtext') return false;
  const [only] = element.children;
  return (
    hasClass(element, 'tml-tag') || (typeof only === 'object' && only.kind === 'element' && hasClass(only, 'tml-eqn'))
  );
}

const NAMES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The name that stands for label `index` while the library reads: it keeps only letters and digits of a label. */
export function shortName(index: number): string {
  return (
    (index < NAMES.length ? '' : shortName(Math.floor(index / NAMES.length) - 1)) + NAMES.charAt(index % NAMES.length)
  );
}

function indexOfName(name: string): number {
  return [...name].reduce((index, character) => (index + 1) * NAMES.length + NAMES.indexOf(character), -1);
}
