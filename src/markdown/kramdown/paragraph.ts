// A paragraph: whatever no other rule wants.
import type { BlockRule } from './block-state.ts';
import { FragmentBuilder } from './fragment.ts';
import { sourceNode, type Node } from './node.ts';
import { PARAGRAPH_STOP } from './patterns.ts';
import { isHeadedTable } from './table.ts';

/** The first characters of lines that may end a paragraph: all other lines need no closer look. */
const SUSPECT = /[ \t]*[\n\v\f\r{^<+*\-\d:#>~`\uFDD0]/y;

export const paragraph: BlockRule = (state) => {
  const start = state.position;
  let end = state.lineEnd(start);
  const mayMeanTables = state.document.isAuthor && state.text.includes('|');
  while (
    end < state.text.length &&
    !(state.isAt(SUSPECT, end) && state.isAt(PARAGRAPH_STOP, end)) &&
    !(mayMeanTables && end >= state.noTableUntil && isHeadedTable(state.text, end))
  )
    end = state.lineEnd(end);
  const last = state.last;
  if (last?.type === 'paragraph') {
    // What looked like another block is none: the paragraph before goes on.
    const hasBreak = state.text.slice(Math.max(0, start - 3), start) === '  \n';
    const builder = builderOf(last)
      .literal(hasBreak ? '  \n' : '\n', state.source.originOf(start))
      .add(state.source, start, trimmedEnd(state.text, start, end));
    const joined = sourceNode(builder.build());
    builders.set(joined, builder);
    last.children.splice(-1, 1, joined);
  } else {
    const node = state.create('paragraph', 'p');
    node.children.push(sourceNode(state.source.slice(start, end).trimmed()));
    state.add(node);
  }
  state.position = end;
  if (last?.type === 'paragraph') state.endsHere(last);
  return true;
};

/** Of texts that may go on: ten thousand lines that look like other blocks are not copied ten thousand times. */
const builders = new WeakMap<Node, FragmentBuilder>();

function builderOf(paragraph: Node): FragmentBuilder {
  const text = paragraph.children.at(-1);
  const known = text === undefined ? undefined : builders.get(text);
  if (known !== undefined) return known;
  const builder = new FragmentBuilder();
  return text?.source === undefined ? builder : builder.add(text.source, 0, text.source.text.length);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && /[ \t\n\v\f\r]/.test(text.charAt(position - 1))) position -= 1;
  return position;
}
