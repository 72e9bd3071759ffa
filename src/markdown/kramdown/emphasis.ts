// `*emphasis*`, `**strong**`, the same with `_`, and `~~deleted~~`.
import { Fragment } from './fragment.ts';
import { readSpans, SpanState, type SpanRule, type Stop } from './span-state.ts';
import type { Node } from './node.ts';

const START = /\*\*?|__?/y;

export const emphasis: SpanRule = (state) => {
  const marker = state.match(START)?.[0];
  if (marker === undefined) return false;
  const type = marker.length === 2 ? 'strong' : 'emphasis';
  const before = state.text.slice(Math.max(0, state.position - 2), state.position);
  const next = state.text.charAt(state.position + marker.length);
  const isInWord = marker.startsWith('_') && /(?:\p{L}|\p{L}-)$/u.test(before);
  if (isInWord || /[ \t\n\v\f\r]/.test(next) || state.isInside(type) || !state.mayTry()) return asText(state, marker);
  const isInsideEmphasis = state.container.type === 'emphasis';
  const node =
    readEmphasis(state, marker) ??
    (type === 'strong' && !isInsideEmphasis ? readEmphasis(state, marker.charAt(0)) : undefined);
  if (node === undefined) return asText(state, marker);
  state.add(node);
  return true;
};

function asText(state: SpanState, marker: string): boolean {
  state.addText(marker);
  state.position += marker.length;
  return true;
}

function readEmphasis(state: SpanState, marker: string): Node | undefined {
  const start = state.position;
  const character = marker.charAt(0);
  const node = marker.length === 2 ? state.create('strong', 'strong') : state.create('emphasis', 'em');
  state.position += marker.length;
  const stop: Stop = ({ text, position }) => {
    if (text.charAt(position) !== character || !text.startsWith(marker, position)) return false;
    if (/[ \t\n\v\f\r]/.test(text.charAt(position - 1)) || node.children.length === 0) return false;
    // `*a **b***`: two, but not three, belong to the strong inside.
    if (marker.length === 1 && text.charAt(position + 1) === character && text.charAt(position + 2) !== character)
      return false;
    return (
      character !== '_' ||
      !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(position + marker.length, position + marker.length + 2))
    );
  };
  if (!state.isGone(marker) && readSpans(state, node, stop)) {
    state.position += marker.length;
    return node;
  }
  state.giveUp(start);
  return undefined;
}

const DELETED = /~~(?![ \t\n\v\f\r~])([\s\S]*?[^ \t\n\v\f\r~])~~/y;

export const deleted: SpanRule = (state) => {
  if (!state.text.startsWith('~~', state.position) || !state.mayTry()) return false;
  const start = state.position;
  const content = state.text.indexOf('~~', start + 2) < 0 ? undefined : state.match(DELETED)?.[1];
  if (content === undefined) {
    state.position = start + 1000;
    state.giveUp(start);
    return false;
  }
  const node = state.create('deleted', 'del');
  const inside: Fragment = state.source.slice(start + 2, start + 2 + content.length);
  readSpans(new SpanState(inside, state.document, state.rules, state.special), node);
  state.add(node);
  state.position = start + content.length + 4;
  return true;
};
