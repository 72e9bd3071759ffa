// `*[HTML]: HyperText Markup Language`: the words are explained wherever they stand.
import type { BlockRule } from './block-state.ts';
import type { Document } from './document.ts';
import { Node, textNode } from './node.ts';

const DEFINITION = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y;

export const abbreviationDefinition: BlockRule = (state) => {
  const match = state.match(DEFINITION);
  if (match?.[1] === undefined) return false;
  const node = state.add(state.create('boundary'));
  node.info = 'definition';
  state.document.abbreviations.set(match[1], { title: (match[2] ?? '').trim(), node });
  state.position += match[0].length;
  return true;
};

/** Marks the abbreviations in all text under a node. */
export function markAbbreviations(root: Node, document: Document): void {
  if (document.abbreviations.size === 0) return;
  const names = [...document.abbreviations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  markIn(root, expression);
}

function markIn(node: Node, expression: RegExp): void {
  if (node.type === 'html' && node.contentModel === 'raw') {
    for (const child of node.children) if (child.type !== 'text') markIn(child, expression);
    return;
  }
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'text') {
      markIn(child, expression);
      return [child];
    }
    return split(child, expression);
  });
}

function split(text: Node, expression: RegExp): readonly Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.content.matchAll(expression)) {
    if (match.index > from) nodes.push(textNode(text.content.slice(from, match.index), text.at + from));
    const abbreviation = new Node('abbreviation', text.at + match.index, 'abbr');
    abbreviation.content = match[0];
    abbreviation.children.push(textNode(match[0], abbreviation.at));
    nodes.push(abbreviation);
    from = match.index + match[0].length;
  }
  if (from === 0) return [text];
  if (from < text.content.length) nodes.push(textNode(text.content.slice(from), text.at + from));
  return nodes;
}
