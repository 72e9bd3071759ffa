// The words of a text in which a link may stand, as one string with signs for all else; and links put into it by
// their places there. Both go one way through the tree: an index means the same to each.
import { mentionKey } from '../lib/mention-key.ts';
import type { Prose } from '../model/facts.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass, partsWords } from './elements.ts';
import { readHtml } from './read.ts';
import { element, mapLevel, mapNodes, withChildren } from './walk.ts';

// Signs that no author types, each a byte in memory.
/** What holds no words that may be linked: a formula, code, a link. */
const HOLE = '\u0003';
/** An element inside a line begins or ends: a link cannot reach across, and a word may go on. */
const SEAM = '\u0001';
/** A block begins or ends. */
const BREAK = '\u0002';

/** Elements whose words are no text, or in which no link may stand. */
const APART = new Set(
  (
    'a h1 h2 h3 h4 h5 h6 code pre kbd samp var tt math svg script style template noscript head title figcaption ' +
    'caption legend label button summary select textarea option dt th rt rp iframe object audio video canvas img'
  ).split(' '),
);

/** Classes of what an author wants without such links, and of headings that are paragraphs. */
const CLASSES = ['no-terms', 'callout-title', 'epigraph'];

/** The words of a text, and the links that it has already. */
export function proseOf(tree: Tree): Prose {
  const pieces: string[] = [];
  const links: (readonly [number, string])[] = [];
  passThrough(tree, {
    text: (text) => {
      pieces.push(text);
      return text;
    },
    sign: (sign) => pieces.push(sign),
    mention: (node, keys, at) => {
      for (const key of keys) links.push([at, key]);
      return node;
    },
  });
  return { text: pieces.join(''), links };
}

/** A run of the words, without a sign in it, that becomes a link. */
interface ProseLink {
  readonly at: number;
  readonly length: number;
  readonly attributes: readonly Attribute[];
}

/** Puts `links` into a text, in whose order they are, and an id around the first link that has a key of `ids`. */
export function withLinks(tree: Tree, links: readonly ProseLink[], ids: ReadonlyMap<string, string>): Tree {
  const left = new Map(ids);
  let next = 0;
  return passThrough(tree, {
    text: (text, from) => {
      const made: TreeNode[] = [];
      let done = 0;
      for (let link = links[next]; link !== undefined && link.at < from + text.length; link = links[(next += 1)]) {
        const [start, end] = [link.at - from, link.at - from + link.length];
        if (start > done) made.push(text.slice(done, start));
        made.push(element('a', link.attributes, [text.slice(start, end)]));
        done = end;
      }
      if (made.length === 0) return text;
      if (done < text.length) made.push(text.slice(done));
      return made;
    },
    sign: () => undefined,
    mention: (node, keys) =>
      keys.reduce<TreeNode>((inner, key) => {
        const id = left.get(key);
        left.delete(key);
        return id === undefined ? inner : element('span', [['id', id]], [inner]);
      }, node),
  });
}

/** Each answers what is to stand there instead; the node itself, where nothing changes. */
interface Hearer {
  readonly text: (text: string, at: number) => TreeNode | Tree;
  readonly sign: (sign: string) => void;
  /** A link or a mention, with the keys of what it leads to. */
  readonly mention: (node: TreeNode, keys: readonly string[], at: number) => TreeNode;
}

/** Whether words on both sides of a sign may be parts of one: `<em>tor</em>que`. */
export function isSeam(sign: string): boolean {
  return sign === SEAM;
}

function passThrough(tree: Tree, hearer: Hearer): Tree {
  let at = 0;
  const sign = (text: string): void => {
    hearer.sign(text);
    at += text.length;
  };
  const mentioned = (node: TreeNode): TreeNode => {
    const keys = keysOf(node);
    return keys.length === 0 ? node : hearer.mention(node, keys, at);
  };
  const elementAt = (node: Element): TreeNode => {
    const isBlock = partsWords(node.name);
    const [open, close] = isBlock ? [BREAK, BREAK] : [SEAM, SEAM];
    if (isApart(node, isBlock)) {
      const made = isGlossary(node) ? node : mentioned(withChildren(node, mapNodes(node.children, mentioned)));
      sign(isBlock ? BREAK : HOLE);
      return made;
    }
    sign(open);
    const made = withChildren(node, level(node.children));
    sign(close);
    return made;
  };
  const step = (node: TreeNode): TreeNode | Tree => {
    if (typeof node === 'string') {
      at += node.length;
      return hearer.text(node, at - node.length);
    }
    if (node.kind === 'element') return elementAt(node);
    if (node.kind === 'printed' && node.formula === undefined) {
      const read = readHtml(node.html);
      const made = level(read);
      return made === read ? node : made;
    }
    const [made] = node.kind === 'box' ? mapNodes([node], mentioned) : [mentioned(node)];
    sign(HOLE);
    return made ?? node;
  };
  const level = (nodes: Tree): Tree => mapLevel(withJoinedTexts(nodes), step);
  return level(tree);
}

/** Neighbouring texts are one, that a link may reach from one into the other. */
function withJoinedTexts(nodes: Tree): Tree {
  if (!nodes.some((node, index) => typeof node === 'string' && typeof nodes[index + 1] === 'string')) return nodes;
  const joined: TreeNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}

/** As a page's plan has them. */
function keysOf(node: TreeNode): readonly string[] {
  if (typeof node === 'string') return NONE;
  if (node.kind === 'reference') return node.mentions.map(mentionKey);
  const href = node.kind === 'element' && node.name === 'a' ? attributeOf(node, 'href') : undefined;
  return href === undefined ? NONE : [href.trim()];
}

const NONE: readonly string[] = [];

/** A glossary is a place of definitions: no term leads from one to another. Nor does a word of another language. */
function isApart(node: Element, isBlock: boolean): boolean {
  if (APART.has(node.name)) return true;
  if (isGlossary(node)) return true;
  if (node.attributes.length === 0) return false;
  return (
    CLASSES.some((name) => hasClass(node, name)) ||
    attributeOf(node, 'hidden') !== undefined ||
    (!isBlock && attributeOf(node, 'lang') !== undefined)
  );
}

/** A list of definitions that has terms of a glossary. */
export function isGlossary({ name, children }: Element): boolean {
  return name === 'dl' && children.some(isTerm);
}

function isTerm(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'element' && node.name === 'dt' && hasClass(node, 'term');
}
