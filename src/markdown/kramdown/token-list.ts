// markdown-it's tokens, one after the other: levels are counted, and what opens is closed under the same name.
import type { Token } from 'markdown-it';
import type { Attribute } from '../../model/tree.ts';

/** markdown-it's own class: `state.Token`. */
export type TokenClass = typeof Token;
/** The lines of a block: the first, and the one after its last, counted from 0. */
export type LineRange = readonly [from: number, to: number];

export interface TokenFields {
  readonly attributes?: readonly Attribute[];
  readonly map?: LineRange | undefined;
  readonly content?: string;
  readonly children?: Token[];
  readonly markup?: string;
  readonly info?: string;
  readonly meta?: Record<string, unknown>;
  readonly hidden?: boolean;
}

const NO_FIELDS: TokenFields = {};

export class TokenList {
  tokens: Token[] = [];
  level: number;
  readonly #Token: TokenClass;
  readonly #isBlock: boolean;

  constructor(tokenClass: TokenClass, of: 'blocks' | 'spans', level = 0) {
    this.#Token = tokenClass;
    this.#isBlock = of === 'blocks';
    this.level = level;
  }

  /** The list of an `inline` token's children. */
  forSpans(): TokenList {
    return new TokenList(this.#Token, 'spans');
  }

  /** `paragraph_open`; what is written until `close` stands in it. */
  open(name: string, tag: string, fields: TokenFields = NO_FIELDS): void {
    this.#add(`${name}_open`, tag, 1, fields);
    this.level += 1;
  }

  close(name: string, tag: string, fields: TokenFields = NO_FIELDS): void {
    this.level -= 1;
    this.#add(`${name}_close`, tag, -1, fields);
  }

  /** A token that is whole by itself. */
  leaf(type: string, tag: string, fields: TokenFields = NO_FIELDS): void {
    this.#add(type, tag, 0, fields);
  }

  /** Words; neighbours become one token. */
  text(content: string): void {
    const last = this.tokens.at(-1);
    if (last?.type === 'text') last.content += content;
    else if (content !== '') this.leaf('text', '', { content });
  }

  /** HTML that goes on where the last token was HTML: of one element that holds no Markdown comes one token. */
  moreHtml(content: string, map: LineRange | undefined): void {
    const last = this.tokens.at(-1);
    if (last?.type !== 'html_block') {
      this.leaf('html_block', '', { content, map });
      return;
    }
    last.content += content;
    if (map === undefined) return;
    last.map = last.map === null ? [...map] : [Math.min(last.map[0], map[0]), Math.max(last.map[1], map[1])];
  }

  /** Gives all blocks from the token at `index` on other lines. */
  moveTo(map: LineRange, index: number): void {
    for (const token of this.tokens.slice(index)) if (token.map !== null) token.map = [...map];
  }

  /** Puts tokens where others have been written already. */
  insert(index: number, tokens: readonly Token[]): void {
    this.tokens = [...this.tokens.slice(0, index), ...tokens, ...this.tokens.slice(index)];
  }

  #add(type: string, tag: string, nesting: -1 | 0 | 1, fields: TokenFields): void {
    const token = new this.#Token(type, tag, nesting);
    const { attributes, map, children, meta } = fields;
    token.level = this.level;
    token.block = this.#isBlock;
    if (attributes !== undefined && attributes.length > 0)
      token.attrs = attributes.map(([name, value]) => [name, value]);
    if (map !== undefined) token.map = [...map];
    if (children !== undefined) token.children = children;
    if (meta !== undefined) token.meta = meta;
    token.content = fields.content ?? '';
    token.markup = fields.markup ?? '';
    token.info = fields.info ?? '';
    token.hidden = fields.hidden ?? false;
    this.tokens.push(token);
  }
}
