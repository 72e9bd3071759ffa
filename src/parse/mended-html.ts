// HTML of the author's own that breaks a rule of the standard → the same, sound: nothing that is shown or can be
// reached is lost.
import { mendMathml } from '../math/mend.ts';
import type { Attribute, Element, Tree } from '../model/tree.ts';
import { attributeOf, POINTING } from '../tree/elements.ts';
import { mapLevel, visitNodes } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/**
 * Two elements with one id, anchors without a target, lengths that are no numbers, attributes of other vocabularies,
 * MathML.
 */
export function mendHtml(text: ChapterText, scene: PassScene): ChapterText {
  const ids: Ids = { all: idsIn(text.tree), used: new Set() };
  return { ...text, tree: mendTree(text.tree, ids, scene) };
}

interface Ids {
  readonly all: ReadonlySet<string>;
  /** Grows: those of the elements so far. */
  readonly used: Set<string>;
}

function idsIn(tree: Tree): ReadonlySet<string> {
  const ids = new Set<string>();
  visitNodes(tree, (node) => {
    const id = typeof node === 'string' || node.kind !== 'element' ? undefined : attributeOf(node, 'id');
    if (id !== undefined) ids.add(id);
  });
  return ids;
}

function mendTree(tree: Tree, ids: Ids, scene: PassScene): Tree {
  return mapLevel(tree, (node) =>
    typeof node === 'string' || node.kind !== 'element' ? node : mendElement(node, ids, scene),
  );
}

/** Of several elements with one id the first keeps it: attributes come before what the element holds. */
function mendElement(element: Element, ids: Ids, scene: PassScene): Element {
  const attributes = mendAttributes(element, ids, scene.ownStyles);
  const children = mendTree(element.children, ids, scene);
  return mendMathml(
    attributes === element.attributes && children === element.children ? element : { ...element, attributes, children },
  );
}

function mendAttributes(element: Element, ids: Ids, ownStyles: boolean): readonly Attribute[] {
  const { name, attributes } = element;
  if (attributes.length === 0) return attributes;
  if (POINTING.has(name)) {
    const mended = mendPointing(element, ids);
    return ownStyles ? mended : withShare(name, mended);
  }
  if (attributes.every(([key]) => isFine(name, key))) return attributes;
  return attributes.flatMap(([key, value]): readonly Attribute[] => mendOther(name, key, value, ids));
}

/** What `mendOther` would leave as it is. An id is looked at one by one. */
function isFine(name: string, key: string): boolean {
  return key !== 'id' && !key.includes(':') && !(name === 'span' && (key === 'width' || key === 'height'));
}

function mendOther(name: string, key: string, value: string, ids: Ids): readonly Attribute[] {
  if (key === 'id') return isFirst(value, ids) ? [[key, value]] : [];
  // xml:lang, xlink:href and xmlns belong to HTML's drawings and formulas too.
  if (/^xmlns:(?!xlink)/.test(key)) return [];
  if (key.includes(':') && !/^(?:xml|xlink|xmlns$)/.test(key)) return [[`data-${key.replaceAll(':', '-')}`, value]];
  return name === 'span' && (key === 'width' || key === 'height') ? [[`data-${key}`, value]] : [[key, value]];
}

/** Of several elements with one id a link leads to the first; to the others no way leads, with it or without. */
function isFirst(id: string, { used }: Ids): boolean {
  const isNew = !used.has(id);
  used.add(id);
  return isNew;
}

function mendPointing({ name, attributes }: Element, ids: Ids): readonly Attribute[] {
  const isAnchor = name === 'a' && !attributes.some(([key]) => key === 'href' || key === 'id');
  return attributes.flatMap(([key, value]): readonly Attribute[] => {
    if (key === 'id') return isFirst(value, ids) ? [[key, value]] : [];
    if (isAnchor && key === 'name') return !ids.all.has(value) && isFirst(value, ids) ? [['id', value]] : [];
    return (key === 'width' || key === 'height') && SIZED.has(name) ? length(key, value) : [[key, value]];
  });
}

const SIZED = new Set(['img', 'iframe', 'video', 'object', 'embed', 'source']);

/** A browser reads "371.4" and "500px;" as numbers, and of "auto" nothing. */
function length(key: string, value: string): Attribute[] {
  const number = /^\s*(\d+(?:\.\d+)?)(?:\s*px)?(?:\s*;)?\s*$/.exec(value)?.[1];
  if (number !== undefined) return [[key, String(Math.round(Number(number)))]];
  return /^\s*\d/.test(value) ? [[key, value]] : [];
}

/** A width in per cent, which HTML has given to its tables alone, is a class (figures.css). */
function withShare(name: string, attributes: readonly Attribute[]): readonly Attribute[] {
  if (name !== 'img' && name !== 'iframe' && name !== 'object') return attributes;
  const width = attributes.find(([key]) => key === 'width')?.[1] ?? '';
  const share = Number(/^\s*(\d{1,3})(?:\.\d+)?\s*%/.exec(width)?.[1] ?? 0);
  if (share < 1 || share > 100) return attributes;
  const given = attributes.find(([key]) => key === 'class')?.[1];
  return [
    ...attributes.filter(([key]) => key !== 'class' && key !== 'width'),
    ['class', `${given === undefined ? '' : `${given} `}share-${share}`],
  ];
}
