// What all rules share while one text is parsed: its definitions, its options, its dialect.
import { composedForm } from '../../lib/composed-form.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { MarkdownOptions } from '../options.ts';
import type { AttributeList } from './attribute-list.ts';
import type { Node } from './node.ts';
import { readSettings, type Settings } from './settings.ts';

export interface LinkDefinition {
  readonly href: string;
  readonly title: string | undefined;
  /** Where the address stands. */
  readonly at: number;
  /**
   * Where the definition stands: an attribute list after it is meant for the links. Undefined for one of the settings.
   */
  readonly node: Node | undefined;
}

export interface FootnoteDefinition {
  readonly body: Node;
  readonly node: Node;
  /** Where it stands. */
  readonly at: number;
}

/** What only markdown-it's tokens say of a text (tokens.ts). */
export interface Written {
  /** Where a block ends, as an offset in the text. */
  readonly ends: Map<Node, number>;
  /** The text that a node's spans were read from. */
  readonly spans: Map<Node, string>;
}

/** A text being parsed. Grows while blocks are read; spans are read once all is known. */
export class Document {
  readonly attributeLists = new Map<string, AttributeList>();
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly abbreviations = new Map<string, { readonly title: string; readonly node: Node }>();
  /** `[text][name]` where nothing defines the name; kramdown warns of these too. */
  readonly undefinedLinks: { readonly name: string; readonly at: number }[] = [];
  /** Ids from attribute lists of blocks. */
  readonly givenIds = new Set<string>();
  /** Names of footnotes that marks ask for and no note has. */
  readonly missingFootnotes = new Set<string>();
  /** What the author wrote without effect, by where it stands: a text may be read more than once. */
  readonly #reported = new Map<string, Problem>();
  readonly #places = new Set<number>();
  /** How many single quotation marks are open. */
  openQuotes = 0;
  /** How many tables had a caption so far. */
  captionedTables = 0;
  /** The same of listings. */
  captionedListings = 0;
  /** Kept for whoever asks for tokens. */
  written: Written | undefined = undefined;
  /** `{::options …}`. */
  readonly settings: Settings;
  readonly options: MarkdownOptions;

  /** A caption has spans and no blocks. */
  readonly isCaption: boolean;

  constructor(options: MarkdownOptions, form: 'chapter' | 'caption' = 'chapter') {
    this.options = options;
    this.isCaption = form === 'caption';
    this.settings = readSettings(options.kramdown ?? {}, options.quotes);
    for (const [name, { href, title }] of this.settings.linkDefinitions)
      this.links.set(linkName(name), { href, title, at: 0, node: undefined });
  }

  get isAuthor(): boolean {
    return this.options.dialect === 'author';
  }

  get problems(): readonly Problem[] {
    return [...this.#reported.values()];
  }

  /** Whether something is wrong there already. */
  isReported(at: number): boolean {
    return this.#places.has(at);
  }

  /** Reports a mistake at `length` characters from the offset `at` on. Jekyll's own answer is made without a word. */
  report(at: number, length: number, make: (place: Place) => Problem): void {
    if (!this.isAuthor) return;
    const problem = make(this.options.placeAt(at, length));
    this.#reported.set(`${at} ${problem.rule}`, problem);
    this.#places.add(at);
  }
}

/** Link names are the same whatever their case and however their blanks are written. */
export function linkName(name: string): string {
  return composedForm(name.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase());
}
