// `[text](address "title")`, `[text][name]`, `[name]`, and the same with `!` for pictures.
import { linkName } from './document.ts';
import { decodeText } from '../../tree/entities.ts';
import type { Node } from './node.ts';
import { readSpans, type SpanRule, type SpanState } from './span-state.ts';

const START = /!?\[(?=[^^])/y;
/** Brackets within brackets, deeper than any author writes them. */
const DEEPEST = 64;

export const link: SpanRule = (state) => {
  const opening = state.match(START)?.[0];
  if (opening === undefined) return false;
  const start = state.position;
  const isPicture = opening.startsWith('!');
  if ((!isPicture && state.isInside('link', 'image')) || state.isGone(']') || !state.mayTry())
    return asText(state, opening);
  const node = isPicture ? state.create('image', 'img') : state.create('link', 'a');
  state.position += opening.length;
  const isRead = readLabel(state, node) && readTarget(state, node, start + opening.length);
  if (!isRead) {
    state.giveUp(start);
    return asText(state, opening);
  }
  if (isPicture) node.children = [];
  state.add(node);
  return true;
};

function asText(state: SpanState, opening: string): boolean {
  state.addText(opening);
  state.position += opening.length;
  return true;
}

function readLabel(state: SpanState, node: Node): boolean {
  let depth = 1;
  const pictures = (): number => node.children.reduce((sum, { type }) => sum + (type === 'image' ? 1 : 0), 0);
  let isTooDeep = false;
  const isFound = readSpans(state, node, ({ text, position }) => {
    const character = text.charAt(position);
    if (character === ']') depth -= 1;
    else if (character === '[' || text.startsWith('![', position)) depth += 1;
    else return false;
    isTooDeep ||= depth > DEEPEST;
    return isTooDeep || depth - pictures() === 0;
  });
  return isFound && !isTooDeep;
}

const REFERENCE = /[ \t\n\v\f\r]*\[([^\]]{1,1000})?\]/y;
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** Reads what follows the label; the position is at its closing bracket. */
function readTarget(state: SpanState, node: Node, labelStart: number): boolean {
  const label = state.text.slice(labelStart, state.position).replace(ESCAPED, '$1');
  state.position += 1;
  const reference = state.match(REFERENCE);
  if (reference === undefined && state.text.charAt(state.position) === '(') return readAddress(state, node, label);
  const definition = state.document.links.get(linkName(reference?.[1] ?? label));
  if (definition === undefined) {
    if (reference?.[1] !== undefined && !/^[\^[]/.test(reference[1]) && !isLinkItself(state, reference[0]))
      noteUndefined(state, reference[1], labelStart);
    return false;
  }
  state.position += reference?.[0].length ?? 0;
  const given = definition.node?.given;
  if (given !== undefined)
    node.given = {
      attributes: new Map(given.attributes),
      references: [...given.references],
    };
  node.address = { at: definition.at, length: definition.href.length };
  setTarget(node, definition.href, definition.title, label);
  return true;
}

/** `[14] [A title](a.html)`: brackets with an address of their own name no definition. */
function isLinkItself({ text, position }: SpanState, reference: string): boolean {
  return text.charAt(position + reference.length) === '(';
}

/** `matrix[i][j]` and `*k*[NO][Cl<sup>-</sup>]` are no links that lack their definitions. */
function noteUndefined(state: SpanState, name: string, labelStart: number): void {
  const isIndex = /[\p{L}\p{N}\])$*_>]/u.test(state.text.charAt(labelStart - 2)) || /^[\d\s]*$|[<*]/.test(name);
  if (!isIndex) state.document.undefinedLinks.push({ name, at: state.source.originOf(labelStart - 1) });
}

const BRACKETED = /\(<([^\n]{0,2000}?)>/y;
const TITLE = /[ \t\n\v\f\r]*(?:"([\s\S]{1,8000}?)"|'([\s\S]{1,8000}?)')[ \t\n\v\f\r]*\)/y;
const PARENTHESES = /[()]|[ \t\n\v\f\r](?=['"])/g;

function readAddress(state: SpanState, node: Node, label: string): boolean {
  if (state.isGone(')')) return false;
  const start = state.position;
  const bracketed = state.match(BRACKETED);
  let address: string;
  let end: number;
  let isClosed: boolean;
  if (bracketed !== undefined) {
    address = bracketed[1] ?? '';
    end = start + bracketed[0].length;
    isClosed = state.text.charAt(end) === ')';
    if (isClosed) end += 1;
    node.address = { at: state.source.originOf(start + 2), length: address.length };
  } else {
    const found = findAddressEnd(state.text, start);
    if (found === undefined) return false;
    ({ end, isClosed } = found);
    const raw = state.text.slice(start + 1, end - 1);
    address = raw.trim();
    node.address = {
      at: state.source.originOf(start + 1 + raw.length - raw.trimStart().length),
      length: address.length,
    };
  }
  state.position = end;
  if (isClosed) {
    setTarget(node, address, undefined, label);
    return true;
  }
  const title = state.match(TITLE, bracketed === undefined ? end - 1 : end);
  if (title === undefined) return false;
  state.position = (bracketed === undefined ? end - 1 : end) + title[0].length;
  setTarget(node, address, title[1] ?? title[2], label);
  return true;
}

/** The end of `(address)` with its parentheses balanced, or the blank before a title. */
function findAddressEnd(text: string, start: number): { end: number; isClosed: boolean } | undefined {
  let depth = 0;
  PARENTHESES.lastIndex = start;
  for (let match = PARENTHESES.exec(text); match !== null; match = PARENTHESES.exec(text)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    else return { end: match.index + 1, isClosed: false };
    if (depth === 0) return { end: match.index + 1, isClosed: true };
    if (depth > DEEPEST) return undefined;
  }
  return undefined;
}

function setTarget(node: Node, address: string, title: string | undefined, label: string): void {
  if (node.type === 'link') node.attrSet('href', decodeText(address));
  else {
    node.attrSet('src', decodeText(address));
    node.attrSet('alt', decodeText(label));
  }
  if (title !== undefined) node.attrSet('title', decodeText(title));
}
