// Whether a chapter's text has any of the apparatus that pages get their own style for, besides citations.
import type { Facts } from '../model/facts.ts';

/** Terms, boxes, listings with numbers. */
export function hasBoxesOrTerms({ terms, numbered }: Facts): boolean {
  return (
    terms.length > 0 || numbered.some((gap) => gap.kind === 'box' || (gap.kind === 'number' && gap.of === 'listing'))
  );
}
