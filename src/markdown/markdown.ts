// Markdown in kramdown's dialect → parts of HTML with gaps. This room is markdown-it's only home.
import { undefinedLink } from '../diagnostics/catalog.ts';
import type { MappedText, Place } from '../model/place.ts';
import type { Heading, Part } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import { dialect, readText } from './dialect.ts';
import { Document } from './kramdown/document.ts';
import { tellUnusedFootnotes } from './kramdown/footnote.ts';
import { FootnoteNumbers } from './kramdown/footnote-section.ts';
import { Node } from './kramdown/node.ts';
import { PartsWriter } from './kramdown/parts-writer.ts';
import { withoutLinks } from './kramdown/toc.ts';
import { writeDocument } from './kramdown/write-blocks.ts';
import { writeSpans } from './kramdown/write-spans.ts';
import { plainHtml, texAlone, textOfParts } from './plain-html.ts';

export interface MarkdownOptions {
  /** What the include calls that stand in the text as marks (see lib/marks.ts) may be, by index. */
  readonly calls: readonly MarkedCall[];
  /** The place in the author's file of an offset in the text given (UTF-16 units). */
  readonly placeAt: (offset: number, length: number) => Place;
  /**
   * `outline`: a heading's level is 2 plus the number of headings it stands under (title is the only h1). `as-written`:
   * `###` is h3.
   */
  readonly headings: 'outline' | 'as-written';
  /**
   * `author`: what Vitrine does better than Jekyll (bare URLs are links, `$…$` is a formula …). `plain`: kramdown as
   * Jekyll runs it.
   */
  readonly dialect: 'author' | 'plain';
  /** kramdown's settings, as `kramdown:` in a book's `_config.yml` has them. */
  readonly kramdown?: Readonly<Record<string, unknown>> | undefined;
  /**
   * The titles of callouts by their kind (`note`, `warning` …), in the book's language; without them there are no
   * callouts.
   */
  readonly callouts?: Readonly<Record<string, string>> | undefined;
  /**
   * How a cell says where its text stands: as kramdown does, `style="text-align: right"` (if nothing is said), or by a
   * class of ours, `align-right`.
   */
  readonly alignment?: 'style' | 'class' | undefined;
}

export interface MarkedCall {
  readonly placement: 'block' | 'inline' | 'either';
  /** The tag as written, put back where the mark stands in code. */
  readonly source: string;
}

export interface MarkdownResult {
  readonly parts: readonly Part[];
  readonly headings: readonly Heading[];
  /** Every id that a link may point at, headings included. */
  readonly anchors: readonly string[];
  readonly problems: readonly Problem[];
}

/** A chapter: blocks, notes at the end. */
export function renderMarkdown(text: string, options: MarkdownOptions): MarkdownResult {
  const document = new Document(options);
  const { root, headings } = readText(text, document, dialect, 'chapter');
  const writer = new PartsWriter(options);
  const footnotes = new FootnoteNumbers(document.settings.footnoteNumber);
  writeDocument(root, { writer, document, headings, footnotes });
  tellUnusedFootnotes(document, footnotes.names);
  return {
    parts: writer.finish(),
    headings: headings.map((heading) => describeHeading(heading, document)),
    anchors: [...writer.anchors],
    problems: [...undefinedLinks(document), ...document.problems],
  };
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
  const { root } = readText(text, document, dialect, 'caption');
  const writer = new PartsWriter(options);
  writeSpans(root, { writer, document, headings: [], footnotes: new FootnoteNumbers(1) });
  return { parts: writer.finish(), headings: [], anchors: [...writer.anchors], problems: document.problems };
}

function describeHeading(heading: Node, document: Document): Heading {
  const { options } = document;
  const bare = new Node('heading', heading.at, heading.tag);
  bare.children = withoutLinks(heading.children);
  const writer = new PartsWriter(options);
  writeSpans(bare, { writer, document, headings: [], footnotes: new FootnoteNumbers(1) });
  const parts = writer.finish();
  const html = plainHtml(parts, { call: () => '', formula: texAlone }).replace(/ id="[^"]*"/g, '');
  return {
    id: heading.attrGet('id') ?? '',
    level: Number(heading.tag.slice(1)),
    html,
    text: textOfParts(parts),
    place: options.placeAt(heading.at, 0),
  };
}

export type { MappedText };
