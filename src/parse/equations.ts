// Numbered formulas of a chapter: their ids, the spots of their numbers, and references to them.
import { duplicateId } from '../diagnostics/catalog.ts';
import { escapeHtml } from '../lib/html.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { FormulaPiece, NumberSpot, ReferenceSpot } from '../math/pieces.ts';
import type { FormulaGap, Part } from '../model/markup.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

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

/** Finished HTML, and gaps for numbers and references. */
export function partsOfFormula(
  pieces: readonly FormulaPiece[],
  gap: FormulaGap,
  names: EquationNames,
): readonly Part[] {
  return pieces.flatMap((piece): readonly Part[] => {
    if (typeof piece === 'string') return [piece];
    return piece.kind === 'number'
      ? numberParts(piece, gap, names)
      : ['<mtext>', ...referenceParts(piece, gap), '</mtext>'];
  });
}

/** Captions are rendered more than once, in lists of figures: what is numbered there would be counted again. */
export function partsWithoutNumbers(pieces: readonly FormulaPiece[], gap: FormulaGap): readonly Part[] {
  return pieces.flatMap((piece): readonly Part[] =>
    typeof piece === 'string'
      ? [piece]
      : piece.kind === 'number'
        ? []
        : ['<mtext>', ...referenceParts(piece, gap), '</mtext>'],
  );
}

/** `\eqref{eq:loss}` alone: no formula, but words. Undefined for any other TeX. */
export function loneReference(gap: FormulaGap): readonly Part[] | undefined {
  const [, command, label] = /^\\(eqref|ref)\s*\{([^{}]*)\}$/.exec(gap.tex) ?? [];
  return label === undefined
    ? undefined
    : referenceParts({ kind: 'reference', label: label.trim(), form: command === 'ref' ? 'ref' : 'eqref' }, gap);
}

function referenceParts({ label, form }: ReferenceSpot, { place }: FormulaGap): readonly Part[] {
  const gap: Part = {
    kind: 'reference',
    form: 'number',
    mentions: [{ id: idOfLabel(label), place }],
    written: `\\${form}{${label}}`,
  };
  return form === 'eqref' ? ['(', gap, ')'] : [gap];
}

function numberParts(spot: NumberSpot, gap: FormulaGap, names: EquationNames): readonly Part[] {
  const tag = spot.tag?.replace(/^\((.*)\)$/, '$1');
  const [open, close] = spot.tag !== undefined && spot.tag === tag ? ['', ''] : ['(', ')'];
  if (tag !== undefined && spot.label === undefined)
    return [`<mtext class="equation-number">${open}${escapeHtml(tag)}${close}</mtext>`];
  const id = spot.label === gap.label && gap.label !== undefined ? gap.label : names.next(spot, gap.place);
  // The box around the formula has the id that an attribute list gave.
  const attribute = id === gap.label ? '' : ` id="${escapeHtml(id)}"`;
  return [
    `<mtext class="equation-number"${attribute}>${open}`,
    { kind: 'number', of: 'equation', form: 'number', id, tag, place: gap.place },
    `${close}</mtext>`,
  ];
}
