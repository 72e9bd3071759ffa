// The one tokenizer for HTML: https://html.spec.whatwg.org/#tokenization, as far as tags, comments and text go.
// Whatever is printed by a template, a layout or a library is read by it, and nothing else reads HTML but kramdown's
// own rules.
import { DRAWINGS, VERBATIM } from './elements.ts';
import { decodeValue } from './entities.ts';

export interface OpenTag {
  /** In lower case. */
  readonly name: string;
  /** As written: `foreignObject`. */
  readonly writtenName: string;
  readonly attributes: readonly TagAttribute[];
  /** `<path d="…"/>`. */
  readonly selfClosing: boolean;
  /** Offsets of `<` and of what comes after `>`. */
  readonly start: number;
  readonly end: number;
}

export interface TagAttribute {
  /** As written: `viewBox`. */
  readonly name: string;
  /** Without character references; '' for a bare attribute. */
  readonly value: string;
  /** Offsets of the value without its quotes; equal for a bare attribute. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the whole, from its name on, quotes included. */
  readonly from: number;
  readonly to: number;
}

/** Who hears the tokens, in their order. Offsets are those of the text read, in UTF-16 units. */
export interface TokenReader {
  readonly open: (tag: OpenTag) => void;
  /** Is asked before `open`: the offset behind an element that is taken whole, from which on the reader hears more. */
  readonly whole?: (tag: OpenTag) => number | undefined;
  readonly close: (name: string, start: number, end: number) => void;
  /** Text with its character references; `isSource` of a script or a style sheet, which has none. */
  readonly text: (start: number, end: number, isSource: boolean) => void;
  readonly comment?: (start: number, end: number) => void;
}

/** Elements whose text holds character references and no tags. */
const TEXT_ONLY = new Set(['textarea', 'title']);

/** Reads a piece of HTML from `from` on. Any text can be read: what is no tag is text. Linear in its length. */
export function readTokens(html: string, reader: TokenReader, from = 0): void {
  let textStart = from;
  const flush = (end: number): void => {
    if (end > textStart) reader.text(textStart, end, false);
  };
  let drawings = 0;
  let at = html.indexOf('<', from);
  while (at >= 0) {
    const kind = html.charCodeAt(at + 1);
    if (kind === SLASH && isLetter(html.charCodeAt(at + 2))) {
      const end = html.indexOf('>', at + 2);
      if (end < 0) break;
      flush(at);
      const name = nameFrom(html, at + 2).toLowerCase();
      if (DRAWINGS.has(name)) drawings = Math.max(0, drawings - 1);
      reader.close(name, at, end + 1);
      textStart = end + 1;
    } else if (isLetter(kind)) {
      const tag = readTag(html, at);
      // What is never closed swallows all to the end: it is text.
      if (tag === undefined) break;
      flush(at);
      const behind = reader.whole?.(tag);
      if (behind === undefined) reader.open(tag);
      if (behind === undefined && DRAWINGS.has(tag.name) && !tag.selfClosing) drawings += 1;
      const isEmpty = tag.selfClosing && drawings > 0;
      textStart = behind ?? (!isEmpty && holdsText(tag.name) ? readText(html, tag, reader) : tag.end);
    } else if (kind === BANG || kind === QUESTION || kind === SLASH) {
      flush(at);
      textStart = endOfComment(html, at);
      reader.comment?.(at, textStart);
    } else {
      at = html.indexOf('<', at + 1);
      continue;
    }
    at = html.indexOf('<', textStart);
  }
  flush(html.length);
}

function holdsText(name: string): boolean {
  return VERBATIM.has(name) || TEXT_ONLY.has(name);
}

const [BANG, SLASH, EQUALS, GREATER, QUESTION, DOUBLE, SINGLE] = [33, 47, 61, 62, 63, 34, 39];

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function nameFrom(html: string, start: number): string {
  let end = start;
  for (let code = html.charCodeAt(end); end < html.length; code = html.charCodeAt(end)) {
    if (isBlank(code) || code === SLASH || code === GREATER) break;
    end += 1;
  }
  return html.slice(start, end);
}

/** The opening tag at `start`; undefined where the text ends in it. */
function readTag(html: string, start: number): OpenTag | undefined {
  const writtenName = nameFrom(html, start + 1);
  let at = start + 1 + writtenName.length;
  if (html.charCodeAt(at) === GREATER) {
    return { name: writtenName.toLowerCase(), writtenName, attributes: [], selfClosing: false, start, end: at + 1 };
  }
  const attributes: TagAttribute[] = [];
  let names: Set<string> | undefined;
  let selfClosing = false;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) {
      return { name: writtenName.toLowerCase(), writtenName, attributes, selfClosing, start, end: at + 1 };
    }
    selfClosing = code === SLASH;
    if (isBlank(code) || code === SLASH) {
      at += 1;
      continue;
    }
    const attribute = readAttribute(html, at);
    const name = nameOf(attribute);
    if (attributes.length >= FEW) names ??= new Set(attributes.map(nameOf));
    // Of two with one name the first counts.
    if (!(names?.has(name) ?? attributes.some((each) => nameOf(each) === name))) attributes.push(attribute);
    names?.add(name);
    at = attribute.to;
  }
  return undefined;
}

/** So many are looked through one by one sooner than a set is made. */
const FEW = 8;

function nameOf({ name }: TagAttribute): string {
  return name.toLowerCase();
}

function readAttribute(html: string, start: number): TagAttribute {
  let at = start + 1;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(at)) {
    if (isBlank(code) || code === SLASH || code === GREATER || code === EQUALS) break;
    at += 1;
  }
  const name = html.slice(start, at);
  let next = at;
  while (isBlank(html.charCodeAt(next))) next += 1;
  if (html.charCodeAt(next) !== EQUALS) return { name, value: '', start: at, end: at, from: start, to: at };
  next += 1;
  while (isBlank(html.charCodeAt(next))) next += 1;
  const quote = html.charCodeAt(next);
  if (quote === DOUBLE || quote === SINGLE) {
    const found = html.indexOf(quote === DOUBLE ? '"' : "'", next + 1);
    const end = found < 0 ? html.length : found;
    return { name, value: decodeValue(html.slice(next + 1, end)), start: next + 1, end, from: start, to: end + 1 };
  }
  let end = next;
  while (end < html.length && !isBlank(html.charCodeAt(end)) && html.charCodeAt(end) !== GREATER) end += 1;
  return { name, value: decodeValue(html.slice(next, end)), start: next, end, from: start, to: end };
}

/** Text up to the end tag of `script`, `style`, `textarea` or `title`; without it, all the rest is text. */
function readText(html: string, { name, end: start }: OpenTag, reader: TokenReader): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = start;
  const end = closing.exec(html)?.index ?? html.length;
  if (end > start) reader.text(start, end, VERBATIM.has(name));
  return end;
}

function endOfComment(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) {
    const end = html.indexOf('>', start);
    return end < 0 ? html.length : end + 1;
  }
  if (html.startsWith('<!-->', start)) return start + '<!-->'.length;
  const closing = /--!?>/g;
  closing.lastIndex = start + '<!-'.length;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}
