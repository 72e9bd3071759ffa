// A page written in HTML → a tree: its links and pictures are like those of a chapter.
import { Node } from './kramdown/node.ts';
import { TreeWriter } from './kramdown/tree-writer.ts';
import type { MarkdownOptions, MarkdownResult } from './options.ts';

/** What its author never closed, or closed too often, is closed as a browser would. */
export function renderHtmlPage(text: string, options: MarkdownOptions): MarkdownResult {
  const start = text.length - text.trimStart().length;
  const page = new Node('raw', start);
  page.content = text.slice(start);
  page.block = true;
  return { tree: new TreeWriter(options).raw(page), problems: [] };
}
