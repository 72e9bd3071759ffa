// A page written in HTML → parts: its links and pictures are gaps like those of a chapter, everything else stays as it
// is.
import { Node } from './kramdown/node.ts';
import { PartsWriter } from './kramdown/parts-writer.ts';
import type { MarkdownOptions, MarkdownResult } from './markdown.ts';

/** What holds no tags: shown or run as it is. */
const VERBATIM = /<(script|style|textarea)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const NAMED = /<[a-z][\w:-]*\s[^>]*?\bid\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))/gi;

/**
 * The text is not made into a tree: what its author never closed, or closed too often, is for the browser, as it always
 * was.
 */
export function renderHtmlPage(text: string, options: MarkdownOptions): MarkdownResult {
  const writer = new PartsWriter(options);
  const write = (from: number, to: number): void => {
    const node = new Node('raw', from);
    node.content = text.slice(from, to);
    node.block = true;
    writer.raw(node);
    for (const [, double, single, bare] of node.content.matchAll(NAMED))
      writer.anchors.add(double ?? single ?? bare ?? '');
  };
  let from = /^\s*/.exec(text)?.[0].length ?? 0;
  for (const found of text.matchAll(VERBATIM)) {
    if (found.index < from) continue;
    write(from, found.index);
    const [opening = ''] = /^<[^>]*>/.exec(found[0]) ?? [];
    write(found.index, found.index + opening.length);
    writer.html(writer.unmarked(found[0].slice(opening.length)));
    from = found.index + found[0].length;
  }
  write(from, text.length);
  return { parts: writer.finish(), headings: [], anchors: [...writer.anchors], problems: [] };
}
