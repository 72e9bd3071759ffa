// The text of a tree: of a heading, a title, a caption, a paragraph. This is the one answer to what it says in words;
// attributes, marks of notes and a formula's TeX are no part of it.
import type { Element, ReferenceGap, Tree, TreeNode } from '../model/tree.ts';
import { hasClass, partsWords, SILENT } from './elements.ts';
import { readHtml } from './read.ts';
import { mathText } from './math-text.ts';

export interface TextOptions {
  /** What a mention says: `Figure 3.2`. Without it, it says what was typed. */
  readonly reference?: (gap: ReferenceGap) => string;
  /** So many letters do: the nodes behind them are not read. All are, if it is absent. */
  readonly enough?: number;
  /** Elements that say nothing here. */
  readonly isLeftOut?: (element: Element) => boolean;
}

/** Words with single blanks between them; what a block holds is parted from its neighbours. */
export function textOf(tree: Tree, options: TextOptions = {}): string {
  return tidyText(rawTextOf(tree, options));
}

/** With single blanks, and none at its ends. */
export function tidyText(text: string): string {
  return singleBlanks(text).trim();
}

/** Blanks of all kinds, and what has no width between words, become single ones. */
export function singleBlanks(text: string): string {
  return text.replace(ODD_BLANKS, ' ');
}
/** All but a single space: most blanks of a text are one, and are not written anew. */
const ODD_BLANKS = / [\s\u200B]+|[^\S ][\s\u200B]*|\u200B[\s\u200B]*/g;

function rawTextOf(tree: Tree, options: TextOptions): string {
  let text = '';
  for (const node of tree) {
    text += nodeText(node, options);
    if (options.enough === undefined || text.length < options.enough) continue;
    if (tidyText(text).length >= options.enough) break;
  }
  return text;
}

function nodeText(node: TreeNode, options: TextOptions): string {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'element':
      return elementText(node, options);
    case 'printed':
      return node.formula?.text ?? rawTextOf(readHtml(node.html), options);
    case 'formula':
      return node.tex;
    case 'code':
      return node.inline ? node.code : ` ${node.code} `;
    case 'reference':
      return options.reference?.(node) ?? node.written;
    case 'citation':
      return node.form === 'sentence' ? node.written : '';
    default:
      return '';
  }
}

function elementText(element: Element, options: TextOptions): string {
  const { name } = element;
  if (name === 'math') return mathText(element);
  if (SILENT.has(name) || name === 'svg' || isNoteMark(element) || options.isLeftOut?.(element) === true) return '';
  const text = rawTextOf(element.children, options);
  return partsWords(name) ? ` ${text} ` : text;
}

/** `<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>`, and the sign that leads back from a note. */
export function isNoteMark(element: Element): boolean {
  if (element.name === 'a') return hasClass(element, 'footnote') || hasClass(element, 'reversefootnote');
  if (element.name !== 'sup') return false;
  const [only, ...others] = element.children;
  return others.length === 0 && typeof only === 'object' && only.kind === 'element' && isNoteMark(only);
}
