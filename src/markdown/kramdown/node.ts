// The tree that blocks and spans are parsed into.
import type { TreeNode } from '../../model/tree.ts';
import type { AttributeList } from './attribute-list.ts';
import { Fragment, FragmentBuilder } from './fragment.ts';

export type NodeType =
  // Blocks.
  | 'root'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'code-block'
  | 'list'
  | 'item'
  | 'terms'
  | 'term'
  | 'definition'
  | 'ruler'
  | 'table'
  | 'caption'
  | 'table-part'
  | 'row'
  | 'cell'
  | 'footnote-definition'
  | 'blank'
  | 'boundary'
  // Spans.
  | 'text'
  | 'code'
  | 'emphasis'
  | 'strong'
  | 'link'
  | 'image'
  | 'break'
  | 'entity'
  | 'symbol'
  | 'abbreviation'
  | 'footnote'
  | 'deleted'
  // Either.
  | 'html'
  | 'formula'
  | 'mathml'
  | 'raw'
  // The source in `script` and `style`, and the ways back from a note.
  | 'verbatim'
  | 'backlinks'
  | 'call'
  | 'reference'
  | 'citation'
  | 'source';

/** What may stand inside an HTML element: blocks, a line of Markdown, or nothing but HTML. */
export type ContentModel = 'block' | 'span' | 'raw';

/**
 * One element. `content` is a leaf's text (code, a formula, MathML, raw HTML), `source` text whose spans are not parsed
 * yet, `tag` an HTML name, `info` what a rule notes about it. A plain object: as a token of markdown-it's it cost a
 * quarter of the time of all Markdown; `tokens.ts` makes real tokens for whoever asks.
 */
export class Node {
  type: NodeType;
  /** Offset in the text given to `renderMarkdown`. */
  at: number;
  tag: string;
  attrs: [name: string, value: string][] | null = null;
  children: Node[] = [];
  content = '';
  info = '';
  /** `/` of a tag that closes itself. */
  markup = '';
  /** Whether it was read as a block. */
  block = false;
  /** Of a heading, as written. */
  level = 0;
  /** Of MathML: what takes its place. */
  formula: TreeNode | undefined = undefined;
  source: Fragment | undefined = undefined;
  /** From attribute lists; references are followed when all of them are known. */
  given: AttributeList | undefined = undefined;
  /** A paragraph whose tags are not written: the text of a tight list item. */
  transparent = false;
  contentModel: ContentModel = 'span';
  /** Where its address (href, src) stands, if it has one. */
  address: { readonly at: number; readonly length: number } | undefined = undefined;
  /** Of columns: '' where none is given. */
  alignments: readonly string[] = NO_COLUMNS;

  constructor(type: NodeType, at: number, tag = '') {
    this.type = type;
    this.at = at;
    this.tag = tag;
  }

  attrGet(name: string): string | null {
    return this.attrs?.find(([key]) => key === name)?.[1] ?? null;
  }

  attrSet(name: string, value: string): void {
    const known = this.attrs?.find(([key]) => key === name);
    if (known !== undefined) known[1] = value;
    else if (this.attrs === null) this.attrs = [[name, value]];
    else this.attrs.push([name, value]);
  }

  /** Adds a word to an attribute, after a blank. */
  attrJoin(name: string, value: string): void {
    const known = this.attrGet(name);
    this.attrSet(name, known === null ? value : `${known} ${value}`);
  }
}

const NO_COLUMNS: readonly string[] = [];

/** A node that holds text whose spans are parsed once every link and footnote is known. */
export function sourceNode(source: Fragment): Node {
  const node = new Node('source', source.originOf(0));
  node.source = source;
  return node;
}

export function textNode(text: string, at: number): Node {
  const node = new Node('text', at);
  node.content = text;
  return node;
}

/**
 * A paragraph without tags of its own. Where more follows, its text ends with a line break: one more place for a hard
 * break.
 */
export function makeTransparent(paragraph: Node, isFollowed: boolean): void {
  paragraph.transparent = true;
  const last = paragraph.children.at(-1)?.source;
  if (isFollowed && last !== undefined)
    paragraph.children.splice(
      -1,
      1,
      sourceNode(
        new FragmentBuilder().add(last, 0, last.text.length).literal('\n', last.originOf(last.text.length)).build(),
      ),
    );
}

/** The words of a node and of all in it. */
export function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'formula':
    case 'entity':
    case 'symbol':
      return node.content;
    case 'mathml':
      return node.content.replace(/<[^<>]*>/g, '');
    default:
      return node.children.map(textOf).join('');
  }
}
