// Going through a tree, and making another of it.
import type { Attribute, Element, FormulaWords, Gap, Printed, Tree, TreeNode } from '../model/tree.ts';
import { readHtml } from './read.ts';

/** An element made by the program. */
export function element(name: string, attributes: readonly Attribute[], children: Tree): Element {
  return { kind: 'element', name, attributes, children };
}

/** Every element that is looked for, each before those that it holds, in the order of the text. */
export function elementsIn(tree: Tree, isIt: (element: Element) => boolean = () => true): readonly Element[] {
  const found: Element[] = [];
  visitNodes(tree, (node) => {
    if (typeof node !== 'string' && node.kind === 'element' && isIt(node)) found.push(node);
  });
  return found;
}

/** Whether some node of a tree is one that is looked for. */
export function hasNode(tree: Tree, isIt: (node: TreeNode) => boolean): boolean {
  return tree.some((node) => isIt(node) || (typeof node !== 'string' && hasNode(contentOf(node), isIt)));
}

/** Every node, each before those that it holds. */
export function visitNodes(tree: Tree, visit: (node: TreeNode) => void): void {
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index] ?? '';
    visit(node);
    if (typeof node === 'string') continue;
    const content = contentOf(node);
    if (content.length > 0) visitNodes(content, visit);
  }
}

/** Who hears what a tree holds, in the order of the text. */
export interface TreeReader {
  readonly enter?: (element: Element) => void;
  readonly leave?: (element: Element) => void;
  readonly text?: (text: string) => void;
  readonly gap?: (gap: Gap) => void;
  /** A formula that is written already; any other is heard as the elements that it is. */
  readonly formula?: (words: FormulaWords) => void;
}

/** Reads a tree once for several readers. */
export function readTree(tree: Tree, readers: readonly TreeReader[]): void {
  readNodes(tree, {
    enter: readers.flatMap(({ enter }) => enter ?? []),
    leave: readers.flatMap(({ leave }) => leave ?? []),
    text: readers.flatMap(({ text }) => text ?? []),
    gap: readers.flatMap(({ gap }) => gap ?? []),
    formula: readers.flatMap(({ formula }) => formula ?? []),
  });
}

/** The readers by what they hear. */
type Listeners = { readonly [Event in keyof TreeReader]-?: readonly NonNullable<TreeReader[Event]>[] };

function readNodes(tree: Tree, listeners: Listeners): void {
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index] ?? '';
    if (typeof node === 'string') for (const text of listeners.text) text(node);
    else if (node.kind === 'printed') readPrinted(node, listeners);
    else if (node.kind !== 'element') {
      for (const gap of listeners.gap) gap(node);
      readNodes(contentOf(node), listeners);
    } else {
      for (const enter of listeners.enter) enter(node);
      readNodes(node.children, listeners);
      for (const leave of listeners.leave) leave(node);
    }
  }
}

function readPrinted({ html, formula }: Printed, listeners: Listeners): void {
  if (formula === undefined) readNodes(readHtml(html), listeners);
  else for (const hear of listeners.formula) hear(formula);
}

/** Whether a text is nothing but blanks. */
export function isBlank(node: TreeNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/**
 * The tree with each element made anew, from the innermost out: `make` gets an element whose children are made already.
 * What it returns unchanged is the same value, and a tree without a change is the tree itself.
 */
export function mapElements(tree: Tree, make: (element: Element) => TreeNode | Tree): Tree {
  return mapNodes(tree, (node) => (typeof node === 'string' || node.kind !== 'element' ? node : make(node)));
}

/** The same for every node. */
export function mapNodes(tree: Tree, make: (node: TreeNode) => TreeNode | Tree): Tree {
  const makeDeep = (node: TreeNode): TreeNode | Tree =>
    make(typeof node === 'string' ? node : withContent(node, mapLevel(contentOf(node), makeDeep)));
  return mapLevel(tree, makeDeep);
}

/** The same for the nodes of one level: whoever makes them sees to what they hold. */
export function mapLevel(tree: Tree, make: (node: TreeNode) => TreeNode | Tree): Tree {
  let made: TreeNode[] | undefined;
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index] ?? '';
    const next = make(node);
    if (made === undefined && next === node) continue;
    made ??= tree.slice(0, index);
    if (isTree(next)) made.push(...next);
    else made.push(next);
  }
  return made ?? tree;
}

/** What a node holds: the name of a box has its title. */
function contentOf(node: Exclude<TreeNode, string>): Tree {
  return node.kind === 'element' ? node.children : node.kind === 'box' ? node.title : NOTHING;
}

function withContent(node: Exclude<TreeNode, string>, content: Tree): TreeNode {
  if (node.kind === 'element') return withChildren(node, content);
  return node.kind === 'box' && content !== node.title ? { ...node, title: content } : node;
}

const NOTHING: Tree = [];

/** The element itself, where they are its children already. */
export function withChildren(given: Element, children: Tree): Element {
  return children === given.children ? given : { ...given, children };
}

/** Whether some formula stands in it. */
export function holdsFormula(tree: Tree): boolean {
  return hasNode(
    tree,
    (node) =>
      typeof node !== 'string' &&
      (node.kind === 'element' ? node.name === 'math' : node.kind === 'printed' && node.formula !== undefined),
  );
}

export function isTree(value: TreeNode | Tree): value is Tree {
  return Array.isArray(value);
}
