// What may get a number: calls, tables and equations, in the order of the text.
import type { BoxGap, CallGap, NumberGap } from '../../model/tree.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** `found` grows. */
export function numberedReader(): {
  readonly reader: TreeReader;
  readonly found: readonly (BoxGap | CallGap | NumberGap)[];
} {
  const found: (BoxGap | CallGap | NumberGap)[] = [];
  const reader: TreeReader = {
    gap: (gap) => {
      if (gap.kind === 'call' || gap.kind === 'number' || gap.kind === 'box') found.push(gap);
    },
  };
  return { reader, found };
}
