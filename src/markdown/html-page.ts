// A page written in HTML → parts: its links and pictures are gaps like those of a chapter, everything else stays as it is.
import { Document } from './kramdown/document.ts';
import { BlockState } from './kramdown/block-state.ts';
import { FootnoteNumbers } from './kramdown/footnote-section.ts';
import { normalizeLines } from './kramdown/fragment.ts';
import { readElement } from './kramdown/html-block.ts';
import { Node } from './kramdown/node.ts';
import { PartsWriter } from './kramdown/parts-writer.ts';
import { readRawHtml } from './kramdown/raw-html.ts';
import { writeSpans } from './kramdown/write-spans.ts';
import type { MarkdownOptions, MarkdownResult } from './markdown.ts';

/** Closing tags that close nothing are left out, elements that are never closed end with the text. Markdown in it is not read. */
export function renderHtmlPage(text: string, options: MarkdownOptions): MarkdownResult {
  const document = new Document(options);
  const root = new Node('html', 0);
  root.contentModel = 'raw';
  const state = new BlockState(normalizeLines(text), root, { document, rules: [], depth: 0 });
  state.position = /^\s*/.exec(state.text)?.[0].length ?? 0;
  while (state.position < state.text.length) readRawHtml(state, root, readElement);
  const writer = new PartsWriter(options);
  writeSpans(root, { writer, document, headings: [], footnotes: new FootnoteNumbers(1) });
  return { parts: writer.finish(), headings: [], anchors: [...writer.anchors], problems: [] };
}
