// What a translator must leave as it is: code and displayed formulas say so, by the attribute that HTML has for it.
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { isBlank, mapLevel, withChildren } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown } from './values.ts';

/**
 * `translate="no"` (https://html.spec.whatwg.org/#attr-translate) on listings, code in a line, a program's output and
 * displayed formulas, where their author says nothing. A `<pre>` without code may hold a poem, and `<kbd>` a key that
 * has another name elsewhere. MathML has no such attribute, and a box around each formula of a sentence costs too much.
 */
export function asWritten(text: ChapterText, { ownStyles }: PassScene): ChapterText {
  // A book in Jekyll's own layouts has Jekyll's HTML.
  if (ownStyles) return text;
  return { ...text, tree: marked(text.tree), calls: mapMarkdown(text.calls, marked) };
}

function marked(tree: Tree): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return node;
    if (!isForPrograms(node)) return withChildren(node, marked(node.children));
    if (attributeOf(node, 'translate') !== undefined) return node;
    return { ...node, attributes: [...node.attributes, ['translate', 'no'] as const] };
  });
}

function isForPrograms(node: Element): boolean {
  const { name, children } = node;
  if (name === 'pre') {
    const first = children.find((child) => !isBlank(child));
    return typeof first === 'object' && first.kind === 'element' && first.name === 'code';
  }
  return name === 'code' || name === 'samp' || (name === 'div' && hasClass(node, 'formula'));
}
