// What all rules share while one text is parsed: its definitions, its options, its dialect.
import type { MarkdownOptions } from '../markdown.ts';
import type { AttributeList } from './attribute-list.ts';
import type { Node } from './node.ts';
import { readSettings, type Settings } from './settings.ts';

export interface LinkDefinition {
  readonly href: string;
  readonly title: string | undefined;
  /** Where the address stands. */
  readonly at: number;
  /** Where the definition stands: an attribute list after it is meant for the links. */
  readonly node: Node;
}

export interface FootnoteDefinition {
  readonly body: Node;
  readonly node: Node;
}

/** A text being parsed. Grows while blocks are read; spans are read once all is known. */
export class Document {
  readonly attributeLists = new Map<string, AttributeList>();
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly abbreviations = new Map<string, { readonly title: string; readonly node: Node }>();
  /** `[text][name]` where nothing defines the name; kramdown warns of these too. */
  readonly undefinedLinks: { readonly name: string; readonly at: number }[] = [];
  /** How many tables had a caption so far. */
  captionedTables = 0;
  /** `{::options …}`. */
  readonly settings: Settings;
  readonly options: MarkdownOptions;

  constructor(options: MarkdownOptions) {
    this.options = options;
    this.settings = readSettings(options.kramdown ?? {});
  }

  get isAuthor(): boolean {
    return this.options.dialect === 'author';
  }
}

/** Link names are the same whatever their case and however their blanks are written. */
export function linkName(name: string): string {
  return name.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase();
}
