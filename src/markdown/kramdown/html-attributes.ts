// The attributes of a tag as written.
import { decodeText } from '../../tree/entities.ts';
import { isKnownElement } from './html-names.ts';
import type { Node } from './node.ts';
import { BARE_HTML_VALUE, NAME } from './patterns.ts';

/** A tag that is read holds values of HTML's alone. */
const ATTRIBUTE = new RegExp(`(${NAME})(?:\\s*=\\s*(?:(${BARE_HTML_VALUE})|"([^"]*)"|'([^']*)'))?`, 'gu');

/**
 * Puts the attributes on the node; of two with one name the last counts. A bare attribute has the value ''. `originOf`
 * tells where a position in `text` stood.
 */
export function readTagAttributes(node: Node, text: string, originOf: (position: number) => number): void {
  if (text === '') return;
  const isKnown = isKnownElement(node.tag);
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [whole, name = '', bare, double, single] = match;
    const value = bare ?? double ?? single;
    const key = isKnown ? name.toLowerCase() : name;
    node.attrSet(key, decodeText(value ?? ''));
    if (value === undefined || name.length > 4 || !/^(?:href|src|data)$/i.test(name)) continue;
    const quotes = bare === undefined ? 1 : 0;
    node.address = { at: originOf(match.index + whole.length - quotes - value.length), length: value.length };
  }
}
