// Numbered formulas of a chapter: their ids, the spots of their numbers, and references to them.
import { duplicateId } from '../diagnostics/catalog.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { FormulaTree, NumberSpot, ReferenceSpot } from '../math/spots.ts';
import type { Attribute, FormulaGap, Tree, TreeNode } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { element, mapNodes } from '../tree/walk.ts';

/** Names the equations of one chapter, in the order of the text. */
export class EquationNames {
  readonly #taken: Set<string>;
  readonly #labels = new Set<string>();
  #count = 0;

  readonly problems: Problem[] = [];

  /** `anchors`: ids that the chapter has already. */
  constructor(anchors: readonly string[]) {
    this.#taken = new Set(anchors);
  }

  /** The id of a numbered row: from its label, so that it stays when others come before it. */
  next(spot: NumberSpot, place: Place): string {
    this.#count += 1;
    if (spot.label === undefined) return takeName(`eq-${this.#count}`, this.#taken);
    const id = idOfLabel(spot.label);
    if (this.#labels.has(id)) this.problems.push(duplicateId(place, id));
    this.#labels.add(id);
    return takeName(id, this.#taken);
  }
}

/**
 * `eq:loss` → `eq-loss`; LaTeX's usual prefixes are those of the ids: `\ref{fig:filters}` finds the figure
 * `fig-filters`.
 */
export function idOfLabel(label: string): string {
  const [, prefix = '', rest = ''] = /^(?:(eq|eqn|equation|fig|figure|tab|tbl|table)[:._-])?(.*)$/is.exec(label) ?? [];
  const kind = /^fig/i.test(prefix) ? 'fig' : /^t/i.test(prefix) ? 'tbl' : 'eq';
  return `${kind}-${slugOf(rest)}`;
}

/** The formula with gaps for its numbers and references. */
export function withNumbers({ math, spots }: FormulaTree, gap: FormulaGap, names: EquationNames): Tree {
  return filled({ math, spots }, gap, (spot) => [numberElement(spot, gap, names)]);
}

/** Captions are rendered more than once, in lists of figures: what is numbered there would be counted again. */
export function withoutNumbers(formula: FormulaTree, gap: FormulaGap): Tree {
  return filled(formula, gap, () => []);
}

function filled({ math, spots }: FormulaTree, gap: FormulaGap, number: (spot: NumberSpot) => Tree): Tree {
  if (spots.size === 0) return [math];
  return mapNodes([math], (node) => {
    const spot = spots.get(node);
    switch (spot?.kind) {
      case undefined:
        return node;
      case 'nothing':
        return [];
      case 'number':
        return number(spot);
      case 'reference':
        return element('mtext', [], referenceTree(spot, gap));
    }
  });
}

/** `\eqref{eq:loss}` alone: no formula, but words. Undefined for any other TeX. */
export function loneReference(gap: FormulaGap): Tree | undefined {
  const [, command, label] = /^\\(eqref|ref)\s*\{([^{}]*)\}$/.exec(gap.tex) ?? [];
  return label === undefined
    ? undefined
    : referenceTree({ kind: 'reference', label: label.trim(), form: command === 'ref' ? 'ref' : 'eqref' }, gap);
}

function referenceTree({ label, form }: ReferenceSpot, { place }: FormulaGap): Tree {
  const gap: TreeNode = {
    kind: 'reference',
    form: 'number',
    mentions: [{ id: idOfLabel(label), place }],
    written: `\\${form}{${label}}`,
  };
  return form === 'eqref' ? ['(', gap, ')'] : [gap];
}

function numberElement(spot: NumberSpot, gap: FormulaGap, names: EquationNames): TreeNode {
  const tag = spot.tag?.replace(/^\((.*)\)$/, '$1');
  const [open, close] = spot.tag !== undefined && spot.tag === tag ? [[], []] : [['('], [')']];
  const number = (id: string | undefined, content: TreeNode): TreeNode => {
    const attributes: Attribute[] = [['class', 'equation-number']];
    if (id !== undefined) attributes.push(['id', id]);
    return element('mtext', attributes, [...open, content, ...close]);
  };
  if (tag !== undefined && spot.label === undefined) return number(undefined, tag);
  const id = spot.label === gap.label && gap.label !== undefined ? gap.label : names.next(spot, gap.place);
  // The box around the formula has the id that an attribute list gave.
  return number(id === gap.label ? undefined : id, {
    kind: 'number',
    of: 'equation',
    form: 'number',
    id,
    tag,
    place: gap.place,
  });
}
