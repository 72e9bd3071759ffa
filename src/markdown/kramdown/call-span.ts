// Include calls in the middle of a line.
import type { SpanRule } from './span-state.ts';

const MARK = /\uFDD0(\d+)\uFDD1/y;

export const callSpan: SpanRule = (state) => {
  const match = state.match(MARK);
  if (match === undefined) return false;
  const node = state.add(state.create('call'));
  node.content = match[1] ?? '';
  node.info = state.document.options.calls[Number(match[1])]?.placement === 'block' ? 'block' : 'inline';
  state.position += match[0].length;
  return true;
};
