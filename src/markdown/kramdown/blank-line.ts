// Blank lines and the lone `^`: what parts blocks.
import type { BlockRule } from './block-state.ts';
import { BLANK_LINES, BOUNDARY_LINE } from './patterns.ts';

export const blankLine: BlockRule = (state) => {
  const match = state.match(BLANK_LINES);
  if (match === undefined) return false;
  const last = state.last;
  if (last?.type === 'blank') last.content += match[0];
  else state.add(state.create('blank')).content = match[0];
  state.position += match[0].length;
  return true;
};

/** `^` alone ends a list, a quotation or a code block where nothing else would. */
export const boundary: BlockRule = (state) => {
  const match = state.match(BOUNDARY_LINE);
  if (match === undefined) return false;
  state.add(state.create('boundary'));
  state.position += match[0].length;
  return true;
};
