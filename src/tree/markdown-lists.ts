// Lists of a tree as Markdown: items below each other, and terms with what is said of each.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf } from './elements.ts';
import { isHidden, joined } from './markdown-signs.ts';
import { spansOf, type MarkdownOptions } from './markdown-spans.ts';
import { isBlank } from './walk.ts';

interface ListOptions extends MarkdownOptions {
  /** What an item holds, block by block. */
  readonly blocks: (tree: Tree) => readonly string[];
}

function isElement(node: TreeNode): node is Element {
  return typeof node !== 'string' && node.kind === 'element';
}

/** With its second and further lines below its first word. */
export function item(mark: string, text: string): string {
  return `${mark}${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;
}

export function listText(list: Element, options: ListOptions): string {
  const items = elementsOf(list.children);
  const isTight = !items.some(({ children }) => children.some((node) => isElement(node) && node.name === 'p'));
  let number = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
  if (!(number >= 0)) number = 1;
  const texts = items.flatMap((each) => {
    // A list that stands in a list without an item of its own is how older pages write one.
    const given = Number.parseInt(attributeOf(each, 'value') ?? '', 10);
    if (given >= 0) number = given;
    const mark = list.name === 'ol' ? `${number}. ` : '- ';
    const blocks = each.name === 'li' ? options.blocks(each.children) : options.blocks([each]);
    const text = isTight ? blocks.join('\n') : joined(blocks);
    if (list.name === 'ol') number += 1;
    return text === '' ? [] : [item(mark, separated(text, blocks, isTight))];
  });
  return texts.join(isTight ? '\n' : '\n\n');
}

/** What is no list, or follows one, needs a line of its own before it. */
function separated(text: string, blocks: readonly string[], isTight: boolean): string {
  if (!isTight || blocks.length < 2) return text;
  const areLists = blocks.slice(1).every((block) => /^(?:- |\d+\. )/.test(block));
  // Nor does HTML end before a blank line: https://spec.commonmark.org/0.31.2/#html-blocks
  return areLists && blocks.length === 2 && !/^(?:- |\d+\. |<)/.test(blocks[0] ?? '') ? text : joined(blocks);
}

/** Terms and what is said of each: a line that begins with a colon, as PHP Markdown Extra and kramdown have it. */
export function termsText(tree: Tree, options: ListOptions): string {
  const parts = elementsOf(tree).flatMap((each): readonly string[] => {
    if (each.name === 'dt') return [spansOf(each.children, { ...options, inLine: true })];
    if (each.name === 'dd') return [item(':   ', joined(options.blocks(each.children)))];
    // A group of a term and its definitions: https://html.spec.whatwg.org/#the-dl-element
    return each.name === 'div' ? [termsText(each.children, options)] : options.blocks([each]);
  });
  return parts.reduce((text, part, index) => {
    const isDefinition = part.startsWith(': ');
    return index === 0 ? part : `${text}${isDefinition && !part.includes('\n') ? '\n' : '\n\n'}${part}`;
  }, '');
}

function elementsOf(tree: Tree): readonly Element[] {
  return tree.flatMap((node): Element[] => {
    if (isBlank(node)) return [];
    if (typeof node === 'string') return [{ kind: 'element', name: 'li', attributes: [], children: [node] }];
    return node.kind === 'element' && !isHidden(node) ? [node] : [];
  });
}
