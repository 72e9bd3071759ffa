// What is numbered in a book: how ids of each kind begin, and what the kind is called in front of a number.
import type { NumberedKind } from '../model/markup.ts';

export interface KindOfThing {
  /** `fig-` of `fig-filters`. */
  readonly prefix: string;
  readonly name: string;
  readonly plural: string;
}

export const numberedKinds: Readonly<Record<NumberedKind, KindOfThing>> = {
  figure: { prefix: 'fig-', name: 'Figure', plural: 'Figures' },
  table: { prefix: 'tbl-', name: 'Table', plural: 'Tables' },
  equation: { prefix: 'eq-', name: 'Equation', plural: 'Equations' },
};

/** The kind that an id tells by how it begins: `fig-filters` → `figure`. */
export function kindOfId(id: string): NumberedKind | undefined {
  return KINDS.find((kind) => id.startsWith(numberedKinds[kind].prefix));
}
const KINDS: readonly NumberedKind[] = ['figure', 'table', 'equation'];
