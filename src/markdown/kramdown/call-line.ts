// Include calls alone on their line: they stand between blocks, also directly above or below a paragraph.
import { callMarks } from '../../lib/marks.ts';
import type { BlockRule } from './block-state.ts';
import { Node } from './node.ts';
import { CALL_LINE } from './patterns.ts';

export const callLine: BlockRule = (state) => {
  const match = state.match(CALL_LINE);
  if (match === undefined) return false;
  const calls = [...match[0].matchAll(callMarks())];
  // An include for the middle of a sentence makes a paragraph of its own.
  if (calls.some(([, index]) => state.document.options.calls[Number(index)]?.placement === 'inline')) return false;
  for (const call of calls) {
    const node = new Node('call', state.source.originOf(state.position + call.index));
    node.content = call[1] ?? '';
    node.info = 'block';
    state.add(node);
  }
  state.position += match[0].length;
  return true;
};
