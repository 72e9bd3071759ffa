// Markdown in kramdown's dialect → parts of HTML with gaps. This room is markdown-it's only home.
import type { MappedText, Place } from '../model/place.ts';
import type { Heading, Part } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';

export interface MarkdownOptions {
  /** What the include calls that stand in the text as marks (see lib/marks.ts) may be, by index. */
  readonly calls: readonly MarkedCall[];
  /** The place in the author's file of an offset in the text given (UTF-16 units). */
  readonly placeAt: (offset: number, length: number) => Place;
  /**
   * `outline`: a heading's level is 2 plus the number of headings it stands under (title is the only h1). `as-written`: `###` is h3.
   */
  readonly headings: 'outline' | 'as-written';
  /** `author`: what Vitrine does better than Jekyll (bare URLs are links, `$…$` is a formula …). `plain`: kramdown as Jekyll runs it. */
  readonly dialect: 'author' | 'plain';
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

export type { MappedText };
