// Where the reading of spans stands: the text of one block, a position in it, and the elements that are open.
import type { Document } from './document.ts';
import { Fragment } from './fragment.ts';
import { Node, textNode, type NodeType } from './node.ts';
import { isAt, matchAt } from './patterns.ts';

/** Reads one span at `state.position` and moves on, or leaves everything as it was and says no. */
export type SpanRule = (state: SpanState) => boolean;
/** The rules by the character they begin at, in order. */
export type SpanRules = ReadonlyMap<string, readonly SpanRule[]>;

/** Where a span's content may end. Asked at every character that means something. */
export type Stop = (state: SpanState) => boolean;

const DEEPEST = 40;

export class SpanState {
  readonly source: Fragment;
  readonly text: string;
  readonly document: Document;
  readonly rules: SpanRules;
  readonly special: RegExp;
  position = 0;
  /** Up to here the text is read; what stands before is no neighbour of a quotation mark any more. */
  readUntil = 0;
  readonly open: Node[] = [];
  #lastIndexes = new Map<string, number>();
  #effort: number;

  constructor(source: Fragment, document: Document, rules: SpanRules, special: RegExp) {
    this.source = source;
    this.text = source.text;
    this.document = document;
    this.rules = rules;
    this.special = special;
    this.#effort = source.text.length * 12 + 40_000;
  }

  get container(): Node {
    const node = this.open.at(-1);
    if (node === undefined) throw new Error('spans are read into an element');
    return node;
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

  isInside(...types: readonly NodeType[]): boolean {
    return this.open.some(({ type }) => types.includes(type));
  }

  /** Whether this text does not come again: saves looking for an end that is not there, 60,000 times. */
  isGone(text: string): boolean {
    const known = this.#lastIndexes.get(text) ?? this.text.lastIndexOf(text);
    this.#lastIndexes.set(text, known);
    return known < this.position;
  }

  create(type: NodeType, tag = '', position: number = this.position): Node {
    return new Node(type, this.source.originOf(position), tag);
  }

  add(node: Node): Node {
    this.container.children.push(node);
    return node;
  }

  addText(text: string): void {
    if (text === '') return;
    const last = this.last;
    if (last?.type === 'text' && last.info === '') last.content += text;
    else this.add(textNode(text, this.source.originOf(this.position)));
  }

  /** Whether there is patience left to try a span that may have no end. A text of one character repeated uses it up. */
  mayTry(): boolean {
    return this.#effort > 0 && this.open.length < DEEPEST;
  }

  /** Goes back after a span was found to have no end. */
  giveUp(position: number): void {
    this.#effort -= this.position - position + 10;
    this.position = position;
  }
}

/**
 * Reads spans into `node` up to `stop`, which is not read itself. Without a stop, to the end. Says whether the stop was
 * found.
 */
export function readSpans(state: SpanState, node: Node, stop?: Stop, rules: SpanRules = state.rules): boolean {
  state.open.push(node);
  const isFound = readInto(state, stop, rules);
  state.open.pop();
  return isFound;
}

function readInto(state: SpanState, stop: Stop | undefined, rules: SpanRules): boolean {
  const { text, special } = state;
  // A bracket that closes nothing is text like any other: `[1, 2]'den`.
  let bracketAt: number | undefined;
  while (state.position < text.length) {
    special.lastIndex = state.position;
    const next = special.exec(text)?.index ?? text.length;
    const readUntil: number = bracketAt ?? state.position;
    bracketAt = undefined;
    state.addText(text.slice(state.position, next));
    state.position = next;
    if (next === text.length) break;
    state.readUntil = readUntil;
    if (stop?.(state) === true) return true;
    const known = rules.get(text.charAt(next));
    if (known?.some((rule) => rule(state)) === true) continue;
    // A character that means nothing here; a pair of halves stays together.
    state.addText(text.charAt(next));
    state.position = next + 1;
    if (text.charAt(next) === ']') bracketAt = next;
  }
  return false;
}
