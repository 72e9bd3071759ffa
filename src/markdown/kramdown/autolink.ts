// `<https://address>` and `<name@host>`; for authors also addresses that stand bare in the text.
import { lazy } from '../../lib/lazy.ts';
import { decodeText } from '../../tree/entities.ts';
import { textNode } from './node.ts';
import type { SpanRule, SpanState } from './span-state.ts';

const bracketed = lazy(
  () =>
    /<(?:((?:mailto|https?|ftps?):[^\n]{1,2000}?)|([\p{L}\p{M}\p{N}\-_.]{1,200}?@[\p{L}\p{M}\p{N}\-_.]{1,200}?))>/uy,
);

export const autolink: SpanRule = (state) => {
  const match = state.isGone('>') ? undefined : state.match(bracketed());
  if (match === undefined) return false;
  const address = match[1] ?? match[2] ?? '';
  addLink(state, {
    href: match[2] === undefined ? address : `mailto:${address}`,
    text: address.replace(/^mailto:/, ''),
    offset: 1,
  });
  state.position += match[0].length;
  return true;
};

const bare = lazy(() => /(?:https?:\/\/[\p{L}\p{N}[]|www\.[\p{L}\p{N}-]+\.[\p{L}\p{N}])[^\s<>"`|\\\uFDD0-\uFDEF]*/uy);

/** An address ends before the sentence's own punctuation, and before a parenthesis that it did not open. */
export const bareAddress: SpanRule = (state) => {
  if (state.isInside('link') || !state.document.isAuthor) return false;
  const before = state.text.charAt(state.position - 1);
  if (/[\p{L}\p{N}_/@=]/u.test(before) || state.container.contentModel === 'raw') return false;
  const match = state.match(bare());
  if (match === undefined) return false;
  const address = withoutTail(match[0]);
  if (!/^(?:https?:\/\/|www\.)./.test(address)) return false;
  addLink(state, { href: address.startsWith('www.') ? `http://${address}` : address, text: address, offset: 0 });
  state.position += address.length;
  return true;
};

function withoutTail(address: string): string {
  let end = address.length;
  let open = address.split('(').length - address.split(')').length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'’*_~\]}]/.test(last)) break;
  }
  return address.slice(0, end);
}

function addLink(state: SpanState, link: { href: string; text: string; offset: number }): void {
  const node = state.add(state.create('link', 'a'));
  node.attrSet('href', decodeText(link.href));
  const at = state.source.originOf(state.position + link.offset);
  node.address = { at, length: link.text.length };
  node.children.push(textNode(decodeText(link.text), at));
}
