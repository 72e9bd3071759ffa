// Where the reading of blocks stands: a text, a position in it, and the element that is being filled.
import { mergeAttributes, type AttributeList } from './attribute-list.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { Node, type NodeType } from './node.ts';
import { ATTRIBUTES_BLOCK, BLANK_LINES, BOUNDARY_LINE, isAt, matchAt } from './patterns.ts';

/** Reads one block at `state.position` and moves on, or leaves everything as it was and says no. */
export type BlockRule = (state: BlockState) => boolean;

/** Deeper than any book nests; a text of 60,000 `>` must not overflow the stack. */
export const DEEPEST = 60;

export class BlockState {
  readonly source: Fragment;
  readonly text: string;
  readonly document: Document;
  readonly rules: readonly BlockRule[];
  readonly depth: number;
  position = 0;
  container: Node;
  /** An attribute list that stands before its block. */
  pending: AttributeList | undefined = undefined;
  /** Set by a closing tag: the blocks of an HTML element end here. */
  isClosed = false;
  /** Up to here stand lines that look like a table and are none: looked at once. */
  noTableUntil = 0;
  /** How many elements of HTML are open in this text. */
  openElements = 0;
  /** How many of them show their text as it is: `<pre>`. */
  openVerbatim = 0;
  /** From here on no fence of this character closes: looked for once. */
  readonly unclosed = new Map<string, number>();
  readonly #lastIndexes = new Map<string, number>();

  constructor(source: Fragment, container: Node, parent: Pick<BlockState, 'document' | 'rules' | 'depth'>) {
    this.source = source;
    this.text = source.text;
    this.container = container;
    this.document = parent.document;
    this.rules = parent.rules;
    this.depth = parent.depth + 1;
  }

  get last(): Node | undefined {
    return this.container.children.at(-1);
  }

  match(expression: RegExp, position: number = this.position): RegExpExecArray | undefined {
    return matchAt(expression, this.text, position);
  }

  isAt(expression: RegExp, position: number = this.position): boolean {
    return isAt(expression, this.text, position);
  }

  /** Whether this text does not come again: saves looking for an end that is not there, 60,000 times. */
  isGone(text: string, position: number = this.position): boolean {
    const known = this.#lastIndexes.get(text) ?? this.text.lastIndexOf(text);
    this.#lastIndexes.set(text, known);
    return known < position;
  }

  lineEnd(position: number = this.position): number {
    const end = this.text.indexOf('\n', position);
    return end < 0 ? this.text.length : end + 1;
  }

  /** A new block that starts at `position`; it takes the attribute list that stands before it. */
  create(type: NodeType, tag = '', position: number = this.position): Node {
    const node = new Node(type, this.source.originOf(position), tag);
    if (this.pending !== undefined) {
      node.given = this.pending;
      this.pending = undefined;
    }
    return node;
  }

  add(node: Node): Node {
    this.container.children.push(node);
    return node;
  }

  /** Notes that a block ends at the position, or before the blanks there, where that is asked for. */
  endsHere(node: Node): void {
    const { written } = this.document;
    if (written === undefined) return;
    let end = this.position;
    while (end > 0 && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    written.ends.set(node, this.source.originOf(end - 1) + 1);
  }

  /** Some blocks must not follow a paragraph directly. */
  isAfterBoundary(): boolean {
    const last = this.last;
    return (
      last === undefined ||
      last.type === 'blank' ||
      (last.type === 'boundary' && last.info === '') ||
      this.pending !== undefined
    );
  }

  isBeforeBoundary(position: number = this.position): boolean {
    return (
      position >= this.text.length ||
      this.isAt(BLANK_LINES, position) ||
      this.isAt(BOUNDARY_LINE, position) ||
      this.isAt(ATTRIBUTES_BLOCK, position)
    );
  }
}

/** Reads all blocks up to the end of the text, or up to the closing tag of an element that this text opened. */
export function readBlocks(state: BlockState): void {
  while (state.position < state.text.length && !state.isClosed) {
    const before = state.position;
    const known = state.container.children.length;
    const isRead = state.rules.some((rule) => rule(state));
    if (!isRead && state.position === before) throw new Error(`no rule reads the line at ${before}`);
    if (state.document.written !== undefined)
      for (const node of state.container.children.slice(known)) state.endsHere(node);
  }
}

/** Reads a text of its own into an element: what a quotation or a list item holds. */
export function readInto(node: Node, source: Fragment, parent: BlockState): void {
  readBlocks(new BlockState(source, node, parent));
}

export function giveAttributes(node: Node, list: AttributeList): void {
  if (node.given === undefined) node.given = list;
  else mergeAttributes(node.given, list);
}
