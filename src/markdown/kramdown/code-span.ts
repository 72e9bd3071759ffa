// Code in a line: between as many backticks as it begins with.
import type { SpanRule } from './span-state.ts';

export const codeSpan: SpanRule = (state) => {
  const start = state.position;
  let end = start;
  while (state.text.charAt(end) === '`') end += 1;
  const ticks = state.text.slice(start, end);
  const isLone =
    ticks === '`' &&
    (start === 0 || /[ \t\n\v\f\r]/.test(state.text.charAt(start - 1))) &&
    /[ \t\n\v\f\r]/.test(state.text.charAt(end));
  const close = isLone || ticks.length > 1000 ? -1 : state.text.indexOf(ticks, end);
  state.position = end;
  if (close < 0) {
    state.position = start;
    state.addText(ticks);
    state.position = end;
    return true;
  }
  let content = state.text.slice(end, close);
  let offset = end;
  if (ticks.length > 1) {
    if (content.startsWith(' ')) offset += 1;
    content = content.replace(/^ /, '').replace(/ $/, '');
  }
  state.add(state.create('code', 'code', offset)).content = content;
  state.position = close + ticks.length;
  return true;
};
