// The lines of list items and definitions: how far they are indented, and which belong to the item without being
// indented.
import type { BlockState } from './block-state.ts';
import { FragmentBuilder, type Fragment } from './fragment.ts';
import { ATTRIBUTES_LINE, BLOCK_TAG, LIST_CONTENT, matchAt } from './patterns.ts';

const ITEM_ATTRIBUTES = new RegExp(
  `[ \\t\\v\\f\\r]*\\{:(?!(?:\\w[\\w-]*)?:|\\/)(${LIST_CONTENT})\\}[ \\t\\v\\f\\r]*`,
  'y',
);

export interface FirstLine {
  /** Where the item's text starts and ends, markers and attribute list left out. */
  readonly start: number;
  readonly end: number;
  /** The column at which the item's further lines must start. */
  readonly indentation: number;
  readonly attributes: string | undefined;
}

/** Reads the line with the marker; `position` and `width` are those of the marker's end. */
export function firstLine(state: BlockState, position: number, width: number): FirstLine {
  const end = state.lineEnd(position);
  const list = matchAt(ITEM_ATTRIBUTES, state.text, position);
  const isEmptyBut = state.text.slice(position + (list?.[0].length ?? 0), end).trim() === '';
  let column = width;
  let start = position;
  for (; start < end && /[ \t]/.test(state.text.charAt(start)); start += 1)
    column += state.text.charAt(start) === '\t' ? 4 - (column % 4) : 1;
  const attributes = matchAt(ITEM_ATTRIBUTES, state.text, start);
  if (attributes !== undefined) start += attributes[0].length;
  // A line that holds nothing, or nothing but an attribute list: the text comes below, by four.
  if (isEmptyBut) return { start: end, end, indentation: 4, attributes: attributes?.[1] };
  return { start, end, indentation: column, attributes: attributes?.[1] };
}

const indents = new Map<number, { enough: RegExp; lazyStop: RegExp }>();

function patternsFor(indentation: number): { enough: RegExp; lazyStop: RegExp } {
  const known = indents.get(indentation);
  if (known !== undefined) return known;
  const tabs = Math.floor(indentation / 4);
  const made = {
    enough: new RegExp(
      `(?:(?:\\t| {4}){${tabs}} {${indentation % 4}}|(?:\\t| {4}){${tabs + 1}})[ \\t\\v\\f\\r]*[^ \\t\\n\\v\\f\\r]`,
      'y',
    ),
    lazyStop: new RegExp(
      ` {0,${Math.min(indentation, 3)}}(?:${ATTRIBUTES_LINE.replace(/^ \{0,3\}/, '')}|${BLOCK_TAG})`,
      'y',
    ),
  };
  if (indentation < 100) indents.set(indentation, made);
  return made;
}

export function isIndentedEnough(state: BlockState, indentation: number): boolean {
  return state.isAt(patternsFor(indentation).enough);
}

/** Text directly below an item belongs to it, save where an attribute list or a block of HTML starts. */
export function isLazyLine(state: BlockState, indentation: number): boolean {
  return !state.isAt(patternsFor(indentation).lazyStop);
}

/** A line without the item's indentation, if it has that much. */
export function indentedLine(line: Fragment, indentation: number): { fragment: Fragment; isIndented: boolean } {
  const tabs = /^\t*/.exec(line.text)?.[0].length ?? 0;
  const blanks = /^ */.exec(line.text.slice(tabs))?.[0].length ?? 0;
  const isIndented = tabs * 4 + blanks >= indentation;
  if (tabs === 0) return { fragment: isIndented ? line.slice(indentation) : line, isIndented };
  const left = Math.max(0, tabs * 4 + blanks - (isIndented ? indentation : 0));
  return {
    fragment: new FragmentBuilder()
      .literal(' '.repeat(left), line.originOf(0))
      .add(line, tabs + blanks, line.text.length)
      .build(),
    isIndented,
  };
}
