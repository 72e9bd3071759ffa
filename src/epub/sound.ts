// A tree as the schema of EPUB takes it: each element where it may stand. Browsers show whatever they are given; a
// reading system refuses the whole chapter. No word is lost, and what cannot stay as it is becomes its nearest kin.
import type { Element, Tree } from '../model/tree.ts';
import { DRAWINGS } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { element } from '../tree/walk.ts';
import { withClass } from './classes.ts';
import { soundDescriptionList, soundDetails, soundFigure, soundList, soundRow, soundTable } from './structures.ts';
import { BLOCKS, INLINE, KEPT_VOID, SILENT, SUCCESSORS, TRANSPARENT, WITHIN, WORDS_ONLY } from './vocabulary.ts';

/** `tree` holds no gaps and nothing printed. What is sound stays the same value. */
export function soundTree(tree: Tree): Tree {
  return children(tree, { parent: 'section', inLink: false });
}

interface Around {
  readonly parent: string;
  readonly inLink: boolean;
}

function children(tree: Tree, around: Around): Tree {
  return tree.flatMap(
    (node): Tree => (typeof node === 'string' || node.kind !== 'element' ? [node] : one(node, around)),
  );
}

function one(written: Element, around: Around): Tree {
  if (DRAWINGS.has(written.name)) return [written];
  if (SILENT.has(written.name)) return [];
  const renamed = SUCCESSORS.get(written.name);
  const given = renamed === undefined ? written : { ...written, name: renamed };
  const { name } = given;
  if (KEPT_VOID.has(name)) return name === 'col' && around.parent !== 'colgroup' ? [] : [given];
  if (name === 'a' && around.inLink) return children(given.children, around);
  const isStray = WITHIN.get(name)?.has(around.parent) === false;
  // What stands in a row without a table is as stray as the row.
  const parent = isKnown(name) && !isStray ? name : 'div';
  const inner = children(given.children, { parent, inLink: around.inLink || name === 'a' });
  if (isStray) return strayed(given, inner);
  return placed({ ...given, children: inner });
}

function isKnown(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name) || TRANSPARENT.has(name) || WITHIN.has(name);
}

/** `<li>` outside of any list. */
function strayed(given: Element, inner: Tree): Tree {
  const attributes = withClass(given.attributes, given.name);
  return holdsBlock(inner) || BLOCKS.has(given.name)
    ? [element('div', attributes, inner)]
    : [element(given.name === 'rt' || given.name === 'rp' ? 'span' : 'div', attributes, inner)];
}

/** An element whose content is sound already. */
function placed(given: Element): Tree {
  const { name, attributes, children: inner } = given;
  switch (name) {
    case 'ul':
    case 'ol':
      return [soundList(given)];
    case 'dl':
      return soundDescriptionList(given);
    case 'table':
      return soundTable(given);
    case 'tr':
      return [soundRow(given)];
    case 'figure':
      return [soundFigure(given)];
    case 'details':
      return [soundDetails(given)];
  }
  if (WORDS_ONLY.has(name))
    return holdsBlock(inner) ? [name === 'p' ? asBlock(given) : { ...given, children: inWords(inner) }] : [given];
  if (INLINE.has(name)) return holdsBlock(inner) ? [asBlock(given)] : [given];
  if (isKnown(name)) return [given];
  // An element that nobody knows: `<d-byline>`.
  return [element(holdsBlock(inner) ? 'div' : 'span', attributes, inner)];
}

/** `<em><p>…</p></em>`, `<p><ul>…</ul></p>`: a box with the look of the element. */
function asBlock({ name, attributes, children: inner }: Element): Element {
  return element('div', withClass(attributes, `as-${name}`), inner);
}

/** Blocks among words become words. */
function inWords(tree: Tree): Tree {
  return tree.flatMap((node): Tree => {
    if (typeof node === 'string' || node.kind !== 'element' || !isBlock(node)) return [node];
    if (node.name === 'hr') return [element('br', [], [])];
    if (TRANSPARENT.has(node.name)) return [{ ...node, children: inWords(node.children) }];
    const isPlain = node.name === 'div' || WORDS_ONLY.has(node.name);
    const inner = isPlain ? inWords(node.children) : [textOf([node])];
    return [element('span', withClass(node.attributes, 'block'), inner)];
  });
}

function holdsBlock(tree: Tree): boolean {
  return tree.some((node) => typeof node !== 'string' && node.kind === 'element' && isBlock(node));
}

function isBlock({ name, children: inner }: Element): boolean {
  return BLOCKS.has(name) || (TRANSPARENT.has(name) && holdsBlock(inner));
}
