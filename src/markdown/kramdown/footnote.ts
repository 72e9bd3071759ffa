// Footnotes: `[^name]` in the text, `[^name]: …` with any blocks below.
import { DEEPEST, readInto, type BlockRule } from './block-state.ts';
import { indentedEnd, withoutIndent } from './code-block.ts';
import { Node } from './node.ts';
import type { SpanRule } from './span-state.ts';

const DEFINITION = / {0,3}\[\^(\w[\w-]*)\]:[^\n]*\n/y;

export const footnoteDefinition: BlockRule = (state) => {
  const match = state.match(DEFINITION);
  if (match?.[1] === undefined || state.depth > DEEPEST) return false;
  const start = state.position + match[0].indexOf(']:') + 2;
  const end = indentedEnd(state, state.position + match[0].length);
  const body = new Node('footnote-definition', state.source.originOf(start), 'li');
  state.position = end;
  readInto(body, withoutIndent(state.source.slice(start, end)), state);
  const node = state.add(state.create('boundary'));
  node.info = 'definition';
  state.document.footnotes.set(match[1], { body, node });
  return true;
};

const MARKER = /\[\^(\w[\w-]*)\]/y;

export const footnoteMarker: SpanRule = (state) => {
  const match = state.match(MARKER);
  if (match === undefined) return false;
  if (match[1] === undefined || !state.document.footnotes.has(match[1])) state.addText(match[0]);
  else state.add(state.create('footnote')).content = match[1];
  state.position += match[0].length;
  return true;
};
