// What a page says, counted, so that the other forms of a book can be held to it; and what a form cannot have.
import type { Element, Tree } from '../../src/model/tree.ts';
import { attributeOf, hasClass } from '../../src/tree/elements.ts';
import { mathText, texOf } from '../../src/tree/math-text.ts';
import { textOf } from '../../src/tree/text.ts';
import { element, elementsIn, mapElements } from '../../src/tree/walk.ts';

/** How often each word stands in a text. */
export type Words = ReadonlyMap<string, number>;

/**
 * Letters and digits between all else, whatever stands between two of them: `[\[1\]](a.pdf)` says what `[1]` says.
 */
function wordsIn(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** `word ×2`: what stands in the first more often than in the second. */
export function lostWords(had: Words, has: Words): readonly string[] {
  return [...had].flatMap(([word, times]) => {
    const missing = times - (has.get(word) ?? 0);
    return missing > 0 ? [`${word} ×${missing}`] : [];
  });
}

/**
 * No form but the page has what scripts need, the switch of a film, the word of a poster that starts its player, and
 * the way back from a note or a work, which each form has in its own way.
 */
export function isOfPageAlone(node: Element): boolean {
  return (
    /^(?:script|style|template|datalist)$/.test(node.name) ||
    ['film-switch', 'video-label', 'reversefootnote', 'way-back'].some((name) => hasClass(node, name))
  );
}

export function without(tree: Tree, isLeftOut: (node: Element) => boolean): Tree {
  return mapElements(tree, (node) => (isLeftOut(node) ? [] : node));
}

/** Formulas of which the TeX is known are counted as such; of others, the letters are words. */
export function wordsOf(tree: Tree): Words {
  return wordsIn(
    textOf(
      mapElements(tree, (node) =>
        node.name !== 'math' ? node : element('span', [], texOf(node) === undefined ? [mathText(node)] : []),
      ),
    ),
  );
}

export function count(tree: Tree, isIt: (node: Element) => boolean): number {
  return elementsIn(tree, isIt).length;
}

export const isNoteMark = (node: Element): boolean =>
  node.name === 'a' && hasClass(node, 'footnote') && attributeOf(node, 'href') !== undefined;
export const isReference = (node: Element): boolean => node.name === 'a' && hasClass(node, 'reference');
export const isPicture = (node: Element): boolean => node.name === 'img' || hasClass(node, 'missing-picture');
export const isFormula = (node: Element): boolean => node.name === 'math';
