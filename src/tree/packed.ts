// A tree as one text and back: chapters are kept, hashed and handed from thread to thread in this form. What holds
// nothing that a page decides, and nothing that changes with the page that it stands on, is kept as its HTML: four in
// five nodes of a book of formulas, at a third of the size and of the time of its elements one by one.
import type { Attribute, Element, Gap, PackedTree, Printed, Tree, TreeNode } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import { escapeText } from '../lib/html.ts';
import { LINKING, LOADING, NAMING, POINTING, VERBATIM } from './elements.ts';
import { htmlAround, htmlOf } from './html.ts';
import { readWritten } from './read.ts';

/** A run of HTML; a gap; an element by name, attributes, place and content. */
type Packed =
  | string
  | Gap
  | readonly [name: string, attributes: readonly Attribute[], place: Place | 0, content: Packed[]];

export function packTree(tree: Tree): PackedTree {
  return inNarrowSigns(JSON.stringify(packNodes(tree)));
}

/** How JSON writes a sign beyond Latin-1 by its number: `\u2019`. */
const ESCAPE = 6;

/**
 * V8 holds a text in one byte a sign, unless one of its signs needs two: then all have two. In a text that has few of
 * these, such as its quotation marks, they are written by their numbers.
 */
function inNarrowSigns(json: string): string {
  // In UTF-8 a sign beyond Latin-1 takes one or two bytes more than it counts: there are no more of them than that.
  const wide = Buffer.byteLength(json) - json.length;
  if (wide === 0 || wide * (ESCAPE - 1) > json.length) return json;
  const narrow = json.replace(/[^\0-\u00ff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // What is replaced in a wide text stays wide.
  return Buffer.from(narrow, 'latin1').toString('latin1');
}

/** What `packTree` was given. */
export function openTree(packed: PackedTree): Tree {
  return openNodes(JSON.parse(packed) as Packed[], readWritten); // packTree wrote it.
}

/**
 * The same for writing HTML: what needs no look is `printed` already. Words alone stay words: blanks between two calls,
 * or all that a link says.
 */
export function openForHtml(packed: PackedTree): Tree {
  const open = (html: string): Tree => (/[<&]/.test(html) ? [{ kind: 'printed', html, isPacked: true }] : [html]);
  return openNodes(JSON.parse(packed) as Packed[], open); // packTree wrote it.
}

function openNodes(packed: readonly Packed[], open: (html: string) => Tree): Tree {
  const tree: TreeNode[] = [];
  for (const node of packed) {
    if (typeof node === 'string') for (const each of open(node)) tree.push(each);
    else if (isGap(node)) tree.push(node);
    else {
      const [name, attributes, place, content] = node;
      const children = openNodes(content, open);
      tree.push(
        place === 0
          ? { kind: 'element', name, attributes, children }
          : { kind: 'element', name, attributes, children, place },
      );
    }
  }
  return tree;
}

function isGap(node: Exclude<Packed, string>): node is Gap {
  return !Array.isArray(node);
}

function packNodes(tree: Tree): Packed[] {
  const packed: Packed[] = [];
  let html = '';
  for (const node of tree) {
    const next = packNode(node);
    if (typeof next === 'string') html += next;
    else {
      if (html !== '') packed.push(html);
      packed.push(next);
      html = '';
    }
  }
  if (html !== '') packed.push(html);
  return packed;
}

/** The HTML of what stands the same on every page. */
function packNode(node: TreeNode): Packed {
  if (typeof node === 'string') return escapeText(node);
  if (node.kind === 'printed') return node.html;
  if (node.kind !== 'element') return node;
  // A script with an address has no source of its own.
  if (VERBATIM.has(node.name) && (isPlain(node) || node.children.length > 0)) return htmlOf([node]);
  const content = packNodes(node.children);
  const [only = ''] = content;
  if (content.length < 2 && typeof only === 'string' && isPlain(node)) return htmlAround(node, only);
  return [node.name, node.attributes, node.place ?? 0, content];
}

/** `h2` is one level lower in the whole book; `textarea` is read otherwise than it is written. */
const MOVING = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'textarea', 'title']);

function isPlain({ name, attributes, place }: Element): boolean {
  return place === undefined && !POINTING.has(name) && !MOVING.has(name) && attributes.every(isUnmoved);
}

/** Addresses in a list, and what a page does by itself. */
const OTHERS = ['srcset', 'http-equiv'];

/** What names no other thing of its page, and no other page or file. */
function isUnmoved([name, value]: Attribute): boolean {
  if (NAMING.has(name) || LINKING.has(name) || LOADING.has(name) || OTHERS.includes(name)) return false;
  return !value.includes('url(');
}

const MAY_MOVE = new RegExp(
  `</?h[1-6]|url|&#|loading|fetchpriority|[\\s"'/](?:${[...NAMING, ...LINKING, ...LOADING, ...OTHERS].join('|')})\\s*=`,
  'i',
);

/**
 * Whether HTML may hold something that changes with the page that it stands on. False is sure; of a text that speaks of
 * such things it is true for nothing.
 */
export function mayMove({ html, isPacked }: Pick<Printed, 'html' | 'isPacked'>): boolean {
  // Only these two are kept with whatever attributes they have.
  if (isPacked === true && !html.includes('<script') && !html.includes('<style')) return false;
  return MAY_MOVE.test(html);
}
