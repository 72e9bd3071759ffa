// The attributes of a tag as written.
import MarkdownIt from 'markdown-it';
import { isKnownElement } from './html-names.ts';
import type { Node } from './node.ts';
import { NAME } from './patterns.ts';

const { unescapeAll } = new MarkdownIt().utils;

/** Text without its character references: `&eacute;` → `é`. Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:[A-Za-z][A-Za-z0-9]*|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g, (reference) =>
    unescapeAll(reference),
  );
}

const ATTRIBUTE = new RegExp(`(${NAME})(?:\\s*=\\s*(?:([\\p{L}\\p{M}\\p{N}_]+)|"([^"]*)"|'([^']*)'))?`, 'gu');

/**
 * Puts the attributes on the node; of two with one name the last counts. A bare attribute has the value ''. `originOf`
 * tells where a position in `text` stood.
 */
export function readTagAttributes(node: Node, text: string, originOf: (position: number) => number): void {
  if (text === '') return;
  const isKnown = isKnownElement(node.tag);
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [whole, name = '', bare, double, single] = match;
    const value = bare ?? double ?? single;
    const key = isKnown ? name.toLowerCase() : name;
    node.attrSet(key, decodeEntities(value ?? ''));
    if (value === undefined || !/^(?:href|src|data)$/i.test(name)) continue;
    const quotes = bare === undefined ? 1 : 0;
    node.address = { at: originOf(match.index + whole.length - quotes - value.length), length: value.length };
  }
}
