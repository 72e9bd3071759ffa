// Elements of HTML as markdown-it's `html_block` tokens: one where nothing in it is Markdown, else one for what stands
// before, between and after its Markdown.
import { escapeText } from '../../lib/html.ts';
import { decodeText } from '../../tree/entities.ts';
import { plainHtml } from '../plain-html.ts';
import type { Node } from './node.ts';
import { endOf, isWhole, openingTag, wholeElement, writeInline, type TokenContext } from './span-tokens.ts';
import type { LineRange } from './token-list.ts';

/** HTML that no rule of the dialect has read. */
export function writeRaw(node: Node, { list, writer }: TokenContext, map: LineRange): void {
  const html = plainHtml(writer.raw(node));
  if (html !== '') list.leaf('html_block', '', { content: `${html}\n`, map });
}

type WriteBlocks = (parent: Node, context: TokenContext) => void;

export function writeHtmlTokens(node: Node, context: TokenContext, writeBlocks: WriteBlocks): void {
  const { list } = context;
  // As before any other block, the text of a tight item ends with its line.
  const content = list.tokens.at(-1)?.hidden === true ? '\n' : '';
  list.leaf('html_block', '', { content, map: context.lines.range(node.at, node.at + 1) });
  writeElement(node, context, writeBlocks);
  list.moreHtml('\n', undefined);
}

function writeElement(node: Node, context: TokenContext, writeBlocks: WriteBlocks): void {
  const { list, lines } = context;
  const end = endOf(node, context.written);
  if (isWhole(node)) {
    list.moreHtml(wholeElement(node, context), lines.range(node.at, end));
    return;
  }
  const isBlock = node.contentModel === 'block';
  list.moreHtml(
    `${openingTag(node, context)}${isBlock ? '\n' : ''}`,
    lines.range(node.at, node.children[0]?.at ?? end),
  );
  if (isBlock) writeBlocks(node, context);
  else writeContent(node, context, writeBlocks);
  list.moreHtml(`</${node.tag}>`, lines.range(end - 1, end));
}

function writeContent(node: Node, context: TokenContext, writeBlocks: WriteBlocks): void {
  const { list, lines } = context;
  let spans: Node[] = [];
  const flush = (to: number): void => {
    const [first] = spans;
    if (first !== undefined) writeInline(node, context, lines.range(first.at, to), spans);
    spans = [];
  };
  for (const child of node.children) {
    const isRawText = child.type === 'text' && node.contentModel === 'raw';
    const isElement = child.type === 'html' && child.block;
    if (!isRawText && !isElement && child.type !== 'verbatim') {
      spans.push(child);
      continue;
    }
    flush(child.at);
    if (isElement) writeElement(child, context, writeBlocks);
    else
      list.moreHtml(isRawText ? escapeText(decodeText(child.content)) : child.content, lines.range(child.at, child.at));
  }
  flush(endOf(node, context.written));
}
