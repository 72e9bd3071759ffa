// What a chapter may write as a figure: a paragraph, a `<figure>`, a division, a row of pictures above its caption.
import { idPrefixes } from '../lib/numbered-kinds.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { hasClass, partsWords } from '../tree/elements.ts';
import { elementsIn, isBlank } from '../tree/walk.ts';

export interface Found {
  readonly picture: Element;
  /** Further pictures beside it, under the same caption. */
  readonly more?: readonly Element[];
  readonly given: readonly Attribute[];
  /** Written as a figure of ours: what the include does not take is reported. Otherwise it stays as it was written. */
  readonly isMeant: boolean;
  readonly caption: Tree | undefined;
}

/** A row and the caption below it become what `figureOf` makes of them, if it makes anything. */
export function withoutRows(nodes: Tree, figureOf: (found: Found) => TreeNode | undefined): Tree {
  if (!nodes.some(isCaption)) return nodes;
  const answer: TreeNode[] = [];
  for (const node of nodes) {
    const before = answer.findLastIndex((each) => !isBlank(each));
    const row = answer[before];
    const found = isCaption(node) && isElement(row) ? inRow(row, node) : undefined;
    const figure = found === undefined ? undefined : figureOf(found);
    if (figure === undefined) answer.push(node);
    else answer.splice(before, answer.length, figure);
  }
  return answer;
}

/**
 * The attribute list may be the picture's or the paragraph's; a picture without name and caption is no figure.
 */
function inParagraph(paragraph: Element): Found | undefined {
  const [picture, ...others] = paragraph.children.filter((child) => !isBlank(child));
  if (!isElement(picture, 'img') || others.length > 0) return undefined;
  const given = [...paragraph.attributes, ...picture.attributes];
  const has = (key: string): boolean => given.some(([name]) => name === key);
  const isMeant = has('caption') || given.some(([name, value]) => name === 'id' && value.startsWith(idPrefixes.figure));
  if (!isMeant && !(has('id') && has('title'))) return undefined;
  return { picture, isMeant, given, caption: undefined };
}

/**
 * `<figure>`, pictures, `<figcaption>`, words, `</figcaption></figure>`; the caption may stand above. Several pictures
 * get letters as one figure only where it has a name, by which a text speaks of it.
 */
function inFigure(figure: Element): Found | undefined {
  const children = figure.children.filter((child) => !isBlank(child));
  const captions = children.filter((child) => isElement(child, 'figcaption'));
  const [caption] = captions;
  const pictures = picturesIn(children.filter((child) => child !== caption));
  if (!isElement(caption) || pictures === undefined) return undefined;
  if (pictures.length > 1 && !figure.attributes.some(([name]) => name === 'id')) return undefined;
  return captioned(figure, pictures, caption);
}

/** Of an element that holds pictures and their caption, or stands above it. */
function captioned(
  { attributes }: Pick<Element, 'attributes'>,
  [picture, ...more]: readonly Element[],
  caption: Element,
): Found | undefined {
  if (picture === undefined || !hasOnlyIdAndClass(attributes) || !hasOnlyIdAndClass(caption.attributes))
    return undefined;
  // A caption of blocks, or more than a caption: as the author has it.
  if (elementsIn(caption.children).some(({ name }) => partsWords(name) && name !== 'br')) return undefined;
  const given = [...attributes, ...picture.attributes.filter(([name]) => name !== 'id')];
  return { picture, more, isMeant: false, given, caption: trimmed(caption.children) };
}

/** Undefined where something else stands among them: two captions, words, a picture that is a link. */
function picturesIn(nodes: Tree): readonly Element[] | undefined {
  const found: Element[] = [];
  for (const node of nodes) {
    if (isBlank(node)) continue;
    if (isElement(node, 'img')) {
      found.push(node);
      continue;
    }
    const inside = isElement(node) && isHolder(node) ? picturesIn(withoutSizes(node)) : undefined;
    if (inside === undefined || inside.length === 0) return undefined;
    found.push(...inside);
  }
  return found;
}

/** What may stand around a picture of a row and says nothing: classes and styles are the page's matter. */
function isHolder({ name, attributes }: Element): boolean {
  return (
    ['p', 'div', 'figure', 'picture'].includes(name) &&
    attributes.every(([attribute]) => /^(?:class|style|data-.*)$/.test(attribute))
  );
}

/** `<picture>` without the smaller copies of `a.png` that a theme would make: `a-480.webp 480w`. */
function withoutSizes({ name, children }: Element): Tree {
  const picture = children.find((child) => isElement(child, 'img'));
  if (name !== 'picture' || !isElement(picture)) return children;
  const stem = (picture.attributes.find(([key]) => key === 'src')?.[1] ?? '').replace(/\.\w+$/, '');
  const isCopy = (child: TreeNode): boolean => {
    if (!isElement(child, 'source') || stem === '') return false;
    const values = new Map(child.attributes);
    const copies = (values.get('srcset') ?? '').split(',').filter((each) => each.trim() !== '');
    return !values.get('media')?.includes('color') && copies.every((copy) => copy.trim().startsWith(stem));
  };
  return children.filter((child) => !isCopy(child));
}

/** `<div>`, pictures, `<div class="caption">`, words, `</div></div>`. */
function inDivision(division: Element): Found | undefined {
  const index = division.children.findLastIndex((child) => !isBlank(child));
  const caption = division.children[index];
  if (caption === undefined || !isCaption(caption)) return undefined;
  const pictures = picturesIn(division.children.slice(0, index));
  return pictures === undefined ? undefined : captioned(division, pictures, { ...caption, children: wordsOf(caption) });
}

/** Pictures, however they stand beside each other, and `<div class="caption">` below them. */
function inRow(row: Element, caption: Element): Found | undefined {
  const plain = { ...row, attributes: row.attributes.filter(([name]) => name !== 'id') };
  const pictures = picturesIn([plain]);
  if (pictures === undefined) return undefined;
  const own = row.name === 'img' ? [] : row.attributes;
  return captioned({ attributes: own }, pictures, { ...caption, children: wordsOf(caption) });
}

/** `<div class="caption">` */
export function isCaption(node: TreeNode): node is Element {
  return isElement(node, 'div') && hasClass(node, 'caption');
}

/** Those of a caption may be one paragraph. */
function wordsOf(caption: Element): Tree {
  const [only, ...more] = caption.children.filter((child) => !isBlank(child));
  return isElement(only, 'p') && more.length === 0 ? only.children : caption.children;
}

function isElement(node: TreeNode | undefined, name?: string): node is Element {
  return typeof node === 'object' && node.kind === 'element' && (name === undefined || node.name === name);
}

function hasOnlyIdAndClass(attributes: readonly Attribute[]): boolean {
  return attributes.every(([name]) => /^(?:id|class|data-.*)$/.test(name));
}

/** Without blanks at its ends. */
function trimmed(tree: Tree): Tree {
  return tree.map((node, index) => {
    if (typeof node !== 'string') return node;
    const begun = index === 0 ? node.trimStart() : node;
    return index === tree.length - 1 ? begun.trimEnd() : begun;
  });
}

/** By the name of the element that may be one. */
export const FORMS: ReadonlyMap<string, (element: Element) => Found | undefined> = new Map([
  ['p', inParagraph],
  ['figure', inFigure],
  ['div', inDivision],
]);
