// The dialect: every construct that is read, in the order in which rules are asked.
import { abbreviationDefinition, markAbbreviations } from './kramdown/abbreviation.ts';
import { autolink, bareAddress } from './kramdown/autolink.ts';
import { blankLine, boundary } from './kramdown/blank-line.ts';
import { BlockState, readBlocks, type BlockRule } from './kramdown/block-state.ts';
import { callLine } from './kramdown/call-line.ts';
import { callSpan } from './kramdown/call-span.ts';
import { fencedCode, indentedCode } from './kramdown/code-block.ts';
import { codeSpan } from './kramdown/code-span.ts';
import { crossReference, escapedReference } from './kramdown/cross-reference.ts';
import { definitionList } from './kramdown/definition-list.ts';
import type { Document } from './kramdown/document.ts';
import { deleted, emphasis } from './kramdown/emphasis.ts';
import { blockExtension, spanExtension } from './kramdown/extensions.ts';
import { finishSpans, finishTree } from './kramdown/finish-tree.ts';
import { footnoteDefinition, footnoteMarker } from './kramdown/footnote.ts';
import { normalizeLines, type Fragment } from './kramdown/fragment.ts';
import { hashHeading, underlinedHeading } from './kramdown/heading.ts';
import { htmlBlock } from './kramdown/html-block.ts';
import { linkDefinition } from './kramdown/link-definition.ts';
import { link } from './kramdown/link.ts';
import { list } from './kramdown/list.ts';
import { mathBlock } from './kramdown/math-block.ts';
import { mathSpan, texDelimiters } from './kramdown/math-span.ts';
import { Node } from './kramdown/node.ts';
import { paragraph } from './kramdown/paragraph.ts';
import { quotation } from './kramdown/quotation.ts';
import { ruler } from './kramdown/ruler.ts';
import { spanHtml } from './kramdown/span-html.ts';
import { readSpans, SpanState, type SpanRule } from './kramdown/span-state.ts';
import { table } from './kramdown/table.ts';
import { characterReference, escapedCharacter, lineBreak, smartQuote, typographicSymbol } from './kramdown/typography.ts';

/** Asked from top to bottom at the start of each block; the first that says yes has read it. */
const BLOCK_RULES: readonly BlockRule[] = [
  blankLine, callLine, indentedCode, fencedCode, quotation, hashHeading, ruler, list, definitionList, htmlBlock, underlinedHeading,
  mathBlock, table, footnoteDefinition, linkDefinition, abbreviationDefinition, blockExtension, boundary, paragraph,
];

/** Asked from left to right at each of these characters; where none says yes, the character is text. */
const SPAN_RULES: ReadonlyMap<string, readonly SpanRule[]> = new Map<string, readonly SpanRule[]>([
  ['*', [emphasis]],
  ['_', [emphasis]],
  ['`', [codeSpan]],
  ['<', [autolink, spanHtml, typographicSymbol]],
  ['[', [footnoteMarker, link]],
  ['!', [link]],
  ['"', [smartQuote]],
  ["'", [smartQuote]],
  ['$', [mathSpan]],
  ['{', [spanExtension]],
  ['&', [characterReference]],
  ['-', [typographicSymbol]],
  ['.', [typographicSymbol]],
  ['>', [typographicSymbol]],
  [' ', [typographicSymbol, lineBreak]],
  ['@', [crossReference]],
  ['\\', [escapedReference, texDelimiters, typographicSymbol, lineBreak, escapedCharacter]],
  ['~', [deleted]],
  ['h', [bareAddress]],
  ['w', [bareAddress]],
  ['\uFDD0', [callSpan]],
]);

/** Where one of the rules above might have something to say, or a span might end. */
const SPECIAL = /[*_`<[\]"'$&\\~\uFDD0]|!\[|\{:|--|\.\.\.|>>| (?=>>| \n)|https?:\/\/|www\.|@(?:fig|tbl|eq)-/g;


/** Reads a chapter into a tree, spans and all. */
export function readChapter(text: string, document: Document): Node {
  const root = new Node('root', 0);
  readBlocks(new BlockState(normalizeLines(text), root, { document, rules: BLOCK_RULES, depth: 0 }));
  finishTree(root, document, (source, into) => readText(source, into, document));
  for (const { body } of document.footnotes.values()) finishTree(body, document, (source, into) => readText(source, into, document));
  markAbbreviations(root, document);
  for (const { body } of document.footnotes.values()) markAbbreviations(body, document);
  return root;
}

/** Reads a caption into a tree: spans, and no blocks. */
export function readCaption(text: string, document: Document): Node {
  const root = new Node('root', 0);
  readText(normalizeLines(text).trimmed(), root, document);
  return root;
}

function readText(source: Fragment, into: Node, document: Document): void {
  const before = into.children;
  into.children = [];
  readSpans(new SpanState(source, document, SPAN_RULES, SPECIAL), into);
  finishSpans(into, document);
  into.children = [...before, ...into.children];
}
