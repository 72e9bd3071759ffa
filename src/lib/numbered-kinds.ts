// What is numbered in a book, and how ids of each kind begin. What a kind is called stands in words/, under its name.
import type { BoxKind, NumberedKind } from '../model/tree.ts';

/** `fig-` of `fig-filters`. */
export const idPrefixes: Readonly<Record<NumberedKind, string>> = {
  figure: 'fig-',
  table: 'tbl-',
  equation: 'eq-',
  theorem: 'thm-',
  lemma: 'lem-',
  proposition: 'prp-',
  corollary: 'cor-',
  definition: 'def-',
  remark: 'rem-',
  example: 'exm-',
  exercise: 'ex-',
  solution: 'sol-',
  algorithm: 'alg-',
};

const KINDS = Object.keys(idPrefixes) as NumberedKind[]; // The table's own names.

/** The name in words/ for several of a kind: "Lemmas 2.1 and 2.3". */
export const pluralNames = {
  figure: 'figures',
  table: 'tables',
  equation: 'equations',
  theorem: 'theorems',
  lemma: 'lemmas',
  proposition: 'propositions',
  corollary: 'corollaries',
  definition: 'definitions',
  remark: 'remarks',
  example: 'examples',
  exercise: 'exercises',
  solution: 'solutions',
  algorithm: 'algorithms',
} as const satisfies Readonly<Record<NumberedKind, string>>;

/** The kind that an id tells by how it begins: `fig-filters` → `figure`. */
export function kindOfId(id: string): NumberedKind | undefined {
  return KINDS.find((kind) => id.startsWith(idPrefixes[kind]));
}

/** The same for kinds that never have ids of that beginning for another reason: `ex-` may be anything. */
export function isSurelyNumbered(id: string): boolean {
  return ['figure', 'table', 'equation'].includes(kindOfId(id) ?? '');
}

const NOT_BOXES = new Set<string>(['figure', 'table', 'equation']);

/** Whether things of a kind stand in boxes: theorems, exercises. */
export function isBoxKind(kind: string): kind is BoxKind {
  return kind === 'proof' || (Object.hasOwn(idPrefixes, kind) && !NOT_BOXES.has(kind));
}
