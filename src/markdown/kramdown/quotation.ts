// Quotations: `>` at the start of a line, and the lazy lines after it.
import { giveCallout, readCalloutMarker } from './callout.ts';
import { DEEPEST, readInto, type BlockRule } from './block-state.ts';
import { FragmentBuilder } from './fragment.ts';
import { LAZY_STOP } from './patterns.ts';

const START = / {0,3}> ?/y;

export const quotation: BlockRule = (state) => {
  if (!state.isAt(START) || state.depth > DEEPEST) return false;
  const node = state.create('quote', 'blockquote');
  const inside = new FragmentBuilder();
  let position = state.position;
  do {
    const end = state.lineEnd(position);
    inside.add(state.source, position + (state.match(START, position)?.[0].length ?? 0), end);
    position = end;
  } while (position < state.text.length && !state.isAt(LAZY_STOP, position));
  const callout = readCalloutMarker(inside.build(), state.document);
  if (callout !== undefined) giveCallout(node, callout);
  state.add(node);
  state.position = position;
  readInto(node, callout?.rest ?? inside.build(), state);
  return true;
};
