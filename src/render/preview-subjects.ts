// What stands at a place of a page: a section, a figure, a box, a term … with its name, its words and its pictures.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass, partsWords } from '../tree/elements.ts';
import { isClosedFormula } from '../tree/closed-formulas.ts';
import { textOf } from '../tree/text.ts';
import { elementsIn } from '../tree/walk.ts';

export interface Subject {
  readonly id: string;
  /** What it calls itself; empty where it does not. */
  readonly label: Tree;
  readonly words: Tree;
  /** Where its pictures are looked for, and how many of them belong to it. */
  readonly pictures: Tree;
  readonly most: number;
}

/** Where a node stands, and in what. */
interface Spot {
  readonly siblings: Tree;
  readonly index: number;
  readonly outer: Spot | undefined;
}

/** By the ids of `anchors`, in their order; '' is the page itself, and what the tree does not have is left out. */
export function subjectsOf(tree: Tree, anchors: readonly string[]): ReadonlyMap<string, Subject> {
  const spots = new Map<string, Spot>();
  const places = new Set(anchors.filter((id) => id !== ''));
  if (places.size > 0) findSpots(tree, undefined, places, spots);
  const found = anchors.flatMap((id): [string, Subject][] => {
    const spot = spots.get(id);
    if (id === '') return [[id, partOf(id, [], tree)]];
    return spot === undefined ? [] : [[id, subjectAt(id, spot)]];
  });
  return new Map(found);
}

function findSpots(
  siblings: Tree,
  outer: Spot | undefined,
  wanted: ReadonlySet<string>,
  spots: Map<string, Spot>,
): void {
  siblings.forEach((node, index) => {
    if (typeof node === 'string' || node.kind !== 'element') return;
    const spot = { siblings, index, outer };
    for (const id of [attributeOf(node, 'id'), node.name === 'a' ? attributeOf(node, 'name') : undefined])
      if (id !== undefined && wanted.has(id) && !spots.has(id)) spots.set(id, spot);
    if (!isClosedFormula(node)) findSpots(node.children, spot, wanted, spots);
  });
}

function subjectAt(id: string, spot: Spot): Subject {
  for (let at: Spot | undefined = spot; at !== undefined; at = at.outer) {
    const found = thingAt(id, at, at === spot);
    if (found !== undefined) return found;
  }
  return blockAt(id, spot);
}

/** A thing with a look of its own, where the spot is one, or stands in one that is always shown whole. */
function thingAt(id: string, spot: Spot, isItself: boolean): Subject | undefined {
  const element = elementAt(spot);
  if (element === undefined) return undefined;
  const { name, children } = element;
  if (name === 'figure') return figure(id, element);
  // The number of one bears its name, where TeX gives it.
  if (name === 'math') return plain(id, [element]);
  if (name === 'table') return named(id, element, 'table-number', 'caption');
  if (/^h[1-6]$/.test(name)) return partOf(id, children, sectionFrom(spot));
  if (isWork(spot) || isNote(spot)) return { ...plain(id, children), most: 0 };
  if (name === 'dt') return { ...plain(id, definitionAfter(spot)), label: children };
  if (!isItself) return undefined;
  if (hasClass(element, 'panel')) return panel(id, element, spot);
  // What is folded is no reader's before she opens it.
  if (name === 'details') return { ...plain(id, []), label: firstIn(element, ({ name: each }) => each === 'summary') };
  return hasClass(element, 'box') ? { ...plain(id, children), label: firstIn(element, isLabel) } : undefined;
}

function figure(id: string, element: Element): Subject {
  return { ...named(id, element, 'figure-number', 'figcaption'), pictures: [element], most: 6 };
}

/** `Figure 3.2b`, and the panel's own caption, or else that of the figure. */
function panel(id: string, element: Element, spot: Spot): Subject {
  let whole: Element | undefined;
  for (let at = spot.outer; at !== undefined; at = at.outer)
    if (elementAt(at)?.name === 'figure') whole = elementAt(at);
  const around = figure(id, whole ?? element);
  const letter = /-([a-z]+)$/.exec(id)?.[1] ?? '';
  const own = firstIn(element, (each) => hasClass(each, 'caption'));
  return {
    ...around,
    label: [...around.label, letter],
    words: own.length > 0 ? own : around.words,
    pictures: [element],
  };
}

/** What a caption calls it, and says of it; of what has none, the first words. */
function named(id: string, element: Element, number: string, caption: string): Subject {
  const said = firstIn(element, ({ name }) => name === caption);
  const label = firstIn(element, (each) => hasClass(each, number));
  return { ...plain(id, said.length > 0 ? said : [element]), label };
}

/** A page or a section: its first paragraph and its first picture. */
function partOf(id: string, label: Tree, content: Tree): Subject {
  return { id, label, words: firstParagraph(content), pictures: content.filter((node) => !isOfOthers(node)), most: 1 };
}

