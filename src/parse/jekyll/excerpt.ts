// The excerpt of a document: what stands before the settings' separator, with what it needs from below.
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';

/** Jekyll's excerpt: what stands before the settings' separator, by default the first blank line. */
export function startOf(document: JekyllDocument, { settings }: JekyllSite): JekyllDocument | undefined {
  // An empty one means no excerpt, in the front matter as in the settings.
  const separator =
    [document.data.excerpt_separator, settings.excerpt_separator].find((each) => typeof each === 'string') ?? '\n\n';
  const start = document.bodyStart + (/^\s*/.exec(document.text.slice(document.bodyStart))?.[0].length ?? 0);
  if (separator === '') return undefined;
  const end = document.text.indexOf(separator, start);
  if (end < 0) return document;
  const head = document.text.slice(start, end);
  const below = definitionsFor(head, document.text.slice(end));
  const closed = document.text.slice(0, end) + endsFor(head);
  return { ...document, text: [closed, ...below].join('\n\n') };
}

const BLOCK_TAG = /\{%-?\s*(if|unless|case|for|tablerow|capture|comment|raw|highlight|ifchanged)\b/g;

/** The ends of Liquid's blocks that the excerpt opens, the inner ones first, where none of their kind is in it. */
function endsFor(head: string): string {
  const opened = [...head.matchAll(BLOCK_TAG)].map(([, name = '']) => name).reverse();
  const closed = new Set([...new Set(opened)].filter((name) => new RegExp(`\\{%-?\\s*end${name}\\b`).test(head)));
  return opened.flatMap((name) => (closed.has(name) ? [] : [`\n{% end${name} %}`])).join('');
}

/** Lines below that say where a link of the excerpt leads, or what its footnote says. */
function definitionsFor(head: string, tail: string): readonly string[] {
  return tail.split('\n').filter((line) => {
    const label = /^ {0,3}\[(\^?[^\]]+)\]:/.exec(line)?.[1];
    return label !== undefined && head.toLowerCase().includes(`[${label.toLowerCase()}]`);
  });
}
