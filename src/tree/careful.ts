// HTML that is written with care, as programs write formulas: read in one go, by its signs, in half of the time that
// tokens.ts takes for any text. What is written otherwise is left to that.
import type { Attribute, Tree, TreeNode } from '../model/tree.ts';
import { VERBATIM, VOID } from './elements.ts';
import { decodeText } from './entities.ts';

const [SLASH, GREATER, EQUALS, QUOTE, BLANK, LINE] = [47, 62, 61, 34, 32, 10];

/**
 * Reads a piece of HTML that is written with care: elements in lower case, every value in double quotes and without
 * character references, each element closed where it must be, and no comments. Undefined for any other.
 */
export function readCareful(html: string): Tree | undefined {
  const top: TreeNode[] = [];
  const open: { readonly name: string; readonly children: TreeNode[] }[] = [];
  let children = top;
  let at = 0;
  while (at < html.length) {
    const sign = html.indexOf('<', at);
    if (sign !== at) children.push(decodeText(html.slice(at, sign < 0 ? html.length : sign)));
    if (sign < 0) break;
    if (html.charCodeAt(sign + 1) === SLASH) {
      const name = open.pop()?.name ?? '';
      at = sign + '</'.length + name.length;
      if (name === '' || !html.startsWith(name, sign + '</'.length) || html.charCodeAt(at) !== GREATER)
        return undefined;
      at += 1;
      children = open.at(-1)?.children ?? top;
      continue;
    }
    const tag = tagAt(html, sign);
    if (tag === undefined) return undefined;
    const { name, attributes } = tag;
    const inside: TreeNode[] = [];
    children.push({ kind: 'element', name, attributes, children: inside });
    if (!tag.closesItself) {
      open.push({ name, children: inside });
      children = inside;
    }
    at = tag.end;
  }
  return open.length === 0 ? top : undefined;
}

interface CarefulTag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly closesItself: boolean;
  /** The offset behind `>`. */
  readonly end: number;
}

const NO_ATTRIBUTES: readonly Attribute[] = [];

/** The opening tag whose `<` stands at `start`. */
function tagAt(html: string, start: number): CarefulTag | undefined {
  let at = start + 1;
  while (isLower(html.charCodeAt(at))) at += 1;
  const written = html.slice(start + 1, at);
  const name = KNOWN.get(written) ?? written;
  if (name === '' || VOID.has(name) || VERBATIM.has(name) || TEXT_ONLY.has(name)) return undefined;
  let attributes: [string, string][] | undefined;
  for (;;) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return { name, attributes: attributes ?? NO_ATTRIBUTES, closesItself: false, end: at + 1 };
    if (code === SLASH && html.charCodeAt(at + 1) === GREATER)
      return { name, attributes: attributes ?? NO_ATTRIBUTES, closesItself: true, end: at + 2 };
    if (code !== BLANK && code !== LINE) return undefined;
    while (html.charCodeAt(at) === BLANK || html.charCodeAt(at) === LINE) at += 1;
    const from = at;
    while (isOfName(html.charCodeAt(at))) at += 1;
    if (at === from) continue;
    const key = html.slice(from, at);
    const end = html.charCodeAt(at) === EQUALS && html.charCodeAt(at + 1) === QUOTE ? html.indexOf('"', at + 2) : -1;
    const value = end < 0 ? undefined : html.slice(at + 2, end);
    // Of two with one name the first counts.
    attributes ??= [];
    if (value === undefined || UNQUOTED.test(value) || attributes.length === MOST) return undefined;
    if (attributes.some(([other]) => other === key)) return undefined;
    attributes.push([key, value]);
    at = end + 1;
  }
}

const TEXT_ONLY: ReadonlySet<string> = new Set(['textarea', 'title']);
/** Of an element: they are compared with each other. */
const MOST = 40;
const UNQUOTED = /[&<>\n]/;

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isOfName(code: number): boolean {
  return isLower(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 58) || code === 45 || code === 95;
}

/** One string for each name: to compare it with others is to compare an address. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    'math',
    'semantics',
    'mrow',
    'mi',
    'mn',
    'mo',
    'mtext',
    'mspace',
    'mstyle',
    'mfrac',
    'msqrt',
    'mroot',
    'msub',
    'msup',
  ]
    .concat(['msubsup', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'mpadded', 'mphantom', 'annotation'])
    .map((name) => [name, name]),
);
