// The expressions that several rules share. All but one are sticky: set by `matchAt`, they match where they are told
// to, or not at all.
import { lazy } from '../../lib/lazy.ts';
import type { Document } from './document.ts';
import { SPAN_ELEMENTS } from './html-names.ts';

/** A letter of a script that is written without blanks between words; not sticky. */
export const isWide = lazy(
  () =>
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u,
);

/** Matches a sticky expression at a position. */
export function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | undefined {
  expression.lastIndex = position;
  return expression.exec(text) ?? undefined;
}

export function isAt(expression: RegExp, text: string, position: number): boolean {
  expression.lastIndex = position;
  return expression.test(text);
}

/** kramdown's blank: JavaScript's \s takes the no-break space too. */
export const BLANK = '[ \\t\\n\\v\\f\\r]';
const NAME_START = 'A-Za-z_\\u00C0-\\u02FF\\u0370-\\uFDCF';
const NAME_PART = `(?:[${NAME_START}][\\w.\\-\\u00B7-\\u02FF\\u0370-\\uFDCF]*)`;
export const NAME = `(?:${NAME_PART}:)?${NAME_PART}`;

const NOT_SPAN = `(?!(?:${[...SPAN_ELEMENTS, 'script'].join('|')})\\b)`;
export const BLOCK_TAG = `<(?:${NOT_SPAN}${NAME}|\\/${NOT_SPAN}${NAME}${BLANK}*>)`;

/** Between `{:` and `}`. Bounded, so that a text of nothing but `{:` is read in linear time. */
export const LIST_CONTENT = '(?:\\\\\\}|[^}]){1,1000}?';
/** On a line of its own, a "}" before the mark that closes a value is a part of that: `title="$\\frac{a}{b}$"`. */
const LINE_CONTENT = '(?:\\\\\\}|[^}]|(?<!\\\\)\\}(?=[^"\\n]{0,300}"[ \\t}])){1,1000}?';
export const ATTRIBUTES_LINE = ` {0,3}\\{:(?![:/])(${LINE_CONTENT})\\}[ \\t\\v\\f\\r]*\\n`;

export const BLANK_LINES = /(?:[ \t\v\f\r]*\n)+/y;
export const BOUNDARY_LINE = /\^[ \t\v\f\r]*\n/y;
export const ATTRIBUTES_BLOCK = new RegExp(ATTRIBUTES_LINE, 'y');
export const RULER = / {0,3}([*\-_])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
export const BULLET = / {0,3}[+*-][\t| ][^\n]*\n/y;
export const LIST_START = / {0,3}(?:[+*-]|\d{1,18}\.)[\t| ][^\n]*\n/y;
export const DEFINITION_START = / {0,3}:[\t| ][^\n]*\n/y;
export const INDENT = /\t| {4}/y;
/** A line of nothing but include calls; indented by four it is code, where a call is shown. */
export const CALL_LINE = / {0,3}(?:\uFDD0\d+\uFDD1[ \t]*)+\n/y;

const LAZY_END = `[ \\t\\v\\f\\r]*\\n|${ATTRIBUTES_LINE}|\\^[ \\t\\v\\f\\r]*\\n| {0,3}${BLOCK_TAG}`;
/** What ends a quotation's lazy lines. */
export const LAZY_STOP = new RegExp(LAZY_END, 'y');
/** What ends a paragraph: Jekyll asks for no blank line before another block. */
export const PARAGRAPH_STOP = new RegExp(
  `${LAZY_END}| {0,3}(?:[+*-]|\\d+\\.|:)[\\t| ][^\\n]*\\n|#{1,6}[\\t ]+[^\\n]*\\n| {0,3}>| {0,3}(?:~{3}|\`{3})|[ \\t]*(?:\\uFDD0\\d+\\uFDD1[ \\t]*)+\\n`,
  'y',
);
/** What ends an indented code block's lazy lines. */
export const CODE_STOP = new RegExp(`${ATTRIBUTES_LINE}|\\^[ \\t\\v\\f\\r]*\\n| {0,3}${BLOCK_TAG}`, 'y');

export const COMMENT = /<!--[\s\S]*?-->/y;
/** What a value without quotes may hold in kramdown, and in HTML: `src=a.png`. */
const BARE_VALUE = '[\\p{L}\\p{M}\\p{N}_]+';
const BARE_SIGN = '\\s"\'<>`\u201C\u201D\u2018\u2019\uFDD0';
export const BARE_HTML_VALUE = `[^=${BARE_SIGN}][^${BARE_SIGN}]*`;
const tagWith = (bare: string): RegExp =>
  new RegExp(
    `<(${NAME})${BLANK}*((?:${BLANK}+${NAME}(?:${BLANK}*=${BLANK}*(?:${bare}|"[^"]*"|'[^']*'))?)*)${BLANK}*(\\/)?>`,
    'yu',
  );
const KRAMDOWN_TAG = tagWith(BARE_VALUE);
const HTML_TAG = tagWith(BARE_HTML_VALUE);

/** An opening tag: name, attributes, slash. For authors, values may go without quotes as in HTML. */
export function tagAt(text: string, position: number, document: Document): RegExpExecArray | undefined {
  const tag = matchAt(KRAMDOWN_TAG, text, position);
  return tag === undefined && document.isAuthor ? matchAt(HTML_TAG, text, position) : tag;
}
export const CLOSING_TAG = new RegExp(`<\\/(${NAME})${BLANK}*>`, 'y');
export const TRAILING_BLANKS = /[ \t]*\n/y;
