// Markdown in kramdown's dialect → a tree with gaps. This room is markdown-it's only home.
import MarkdownIt from 'markdown-it';
import { undefinedLink } from '../diagnostics/catalog.ts';
import type { Problem } from '../model/problem.ts';
import { kramdown } from './kramdown.ts';
import { Document } from './kramdown/document.ts';
import { tellUnusedFootnotes } from './kramdown/footnote.ts';
import { FootnoteNumbers } from './kramdown/footnote-section.ts';
import { TreeWriter } from './kramdown/tree-writer.ts';
import { documentTree } from './kramdown/write-blocks.ts';
import { noteMarksIn, spansOf } from './kramdown/write-spans.ts';
import type { MarkdownOptions, MarkdownResult } from './options.ts';
import { Reading } from './reading.ts';

/** The one that reads every book. */
const engine = new MarkdownIt('zero').use(kramdown);

/** Reads a whole chapter, or a caption, into a tree with its headings. */
function readText(text: string, document: Document): Reading {
  const reading = new Reading(text, document);
  engine.parse(text, reading as unknown as Parameters<typeof engine.parse>[1]);
  return reading;
}

/** A chapter: blocks, notes at the end. */
export function renderMarkdown(text: string, options: MarkdownOptions): MarkdownResult {
  const document = new Document(options);
  const { root, headings, title } = readText(text, document);
  const footnotes = new FootnoteNumbers(document.settings.footnoteNumber);
  const writer = new TreeWriter(options);
  const titleNotes = title === undefined ? [] : noteMarksIn(title, { document, footnotes });
  const tree = documentTree(root, { writer, document, headings, footnotes });
  tellUnusedFootnotes(document, footnotes.names);
  const titleAttributes = title === undefined ? undefined : writer.attributes(title);
  return { tree, titleAttributes, titleNotes, problems: [...undefinedLinks(document), ...document.problems] };
}

/** A text between brackets that names a definition which is not there, once for each place. */
function undefinedLinks({ undefinedLinks: found, options }: Document): readonly Problem[] {
  if (options.dialect !== 'author') return [];
  return [...new Map(found.map((each) => [each.at, each])).values()].map(({ name, at }) =>
    undefinedLink(options.placeAt(at, 1), name),
  );
}

/** A caption: spans, without a paragraph around them. */
export function renderInline(text: string, options: MarkdownOptions): MarkdownResult {
  const document = new Document(options, 'caption');
  const { root } = readText(text, document);
  const writer = new TreeWriter(options);
  const tree = spansOf(root, { writer, document, headings: [], footnotes: new FootnoteNumbers(1) });
  return { tree, problems: document.problems };
}
