// So much of a page's text, as a tree, as its own card shows: a chapter may be long, and its first paragraph is not.
import type { Element, Tree } from '../model/tree.ts';
import { beginningsOf } from '../tree/beginning.ts';
import { isClosedFormula } from '../tree/closed-formulas.ts';
import { shownPictures } from './preview-pictures.ts';
import { subjectsOf } from './preview-subjects.ts';

/** Of the text of the page at `path`; undefined where all of it must be read. */
export function pageBeginning(html: string, path: string): Tree | undefined {
  for (const { tree, hasPicture } of beginningsOf(html)) if (saysAll(tree, path, hasPicture)) return tree;
  return undefined;
}

/** Whether a card shows the same of the page, whatever comes behind this. */
function saysAll(tree: Tree, path: string, hasPicture: boolean): boolean {
  const subject = subjectsOf(tree, ['']).get('');
  const holder = subject === undefined ? undefined : holderOf(subject.words, tree);
  if (subject === undefined || holder === undefined || mayGoOn(holder, tree)) return false;
  return !hasPicture || shownPictures(subject.pictures, path, subject.most).length === subject.most;
}

/** The element in which these words stand: a paragraph, or what holds others. Undefined where none is found. */
function holderOf(words: Tree, tree: Tree): Element | undefined {
  const first = words.find((node) => typeof node !== 'string');
  for (const node of tree) {
    if (typeof node === 'string' || node.kind !== 'element' || isClosedFormula(node)) continue;
    if (node.children === words || (first !== undefined && node.children.includes(first))) return node;
    const inside = holderOf(words, node.children);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Whatever is still open at the end of a text is its last element, or the last one in that. */
function mayGoOn(element: Element, tree: Tree): boolean {
  const last = tree.at(-1);
  if (last === undefined || typeof last === 'string' || last.kind !== 'element') return false;
  return last === element || mayGoOn(element, last.children);
}
