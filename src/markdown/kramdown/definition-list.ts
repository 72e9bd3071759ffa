// Definition lists: a paragraph whose lines are terms, and `: definition` below it.
import { emptyAttributes, readAttributes } from './attribute-list.ts';
import { DEEPEST, readInto, type BlockRule, type BlockState } from './block-state.ts';
import { FragmentBuilder, type Fragment } from './fragment.ts';
import { firstLine, indentedLine, isIndentedEnough, isLazyLine } from './list-lines.ts';
import { makeTransparent, Node, sourceNode } from './node.ts';
import { BLANK_LINES, BOUNDARY_LINE, DEFINITION_START, LIST_CONTENT, matchAt } from './patterns.ts';

interface Definition {
  readonly node: Node;
  readonly text: FragmentBuilder;
  readonly isParagraph: boolean;
}

export const definitionList: BlockRule = (state) => {
  if (!state.isAt(DEFINITION_START) || state.depth > DEEPEST || !followsTerms(state.container.children)) return false;
  const list = state.create('terms', 'dl');
  let terms = state.container.children.pop();
  const isParted = terms?.type === 'blank';
  if (isParted) terms = state.container.children.pop();
  if (terms === undefined) return false;
  list.given = terms.given;
  list.children.push(...readTerms(terms));
  let last: Node | undefined;
  for (const { node, text, isParagraph } of gatherDefinitions(state, isParted)) {
    list.children.push(node);
    readInto(node, text.build(), state);
    if (node.children.length === 0) continue;
    last = node.children.at(-1)?.type === 'blank' ? node.children.pop() : undefined;
    const first = node.children[0];
    if (first?.type === 'paragraph' && !isParagraph) makeTransparent(first, node.children.length > 1);
  }
  addOrJoin(state, list);
  if (last !== undefined) state.add(last);
  return true;
};

function followsTerms(before: readonly Node[]): boolean {
  const last = before.at(-1);
  if (last?.type === 'paragraph') return true;
  return last?.type === 'blank' && last.content === '\n' && before.at(-2)?.type === 'paragraph';
}

const ATTRIBUTES = new RegExp(`[ \\t]*\\{:(?!(?:\\w[\\w-]*)?:|\\/)(${LIST_CONTENT})\\}[ \\t]*`, 'y');

function readTerms(paragraph: Node): readonly Node[] {
  const source = paragraph.children[0]?.source;
  return source === undefined
    ? []
    : linesOf(source).map((line) => {
        const term = new Node('term', line.originOf(0), 'dt');
        const list = matchAt(ATTRIBUTES, line.text, 0);
        if (list?.[1] !== undefined) readAttributes(list[1], (term.given = emptyAttributes()));
        term.children.push(sourceNode(line.slice(list?.[0].length ?? 0)));
        return term;
      });
}

function linesOf(source: Fragment): readonly Fragment[] {
  let at = 0;
  return source.text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return source.slice(start, start + line.length);
  });
}

function gatherDefinitions(state: BlockState, isParted: boolean): readonly Definition[] {
  const definitions: Definition[] = [];
  let isParagraph = isParted;
  let isAfterBlank = false;
  let indentation = 4;
  while (state.position < state.text.length) {
    const position = state.position;
    const start = matchAt(
      new RegExp(`( {0,${Math.min(Math.max(indentation - 1, 0), 3)}}:)[\\t| ][^\\n]*\\n`, 'y'),
      state.text,
      position,
    );
    const blank = state.match(BLANK_LINES);
    const current = definitions.at(-1);
    if (start?.[1] !== undefined) {
      const first = firstLine(state, position + start[1].length, start[1].length);
      const node = new Node('definition', state.source.originOf(position), 'dd');
      if (first.attributes !== undefined) readAttributes(first.attributes, (node.given = emptyAttributes()));
      definitions.push({ node, isParagraph, text: new FragmentBuilder().add(state.source, first.start, first.end) });
      indentation = first.indentation;
      isParagraph = false;
      isAfterBlank = false;
      state.position = first.end;
    } else if (state.isAt(BOUNDARY_LINE)) break;
    else if (
      blank === undefined &&
      (isIndentedEnough(state, indentation) || (!isAfterBlank && isLazyLine(state, indentation)))
    ) {
      const line = indentedLine(state.source.slice(position, state.lineEnd()), indentation).fragment;
      current?.text.add(line, 0, line.text.length);
      isParagraph = false;
      isAfterBlank = false;
      state.position = state.lineEnd();
    } else if (blank !== undefined) {
      current?.text.add(state.source, position, position + blank[0].length);
      isParagraph = true;
      isAfterBlank = true;
      state.position += blank[0].length;
    } else break;
  }
  return definitions;
}

/** Terms that follow a definition list continue it. */
function addOrJoin(state: BlockState, list: Node): void {
  const before = state.container.children;
  if (before.at(-1)?.type === 'blank' && before.at(-2)?.type === 'terms') before.pop();
  const last = before.at(-1);
  if (last?.type === 'terms') last.children.push(...list.children);
  else state.add(list);
  state.endsHere(last?.type === 'terms' ? last : list);
}
