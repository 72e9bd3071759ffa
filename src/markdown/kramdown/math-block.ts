// Formulas on lines of their own: `$$ … $$` between blank lines.
import type { BlockRule } from './block-state.ts';

const FENCE = /( {0,3})(\\?)\$\$/y;
const REST = /[ \t\v\f\r]*\n/y;

export const mathBlock: BlockRule = (state) => {
  const open = state.match(FENCE);
  if (open === undefined || !state.isAfterBoundary()) return false;
  const start = state.position + open[0].length;
  const close = state.text.indexOf('$$', start);
  if (close < 0) return false;
  const rest = state.match(REST, close + 2)?.[0].length ?? 0;
  if (open[2] === '\\') {
    // `\$$x$$` alone is a formula in a line of its own.
    if (rest > 0) state.position += (open[1]?.length ?? 0) + 1;
    return false;
  }
  if (!state.isBeforeBoundary(close + 2 + rest)) return false;
  const tex = state.text.slice(start, close);
  const node = state.create('formula', '', start + tex.length - tex.trimStart().length);
  node.content = tex.trim();
  node.info = 'display';
  node.block = true;
  state.add(node);
  state.position = close + 2 + rest;
  return true;
};
