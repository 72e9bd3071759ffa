// Formulas that their author wrote as MathML, taken whole: none of their tags is a rule's business.
import type { TreeNode } from '../../model/tree.ts';
import type { Document } from './document.ts';

const [OPEN, CLOSE] = ['<math', '</math>'];

/**
 * The formula whose opening tag begins at `start`, and what takes its place; undefined where it is to be read as any
 * other HTML: nobody takes it whole, or attributes follow it. Linear for a text of nothing but opening tags.
 */
export function mathmlAt(
  text: string,
  start: number,
  { options }: Document,
): { readonly source: string; readonly formula: TreeNode } | undefined {
  if (options.mathml === undefined) return undefined;
  const next = text.indexOf(OPEN, start + OPEN.length);
  const upToNext = text.slice(start, next < 0 ? text.length : next);
  const end = upToNext.indexOf(CLOSE) + CLOSE.length;
  if (end < CLOSE.length || upToNext.startsWith('{:', end)) return undefined;
  const source = upToNext.slice(0, end);
  const formula = options.mathml(source);
  return formula === undefined ? undefined : { source, formula };
}
