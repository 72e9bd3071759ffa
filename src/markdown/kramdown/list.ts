// Lists, numbered or not. An item's text is read like a chapter of its own, after its indentation is cut away.
import { DEEPEST, readInto, type BlockRule, type BlockState } from './block-state.ts';
import { emptyAttributes, readAttributes } from './attribute-list.ts';
import { FragmentBuilder } from './fragment.ts';
import { firstLine, indentedLine, isLazyLine, isIndentedEnough } from './list-lines.ts';
import { makeTransparent, type Node } from './node.ts';
import { BLANK_LINES, BOUNDARY_LINE, BULLET, LIST_START, RULER } from './patterns.ts';
import { readTasks } from './task-list.ts';

/** An item while its lines are gathered: a list that begins inside it starts a new piece. */
interface Item {
  readonly node: Node;
  readonly pieces: FragmentBuilder[];
}

export const list: BlockRule = (state) => {
  if (!state.isAt(LIST_START) || state.depth > DEEPEST) return false;
  const isBullet = state.isAt(BULLET);
  const node = state.create('list', isBullet ? 'ul' : 'ol');
  const { items, endsAtBoundary } = gatherItems(state, node, isBullet ? '[+*-]' : '\\d+\\.');
  state.add(node);
  for (const item of items) {
    for (const piece of item.pieces) readInto(item.node, piece.build(), state);
  }
  const last = tighten(node.children, endsAtBoundary);
  readTasks(node);
  if (last !== undefined && !endsAtBoundary) state.add(last);
  return true;
};

function gatherItems(
  state: BlockState,
  node: Node,
  marker: string,
): { items: readonly Item[]; endsAtBoundary: boolean } {
  const items: Item[] = [];
  let start = itemStart(marker, 4);
  let indentation = 0;
  let hasNestedList = false;
  let isAfterBlank = false;
  while (state.position < state.text.length) {
    const position = state.position;
    const current = items.at(-1);
    const boundary = state.match(BOUNDARY_LINE);
    if (isAfterBlank && state.isAt(RULER)) break;
    if (boundary !== undefined) {
      state.position += boundary[0].length;
      return { items, endsAtBoundary: true };
    }
    const marked = state.match(start);
    const blank = state.match(BLANK_LINES);
    if (marked !== undefined) {
      const first = firstLine(state, position + (marked[1]?.length ?? 0), marked[1]?.length ?? 0);
      const item = state.create('item', 'li');
      if (first.attributes !== undefined) readAttributes(first.attributes, (item.given ??= emptyAttributes()));
      node.children.push(item);
      items.push({ node: item, pieces: [new FragmentBuilder().add(state.source, first.start, first.end)] });
      indentation = first.indentation;
      start = itemStart(marker, indentation);
      hasNestedList = LIST_START.test(restartable(state.text.slice(first.start, first.end)));
      isAfterBlank = false;
      state.position = first.end;
    } else if (
      current !== undefined &&
      blank === undefined &&
      (isIndentedEnough(state, indentation) || (!isAfterBlank && isLazyLine(state, indentation)))
    ) {
      const end = state.lineEnd();
      const line = indentedLine(state.source.slice(position, end), indentation);
      const looksLikeItem = LIST_START.test(restartable(line.fragment.text));
      if (!hasNestedList && line.isIndented && looksLikeItem) {
        current.pieces.push(new FragmentBuilder());
        hasNestedList = true;
      }
      const piece = current.pieces.at(-1);
      // A marker that is not indented enough for the list it stands in continues that list's text.
      if (hasNestedList && !line.isIndented && looksLikeItem)
        piece?.literal(' '.repeat(indentation + 4), line.fragment.originOf(0));
      piece?.add(line.fragment, 0, line.fragment.text.length);
      isAfterBlank = false;
      state.position = end;
    } else if (current !== undefined && blank !== undefined) {
      hasNestedList = true;
      isAfterBlank = true;
      current.pieces.at(-1)?.add(state.source, position, position + blank[0].length);
      state.position += blank[0].length;
    } else break;
  }
  return { items, endsAtBoundary: false };
}

/** A sticky expression remembers where it stopped. */
function restartable(text: string): string {
  LIST_START.lastIndex = 0;
  return text;
}

const starts = new Map<string, RegExp>();

/** Markers of one list stand no deeper than its text. */
function itemStart(marker: string, indentation: number): RegExp {
  const most = Math.min(Math.max(indentation - 1, 0), 3);
  const key = `${marker}${most}`;
  const known = starts.get(key) ?? new RegExp(`( {0,${most}}${marker})[\\t| ][^\\n]*\\n`, 'y');
  starts.set(key, known);
  return known;
}

/** Drops the paragraph tags of items that no blank line parts; gives back the blank lines after the list. */
function tighten(items: readonly Node[], endsAtBoundary: boolean): Node | undefined {
  let last: Node | undefined;
  for (const [index, item] of items.entries()) {
    const children = item.children;
    const first = children[0];
    if (first === undefined) continue;
    if (first.type === 'paragraph' && children[1]?.type === 'boundary' && first.given !== undefined)
      children.splice(1, 1);
    const isLast = index === items.length - 1;
    if (first.type === 'paragraph') {
      const isCompact =
        children.length < 2 || children[1]?.type !== 'blank' || (isLast && children.length === 2 && !endsAtBoundary);
      const followsOthers =
        !isLast ||
        items.length === 1 ||
        items
          .slice(0, -1)
          .some(({ children: [before] }) => before === undefined || before.type !== 'paragraph' || before.transparent);
      if (isCompact && followsOthers) makeTransparent(first, children[1] !== undefined && children[1].type !== 'blank');
    }
    last = children.at(-1)?.type === 'blank' ? children.pop() : undefined;
  }
  return last;
}
