// The tree that blocks and spans are parsed into: markdown-it's tokens, with children instead of opening and closing
// pairs.
import MarkdownIt from 'markdown-it';
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
  | 'raw'
  | 'call'
  | 'reference'
  | 'source';

/** What may stand inside an HTML element: blocks, a line of Markdown, or nothing but HTML. */
export type ContentModel = 'block' | 'span' | 'raw';

const markdownIt = new MarkdownIt();
const { Token } = new markdownIt.core.State('', markdownIt, {});

/**
 * One element. `content` is a leaf's text (code, a formula, raw HTML), `source` text whose spans are not parsed yet,
 * `tag` an HTML name, `info` what a rule notes about it.
 */
export class Node extends Token {
  declare type: NodeType;
  /** Values are always strings here. */
  declare attrs: [name: string, value: string][] | null;
  declare attrGet: (name: string) => string | null;
  override children: Node[] = [];
  /** Offset in the text given to `renderMarkdown`. */
  at: number;
  source: Fragment | undefined = undefined;
  /** From attribute lists; references are followed when all of them are known. */
  given: AttributeList | undefined = undefined;
  /** A paragraph whose tags are not written: the text of a tight list item. */
  transparent = false;
  contentModel: ContentModel = 'span';
  /** Where its address (href, src) stands, if it has one. */
  address: { readonly at: number; readonly length: number } | undefined = undefined;
  /** Of columns: '' where none is given. */
  alignments: readonly string[] = [];

  constructor(type: NodeType, at: number, tag = '') {
    super(type, tag, 0);
    this.at = at;
  }
}

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
    default:
      return node.children.map(textOf).join('');
  }
}
