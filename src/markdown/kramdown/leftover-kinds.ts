// What looks like source in a text: how each is known once code, formulas and tags are blank, and what to write then.
import { lazy } from '../../lib/lazy.ts';
import { ELEMENTS } from '../../tree/elements.ts';
import { touching } from './cross-reference.ts';
import type { NodeType } from './node.ts';

export interface Leftover {
  readonly looksLike: RegExp;
  /** One of these stands in each of them: where none does, the expression, which costs more, is not tried. */
  readonly signs: readonly string[];
  /** Where it counts; everywhere, if it is absent. */
  readonly within?: readonly NodeType[];
  readonly hint: (written: string) => string;
}

/** How the address of a link begins. */
export const ADDRESS = '(?:https?:\\/\\/|\\.{0,2}\\/|[\\w/-]+\\.(?:md|html|png|jpe?g|svg)\\b)';

const TEXTS: readonly NodeType[] = ['paragraph', 'item', 'definition', 'quote'];

const ITEM = 'A blank stands behind the sign of an item: "- words", "1. words"';

const CURLY = /[“”‘’]/;

/** The ">" of a closing tag is what lacks most often. */
export const tornClosing = lazy(
  () => new RegExp(`</(?:${[...ELEMENTS].join('|')})(?=[ \\t]*(?:$|\\n| [\\p{L}\\p{N}]|</?[a-z]))`, 'giu'),
);

/** Of a mention that is one with the word before it. */
const tiedMention = lazy(
  () =>
    new RegExp(
      `(?<=[\\p{L}\\p{N}])(?<!${touching().source})@(?:[Ff]ig|[Tt]bl|[Ee]q)-[\\p{L}\\p{N}_-]+(?![\\p{L}\\p{N}_-]|\\.\\p{L})`,
      'gu',
    ),
);

/** `written` is `</div`. */
export function hintOfClosing(written: string): string {
  return `Write ${written}>, or \`${written}>\` for the words themselves`;
}

/** Each expression is looked for in a text whose code, formulas and tags are blank. */
export const leftovers: readonly Leftover[] = [
  {
    looksLike: /<\/?[A-Za-z][\w-]{0,40}\s[^<>]{0,600}=[^<>]{0,600}>/g,
    signs: ['<'],
    hint: (written) =>
      CURLY.test(written)
        ? 'Its quotation marks are curly: type straight ones, "…"'
        : 'Look at its quotation marks: each attribute is name="value"',
  },
  {
    get looksLike() {
      return tornClosing();
    },
    signs: ['</'],
    hint: hintOfClosing,
  },
  {
    looksLike: /(?<=[ \t])\{#[^{}\n]{0,80}\}$/g,
    signs: ['{#'],
    within: ['heading'],
    hint: () => 'An id is one word that begins with a letter, {#name}; classes go on the line below, {: .name}',
  },
  {
    looksLike: /(?<=\S)\{#[^{}\n]{1,80}\}$/g,
    signs: ['{#'],
    within: ['heading'],
    hint: () => 'Write a blank before it',
  },
  {
    looksLike: /\{:(?<=[\p{L}\p{N}.,;:!?]\{:)[^{}\n/]{1,200}\}/gu,
    signs: ['{:'],
    within: ['paragraph', 'cell', 'item', 'definition', 'quote'],
    hint: () => 'It stands right behind a link, a picture or stress, or on the line below a paragraph',
  },
  {
    looksLike: /^ {0,3}(?:`{3,}|~{3,})/gm,
    signs: ['```', '~~~'],
    within: ['paragraph', 'item', 'definition'],
    hint: (written) => `Write ${written.trim()} on a line of its own where the listing ends`,
  },
  { looksLike: /(?<![$\\])\$\$(?!\$)/g, signs: ['$$'], hint: () => 'Write $$ where the formula ends, too' },
  {
    looksLike: /&(?:nbsp|lt|gt|amp|copy|quot|reg|trade|times|hellip|mdash|ndash)(?![\w;=])/g,
    signs: ['&'],
    hint: (written) => `Write ${written};`,
  },
  {
    looksLike: /&(?:#\w{1,10}|[A-Za-z]{2,20}\d{0,2});/g,
    signs: ['&'],
    hint: () => 'HTML has no sign of that name; type the sign itself',
  },
  {
    looksLike: new RegExp(`\\([^()\\n]{1,100}\\)\\[${ADDRESS}[^\\]\\s]*\\]`, 'g'),
    signs: [')['],
    hint: () => 'The words of a link stand in brackets, its address in parentheses: [words](address)',
  },
  {
    looksLike: new RegExp(`\\[[^\\][()\\n]{1,100}\\(${ADDRESS}[^()\\n]*\\)(?![^\\n[\\]]{0,300}\\])`, 'g'),
    signs: ['['],
    hint: () => 'Write ] where the words of the link end',
  },
  {
    looksLike: /\]\((?<=^[^[]{0,1000}\]\()(?=[^()\n]*\))/g,
    signs: [']('],
    within: TEXTS,
    hint: () => 'Write [ where the words of the link begin',
  },
  {
    looksLike: /^ {0,3}#{2,6}(?=[\p{L}\p{N}*_("“])[^\n]*|(?<![\s\S])#(?=\p{Lu})[^#\n]*\n?(?![\s\S])/gmu,
    signs: ['#'],
    within: TEXTS,
    hint: () => 'Write a blank behind the number signs of a heading',
  },
  {
    looksLike: /^ {0,3}([-*+])(?=\p{L})[^\n*]*(?=\n {0,3}\1\p{L})|^ {0,3}1\.(?=\p{L})[^\n]*(?=\n {0,3}2\.\p{L})/gmu,
    signs: ['-', '*', '+', '1.'],
    within: TEXTS,
    hint: () => ITEM,
  },
  // One item of several, and no asterisk of a remark: `5 €*`.
  {
    looksLike:
      / {0,3}\*(?<=^[^*]{0,1000}\n {0,3}\*)(?=\p{L}{2})[^*]*$| {0,3}-(?<=(?:^|\n)(?! {0,3}-)[^\n]{0,1000}\n {0,3}-)(?=\p{L}{2})[^\n]*/gu,
    signs: ['-', '*'],
    within: TEXTS,
    hint: () => ITEM,
  },
  {
    looksLike: /^[^[\n]*\]\((?=[^()\n]*\))/g,
    signs: [']('],
    within: ['cell'],
    hint: () => 'The "|" in it ends a cell of the table: write \\|',
  },
  {
    get looksLike() {
      return tiedMention();
    },
    signs: ['@'],
    hint: () => 'A mention begins a word: write a blank before it',
  },
  {
    looksLike: /\](?:https?:\/\/|\.{1,2}\/)[^\s()]*\)?/g,
    signs: [']h', '].'],
    hint: () => 'Write ( before the address of the link, and ) behind it',
  },
  {
    looksLike: /(?<=[\p{L}\p{N}.,;:!?)][ \t]{0,3})-->$/gmu,
    signs: ['-->'],
    within: TEXTS,
    hint: () => 'Write <!-- where the comment begins',
  },
];
