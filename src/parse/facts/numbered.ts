// What may get a number: calls, tables and equations, in the order of the text.
import type { CallGap, NumberGap } from '../../model/tree.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** `found` grows. */
export function numberedReader(): { readonly reader: TreeReader; readonly found: readonly (CallGap | NumberGap)[] } {
  const found: (CallGap | NumberGap)[] = [];
  const reader: TreeReader = {
    gap: (gap) => {
      if (gap.kind === 'call' || gap.kind === 'number') found.push(gap);
    },
  };
  return { reader, found };
}
