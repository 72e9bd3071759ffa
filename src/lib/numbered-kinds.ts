// What is numbered in a book, and how ids of each kind begin. What a kind is called stands in words/, under its name.
import type { BoxKind, NumberedKind } from '../model/tree.ts';

/** `fig-` of `fig-filters`. */
export const idPrefixes: Readonly<Record<NumberedKind, string>> = {
  figure: 'fig-',
  table: 'tbl-',
  equation: 'eq-',
  listing: 'lst-',
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
  listing: 'listings',
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
  return NOT_BOXES.includes(kindOfId(id) ?? '');
}

/** Whether the program itself has a kind of this name. */
export function isNumberedKind(kind: string): kind is NumberedKind {
  return Object.hasOwn(idPrefixes, kind);
}

/** Whether things of a kind stand in boxes: theorems, exercises. */
export function isBoxKind(kind: string): kind is BoxKind {
  return boxPrefixes.has(kind);
}

const NOT_BOXES: readonly string[] = ['figure', 'table', 'equation', 'listing'];

/** How ids of the program's boxes begin, by kind. */
export const boxPrefixes: ReadonlyMap<string, string> = new Map([
  ...KINDS.filter((kind) => !NOT_BOXES.includes(kind)).map((kind) => [kind, idPrefixes[kind]] as const),
  ['proof', 'prf-'],
]);

/** How ids begin that mean something, besides those of a book's own kinds: what no such kind can be called. */
export const knownPrefixes: readonly string[] = [...Object.values(idPrefixes), 'prf-', 'sec-', 'term-'].map((prefix) =>
  prefix.slice(0, -1),
);
