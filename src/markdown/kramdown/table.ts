// Tables: rows with `|`, with or without a header row, parted by lines of `---`, a footer below `===`.
import type { BlockRule, BlockState } from './block-state.ts';
import type { Fragment } from './fragment.ts';
import { Node, sourceNode } from './node.ts';
import { isAt } from './patterns.ts';
import { hasPipeOnEveryLine, splitCells } from './table-cells.ts';

const PIPE_LINE = /(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n/y;
const TABLE_START = / {0,3}(?=[^ \t\n\v\f\r])(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n/y;
const SEPARATOR = /(?=[+|: \t]*-)([+|: \t-]+)\n/y;
const FOOTER = /(?=[+|: \t]*=)[+|: \t=]+\n/y;

type PartName = 'thead' | 'tbody' | 'tfoot';

export const table: BlockRule = (state) => {
  const isMeant =
    state.document.isAuthor && state.position >= state.noTableUntil && isHeadedTable(state.text, state.position);
  if (!isMeant && !state.isAfterBoundary()) return false;
  if (state.match(TABLE_START) === undefined) return false;
  const end = tableEnd(state);
  if (readTable(state, end, isMeant)) return true;
  if (isMeant) state.noTableUntil = end;
  return false;
};

function readTable(state: BlockState, end: number, isMeant: boolean): boolean {
  if (
    (!isMeant && !state.isBeforeBoundary(end)) ||
    !hasPipeOnEveryLine(state.source.slice(state.position, end), state.document)
  )
    return false;
  const read = readRows(state, end);
  if (!read.parts.some(({ tag }) => tag === 'tbody')) return false;
  if (state.document.isAuthor && isSentence(state, read)) return false;
  const node = state.create('table', 'table');
  node.children = read.parts;
  const columns = Math.max(0, ...read.parts.flatMap((part) => part.children.map((row) => row.children.length)));
  node.alignments = Array.from({ length: columns }, (_, column) => read.alignments[column] ?? '');
  fillRows(
    read.parts.flatMap((part) => part.children),
    columns,
  );
  state.add(node);
  state.position = end;
  return true;
}

/**
 * Whether the line there is the head of a table whatever stands around it: `| a | b |` over `|---|---|`. kramdown asks
 * for blank lines above and below; its authors, who come from GitHub, do not.
 */
export function isHeadedTable(text: string, position: number): boolean {
  const end = text.indexOf('\n', position) + 1;
  if (end === 0 || !isAt(DASHES, text, end)) return false;
  const dashes = text.slice(end, text.indexOf('\n', end));
  return dashes.includes('|') && dashes.includes('-') && text.slice(position, end).includes('|');
}

const DASHES = / {0,3}[|:-][|: \t-]*\n/y;

/**
 * `Run a | b` and `[red | blue](c.html)` in a line of their own are a sentence for their author: no row of dashes, no
 * bar at its beginning, and no second row that has as many cells.
 */
function isSentence(state: BlockState, { parts, isParted }: ReturnType<typeof readRows>): boolean {
  if (isParted || /^[ \t]*\|/.test(state.text.slice(state.position, state.lineEnd()))) return false;
  const [first, ...others] = parts.flatMap(({ children }) => children.map((row) => row.children.length));
  return others.length === 0 || others.some((count) => count !== first);
}

/**
 * Rows that are too short get empty cells, as kramdown writes them; but not where most of the table would be nothing
 * else: a line of 5,000 cells among 5,000 lines of one asks for 25 million. Browsers show such rows alike without.
 */
function fillRows(rows: readonly Node[], columns: number): void {
  const written = rows.reduce((sum, row) => sum + row.children.length, 0);
  if (rows.length * columns > MOST_FILLED * written) return;
  for (const row of rows) while (row.children.length < columns) row.children.push(new Node('cell', row.at, 'td'));
}

/** Cells in all for each that is written. */
const MOST_FILLED = 20;

function tableEnd(state: BlockState): number {
  let end = state.position;
  while (end < state.text.length && state.isAt(PIPE_LINE, end)) end = state.lineEnd(end);
  return end;
}

/** `isParted`: it has a row of dashes. */
interface Rows {
  readonly parts: Node[];
  readonly alignments: readonly string[];
  readonly isParted: boolean;
}

/** Reads the lines up to `end`; a first line of dashes is only an ornament. */
function readRows(state: BlockState, end: number): Rows {
  const parts: Node[] = [];
  let rows: Node[] = [];
  let alignments: readonly string[] | undefined;
  let hasFooter = false;
  const close = (tag: PartName): void => {
    const part = new Node('table-part', rows[0]?.at ?? state.source.originOf(state.position), tag);
    part.children = rows;
    rows = [];
    parts.push(part);
  };
  const hasLeadingPipe = /^[ \t]*\|/.test(state.text.slice(state.position, state.lineEnd()));
  for (let position = state.position; position < end; position = state.lineEnd(position)) {
    const separator = state.match(SEPARATOR, position);
    if (separator !== undefined) {
      if (rows.length === 0) continue;
      if (alignments === undefined && !hasFooter) {
        close('thead');
        alignments = readAlignments(separator[1] ?? '');
      } else if (!hasFooter) close('tbody');
    } else if (state.isAt(FOOTER, position)) {
      if (rows.length > 0) close('tbody');
      hasFooter = true;
    } else rows.push(readRow(state.source.slice(position, state.lineEnd(position) - 1), hasLeadingPipe, state));
  }
  if (rows.length > 0) close(hasFooter ? 'tfoot' : 'tbody');
  return { parts, alignments: alignments ?? [], isParted: alignments !== undefined || hasFooter };
}

function readAlignments(line: string): readonly string[] {
  return [...line.matchAll(/[ \t]?(:?)-+(:?)[ \t]?/g)].map(([, left, right]) => {
    if (left === '' && right === '') return '';
    if (right === '') return 'left';
    return left === '' ? 'right' : 'center';
  });
}

function readRow(line: Fragment, hasLeadingPipe: boolean, state: BlockState): Node {
  const row = new Node('row', line.originOf(0), 'tr');
  const cells = [...splitCells(line, state.document)];
  if (hasLeadingPipe && cells[0]?.text.trim() === '') cells.shift();
  if (cells.at(-1)?.text.trim() === '') cells.pop();
  row.children = cells.map((cell) => {
    const node = new Node('cell', cell.originOf(0), 'td');
    node.children.push(sourceNode(cell.trimmed()));
    return node;
  });
  return row;
}
