// What is numbered in a book, and how ids of each kind begin. What a kind is called stands in words/, under its name.
import type { NumberedKind } from '../model/tree.ts';

/** `fig-` of `fig-filters`. */
export const idPrefixes: Readonly<Record<NumberedKind, string>> = { figure: 'fig-', table: 'tbl-', equation: 'eq-' };

/** The kind that an id tells by how it begins: `fig-filters` → `figure`. */
export function kindOfId(id: string): NumberedKind | undefined {
  return KINDS.find((kind) => id.startsWith(idPrefixes[kind]));
}
const KINDS: readonly NumberedKind[] = ['figure', 'table', 'equation'];
