// A line across: three or more of `*`, `-` or `_`.
import type { BlockRule } from './block-state.ts';
import { RULER } from './patterns.ts';

export const ruler: BlockRule = (state) => {
  const match = state.match(RULER);
  if (match === undefined) return false;
  state.add(state.create('ruler', 'hr'));
  state.position += match[0].length;
  return true;
};