/** What stands behind a heading, as far as the next one that is no part of it. */
function sectionFrom(spot: Spot): Tree {
  const level = levelOf(elementAt(spot));
  const after = spot.siblings.slice(spot.index + 1);
  const end = after.findIndex((node) => typeof node !== 'string' && node.kind === 'element' && levelOf(node) <= level);
  const content = end < 0 ? after : after.slice(0, end);
  // A heading that is alone in what stands around it heads what follows that.
  return end < 0 && spot.outer !== undefined && saysNothing(content) ? followingOf(spot.outer) : content;
}

function levelOf(element: Element | undefined): number {
  return Number(/^h([1-6])$/.exec(element?.name ?? '')?.[1] ?? 7);
}

function firstParagraph(content: Tree): Tree {
  const others: TreeNode[] = [];
  for (const node of content) {
    if (isApart(node)) continue;
    if (typeof node === 'string' || node.kind !== 'element') {
      if (typeof node === 'string') others.push(node);
      continue;
    }
    if (node.name === 'p' && !saysNothing(node.children)) return node.children;
    const inside = HOLDING.has(node.name) ? firstParagraph(node.children) : [];
    if (inside.length > 0) return inside;
    if (!HOLDING.has(node.name)) others.push(node);
  }
  return saysNothing(others) ? [] : others;
}

/** What holds blocks, and is none itself. */
const HOLDING = new Set('div section article main center blockquote header'.split(' '));
const APART = new Set('h1 h2 h3 h4 h5 h6 figure table nav script style aside details hr'.split(' '));

/** What is no part of the running text. */
function isApart(node: TreeNode): boolean {
  return isOfOthers(node) || (typeof node !== 'string' && node.kind === 'element' && APART.has(node.name));
}

/** Notes, works and other things that stand on the page and are not told by it. */
function isOfOthers(node: TreeNode): boolean {
  if (typeof node === 'string' || node.kind !== 'element') return false;
  return (
    ['footnotes', 'references', 'epigraph'].some((each) => hasClass(node, each)) ||
    attributeOf(node, 'id') === 'markdown-toc'
  );
}

/** Any other place: the block that it is or stands in; of one without words, what follows it. */
function blockAt(id: string, spot: Spot): Subject {
  let block = spot;
  while (block.outer !== undefined && !isBlock(elementAt(block))) block = block.outer;
  const element = elementAt(block);
  const isShown = element !== undefined && isBlock(element) && (!saysNothing([element]) || hasPicture(element));
  if (isShown) return { ...plain(id, [element]), pictures: [element], most: 1 };
  const following = followingOf(block);
  const index = following.findIndex((node) => typeof node !== 'string' && node.kind === 'element');
  const next = following[index];
  if (typeof next === 'object' && next.kind === 'element' && /^h[1-6]$/.test(next.name))
    return partOf(id, next.children, sectionFrom({ siblings: following, index, outer: undefined }));
  return partOf(id, [], following);
}

function isBlock(element: Element | undefined): boolean {
  return element !== undefined && partsWords(element.name);
}

function hasPicture({ children }: Element): boolean {
  return elementsIn(children, ({ name }) => name === 'img').length > 0;
}

/** What stands behind it, in what it stands in or in what stands around that. */
function followingOf(spot: Spot): Tree {
  const after = spot.siblings.slice(spot.index + 1);
  return spot.outer !== undefined && saysNothing(after) ? followingOf(spot.outer) : after;
}

/** The first letter decides: a chapter may be long. */
function saysNothing(tree: Tree): boolean {
  return textOf(tree, { enough: 1 }) === '';
}

function definitionAfter({ siblings, index }: Spot): Tree {
  const definition = siblings
    .slice(index + 1)
    .find((node) => typeof node !== 'string' && node.kind === 'element' && node.name === 'dd');
  return typeof definition === 'object' && definition.kind === 'element' ? definition.children : [];
}

/** An entry of a list of works. */
function isWork(spot: Spot): boolean {
  const list = spot.outer === undefined ? undefined : elementAt(spot.outer);
  return elementAt(spot)?.name === 'li' && list !== undefined && hasClass(list, 'works');
}

function isNote({ siblings, index, outer }: Spot): boolean {
  const notes = outer?.outer === undefined ? undefined : elementAt(outer.outer);
  return elementAt({ siblings, index, outer })?.name === 'li' && notes !== undefined && hasClass(notes, 'footnotes');
}

function isLabel(element: Element): boolean {
  return hasClass(element, 'box-label');
}

function firstIn({ children }: Element, isIt: (element: Element) => boolean): Tree {
  return elementsIn(children, isIt)[0]?.children ?? [];
}

function plain(id: string, words: Tree): Subject {
  return { id, label: [], words, pictures: [], most: 0 };
}

function elementAt({ siblings, index }: Spot): Element | undefined {
  const node = siblings[index];
  return typeof node === 'object' && node.kind === 'element' ? node : undefined;
}
