// Filters for text, as Liquid for Ruby and Jekyll have them.
import { jekyllSlug } from '../../lib/jekyll-slug.ts';
import { escapeHtml } from '../../lib/html.ts';
import { integerOf } from '../values/expression.ts';
import { inspected, isNil, textOf } from '../values/ruby.ts';
import type { Filters } from './filter.ts';

/** As Jekyll's `xml_escape`. An apostrophe's reference is the only one with a number, for `&` is escaped too. */
const escapeXml = (text: string): string => escapeHtml(text).replaceAll('&#39;', '&apos;');

/** Text of anything; nil stays nil, for filters that let it pass. */
const orNil =
  (change: (text: string) => unknown) =>
  (value: unknown): unknown =>
    isNil(value) ? undefined : change(textOf(value));
const ofText =
  (change: (text: string) => unknown) =>
  (value: unknown): unknown =>
    change(textOf(value));

export const textFilters: Filters = {
  downcase: ofText((text) => text.toLowerCase()),
  upcase: ofText((text) => text.toUpperCase()),
  capitalize: ofText(
    (text) => text.slice(0, firstLength(text)).toUpperCase() + text.slice(firstLength(text)).toLowerCase(),
  ),
  escape: orNil(escapeHtml),
  h: orNil(escapeHtml),
  escape_once: ofText((text) => text.replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, escapeHtml)),
  xml_escape: ofText(escapeXml),
  url_encode: orNil(formEncoded),
  cgi_escape: ofText(formEncoded),
  // What is in percents already is read first, so that it is not escaped again.
  uri_escape: orNil((text) => encode(decoded(text), /[A-Za-z0-9\-_.!~*'();/?:@&=+$,[\]#]/)),
  url_decode: orNil((text) => decoded(text.replaceAll('+', ' '))),
  base64_encode: ofText((text) => Buffer.from(text).toString('base64')),
  base64_url_safe_encode: ofText((text) =>
    Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  ),
  base64_decode: ofText((text) => Buffer.from(text, 'base64').toString()),
  base64_url_safe_decode: ofText((text) => Buffer.from(text, 'base64url').toString()),
  strip: ofText(stripped),
  lstrip: ofText((text) => text.replace(/^[ \t-\r\0]+/, '')),
  rstrip: ofText((text) => text.replace(/(?<![ \t-\r\0])[ \t-\r\0]+$/, '')),
  strip_html: ofText((text) =>
    without(without(text, { '<script': '</script>', '<!--': '-->', '<style': '</style>' }), { '<': '>' }),
  ),
  strip_newlines: ofText((text) => text.replace(/\r?\n/g, '')),
  newline_to_br: ofText((text) => text.replace(/\r?\n/g, '<br />\n')),
  normalize_whitespace: ofText((text) => text.replace(/[ \t\n\v\f\r]+/g, ' ').trim()),
  append: (value, { list: [more] }) => textOf(value) + textOf(more),
  prepend: (value, { list: [more] }) => textOf(more) + textOf(value),
  replace: (value, { list: [what, by] }) => {
    const [text, instead] = [textOf(value), replacement(by, what)];
    // Nothing stands before and behind every letter.
    if (textOf(what) === '') return instead + [...text].map((letter) => letter + instead).join('');
    return text.split(textOf(what)).join(instead);
  },
  replace_first: (value, { list: [what, by] }) =>
    replaceAt(textOf(value), textOf(what), replacement(by, what), 'first'),
  replace_last: (value, { list: [what, by] }) => replaceAt(textOf(value), textOf(what), replacement(by, what), 'last'),
  remove: (value, { list: [what] }) => textOf(value).split(textOf(what)).join(''),
  remove_first: (value, { list: [what] }) => replaceAt(textOf(value), textOf(what), '', 'first'),
  remove_last: (value, { list: [what] }) => replaceAt(textOf(value), textOf(what), '', 'last'),
  truncate: (value, { list, list: [length, ellipsis] }) =>
    isNil(value)
      ? undefined
      : truncated(
          [...textOf(value)],
          isNil(length) ? 50 : integerOf(length),
          list.length < 2 ? '...' : textOf(ellipsis),
        ),
  truncatewords: (value, { list, list: [count, ellipsis] }) =>
    isNil(value)
      ? undefined
      : firstWords(
          textOf(value),
          Math.max(1, isNil(count) ? 15 : integerOf(count)),
          list.length < 2 ? '...' : textOf(ellipsis),
        ),
  split: (value, { list: [pattern] }) => splitAsRuby(textOf(value), textOf(pattern)),
  slugify: (value, { list: [mode] }) =>
    isNil(value) ? undefined : jekyllSlug(textOf(value), mode === undefined ? 'default' : textOf(mode), false),
  number_of_words: (value, { list: [mode] }) => numberOfWords(textOf(value), textOf(mode)),
  strip_index: orNil((text) => (text === '' ? undefined : text.replace(/\/index\.html?$/, '/'))),
  inspect: (value) => escapeXml(inspected(value)),
};

/** Ruby's blanks: one that does not break, or is as wide as a Chinese sign, is a letter. */
function stripped(text: string): string {
  return text.replace(/^[ \t-\r\0]+|(?<![ \t-\r\0])[ \t-\r\0]+$/g, '');
}

function wordsOf(text: string): readonly string[] {
  return stripped(text).split(/[ \t-\r]+/);
}

function firstLength(text: string): number {
  return [...text.slice(0, 2)][0]?.length ?? 0;
}

function formEncoded(text: string): string {
  return encode(text, /[A-Za-z0-9\-_.~ ]/).replaceAll(' ', '+');
}

/** Per cent signs for all bytes of UTF-8 of what `kept` does not match. */
export function encode(text: string, kept: RegExp): string {
  return [...text]
    .map((character) =>
      kept.test(character)
        ? character
        : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .join('');
}

function decoded(text: string): string {
  return Buffer.from(
    text.replace(/[^%]|%(?![0-9a-fA-F]{2})|%([0-9a-fA-F]{2})/gu, (character, code: string | undefined) =>
      code === undefined ? Buffer.from(character).toString('latin1') : String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  ).toString();
}

/** Ruby's `\0` stands for what is replaced; other groups there are none. */
function replacement(by: unknown, what: unknown): string {
  return textOf(by).replace(/\\(\d|\\)/g, (_, group: string) =>
    group === '0' ? textOf(what) : group === '\\' ? '\\' : '',
  );
}

function replaceAt(text: string, what: string, by: string, which: 'first' | 'last'): string {
  const at = which === 'first' ? text.indexOf(what) : text.lastIndexOf(what);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + what.length);
}

function truncated(characters: readonly string[], length: number, ellipsis: string): string {
  return characters.length <= length
    ? characters.join('')
    : characters.slice(0, Math.max(0, length - [...ellipsis].length)).join('') + ellipsis;
}

function firstWords(text: string, count: number, ellipsis: string): string {
  const words = wordsOf(text);
  // Liquid splits off one piece more than it needs: with blanks at the end, even nothing is one.
  const pieces = words.length + Number(/[^ \t-\r][ \t-\r]+$/.test(text));
  return pieces <= count || words.length < count ? text : words.slice(0, count).join(' ') + ellipsis;
}

/** A blank parts at any white space, nothing parts characters; empty pieces at the end are dropped. */
function splitAsRuby(text: string, pattern: string): readonly string[] {
  if (text === '') return [];
  const pieces = pattern === ' ' ? wordsOf(text) : pattern === '' ? [...text] : text.split(pattern);
  let end = pieces.length;
  while (end > 0 && pieces[end - 1] === '') end -= 1;
  return pieces.slice(0, end);
}

const CJK = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}';

function numberOfWords(text: string, mode: string): number {
  const words = stripped(text) === '' ? 0 : wordsOf(text).length;
  const characters = text.match(new RegExp(`[${CJK}]`, 'gu'))?.length ?? 0;
  const others = text.match(new RegExp(`[^${CJK} \\t-\\r]+`, 'gu'))?.length ?? 0;
  return mode === 'cjk' || (mode === 'auto' && characters > 0) ? characters + others : words;
}

/**
 * Without all that stands between an opening and its ending, both with it. An ending that does not come any more is
 * looked for once, not from each opening.
 */
function without(text: string, endings: Readonly<Record<string, string>>): string {
  const opening = new RegExp(Object.keys(endings).join('|'), 'g');
  const gone = new Set<string>();
  let rest = '';
  let from = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [name] = found;
    const ending = endings[name] ?? '';
    const end = gone.has(name) ? -1 : text.indexOf(ending, opening.lastIndex);
    if (end < 0) gone.add(name);
    if (end < 0) continue;
    rest += text.slice(from, found.index);
    from = end + ending.length;
    opening.lastIndex = from;
  }
  return rest + text.slice(from);
}
