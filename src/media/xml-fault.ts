// Why browsers show nothing of an SVG file: the first place at which it is no XML. A browser stops there.
import type { XmlFault } from '../model/picture.ts';
import { drawingText } from './drawing-text.ts';

/** A name ends where something else begins: so none of its letters is tried as an attribute's. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE\s[^>[]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>!?<]+)(?=[\s/>])((?:[^>"'<]|"[^"<]*"|'[^'<]*')*)>/y;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*("[^"]*"|'[^']*')/y;
const NAME = /^(?![\d.:-])[^\s!"#$%&'()*+,/;<=>?@[\\\]^`{|}~:]+(?::(?![\d.-])[^\s!"#$%&'()*+,/;<=>?@[\\\]^`{|}~:]+)?$/;
/** What may stand after a "&"; names of HTML are none of XML's. */
const REFERENCE = /&(?:#(?:[0-9]{1,7}|x[0-9a-fA-F]{1,6});|([\w:.-]+);)?/g;
const KNOWN = ['amp', 'lt', 'gt', 'quot', 'apos'];

type Fault = Omit<XmlFault, 'line'>;

interface Reading {
  /** Names of the elements that are open, with the prefixes that each declares. */
  readonly open: { readonly name: string; readonly prefixes: readonly string[]; readonly start: number }[];
  /** How many elements no other holds. */
  roots: number;
  /** How many open elements declare each prefix. */
  readonly bound: Map<string, number>;
  /** By the document type: names of entities. */
  readonly entities: Set<string>;
  hasType: boolean;
  /** Whether the type names another file, which we do not read: it may declare any name. */
  mayDeclare: boolean;
  /** Whether the type gives attributes, which may declare prefixes. */
  givesAttributes: boolean;
}

/** Undefined where Chromium reads `bytes` to their end: https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/ */
export function xmlFault(bytes: Uint8Array): XmlFault | undefined {
  const text = drawingText(bytes);
  if (text === undefined) return { line: 1, kind: 'encoding', shown: '' };
  const bound = new Map([
    ['xml', 1],
    ['xmlns', 1],
  ]);
  const type = { hasType: false, mayDeclare: false, givesAttributes: false, entities: new Set<string>() };
  const reading: Reading = { open: [], bound, roots: 0, ...type };
  let end = 0;
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', end)) {
    const before = start === end ? undefined : faultOfText(text.slice(end, start), reading);
    if (before !== undefined) return placed(before, text, end);
    MARKUP.lastIndex = start;
    const found = MARKUP.exec(text);
    if (found === null) return placed(fault('tag', firstLine(text.slice(start, start + 40))), text, start);
    end = MARKUP.lastIndex;
    const inside = found[2] === undefined ? faultOfOther(found[0], start, reading) : faultOfTag(found, start, reading);
    if (inside !== undefined) return placed(inside, text, start);
  }
  const last = faultOfText(text.slice(end), reading);
  if (last !== undefined) return placed(last, text, end);
  const open = reading.open.at(-1);
  if (open !== undefined) return placed(fault('unclosed', `<${open.name}>`), text, open.start);
  return reading.roots === 1 ? undefined : { line: 1, ...fault('empty', '') };
}

/** The tags, entities and names of an XML text are right; nothing is said of what they mean. */
export function isWellFormed(bytes: Uint8Array): boolean {
  return xmlFault(bytes) === undefined;
}

function fault(kind: XmlFault['kind'], shown: string): Fault {
  return { kind, shown };
}

/** `at` is where the text begins in which the fault lies; that is looked for, so that its line is its own. */
function placed(found: Fault, text: string, at: number): XmlFault {
  const where = found.shown === '' ? at : Math.max(at, text.indexOf(found.shown, at));
  return { ...found, line: text.slice(0, where).split('\n').length };
}

function faultOfText(text: string, reading: Reading): Fault | undefined {
  if (reading.open.length === 0) return text.trim() === '' ? undefined : fault('outside', firstLine(text.trim()));
  if (text.includes(']]>')) return fault('sign', ']]>');
  return faultOfSigns(text, reading);
}

/** Of text and of attributes' values. */
function faultOfSigns(text: string, { mayDeclare, entities }: Reading): Fault | undefined {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text)?.[0];
  if (control !== undefined) return fault('control', control);
  if (!text.includes('&')) return undefined;
  for (const [shown, name] of text.matchAll(REFERENCE)) {
    if (shown === '&') return fault('ampersand', '&');
    if (name === undefined) {
      if (isNoSign(shown)) return fault('entity', shown);
    } else if (!KNOWN.includes(name) && !mayDeclare && !entities.has(name)) return fault('entity', shown);
  }
  return undefined;
}

/** `&#1;` */
function isNoSign(reference: string): boolean {
  const code = reference[2] === 'x' ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
  return code > 0x10ffff || (code < 0x20 && ![9, 10, 13].includes(code));
}

/** Of a comment, an instruction, a document type. */
function faultOfOther(markup: string, start: number, reading: Reading): Fault | undefined {
  if (markup.startsWith('<!--'))
    return /--/.test(markup.slice(4, -3)) || markup.endsWith('--->') ? fault('sign', '--') : undefined;
  if (/^<\?xml\s/.test(markup)) {
    if (start > 0) return fault('declaration', '<?xml');
    return /^<\?xml\s+version\s*=/.test(markup) ? undefined : fault('tag', firstLine(markup));
  }
  if (!markup.startsWith('<!DOCTYPE')) return undefined;
  if (reading.hasType || reading.roots > 0) return fault('sign', '<!DOCTYPE');
  reading.hasType = true;
  reading.mayDeclare = /\s(?:PUBLIC|SYSTEM)\s|<!ATTLIST|<!ENTITY\s+%/.test(markup);
  reading.givesAttributes = markup.includes('<!ATTLIST');
  for (const [, name = ''] of markup.matchAll(/<!ENTITY\s+([^\s%"'>]+)/g)) reading.entities.add(name);
  return undefined;
}

function faultOfTag(found: RegExpExecArray, start: number, reading: Reading): Fault | undefined {
  const [markup, closing, name = '', inside = ''] = found;
  const isEmpty = inside.endsWith('/');
  const rest = isEmpty ? inside.slice(0, -1) : inside;
  if (closing === '/') {
    const last = reading.open.pop();
    if (last?.name !== name || rest.trim() !== '') return fault('crossed', `</${name}>`);
    for (const prefix of last.prefixes) reading.bound.set(prefix, (reading.bound.get(prefix) ?? 1) - 1);
    return undefined;
  }
  if (reading.open.length === 0 && ++reading.roots > 1) return fault('outside', firstLine(markup));
  const names = rest === '' ? [] : attributesOf(rest);
  if (names === undefined || !NAME.test(name)) return fault('tag', firstLine(markup));
  const seen = new Set<string>();
  const twice = names.find((each) => seen.size === seen.add(each).size);
  if (twice !== undefined) return fault('twice', twice);
  const prefixes = names.filter((each) => each.startsWith('xmlns:')).map((each) => each.slice(6));
  const isBound = (prefix: string): boolean => prefixes.includes(prefix) || (reading.bound.get(prefix) ?? 0) > 0;
  const unbound = [name, ...names].find((each) => each.includes(':') && !isBound(each.slice(0, each.indexOf(':'))));
  if (unbound !== undefined && !reading.givesAttributes) return fault('prefix', unbound);
  for (const prefix of isEmpty ? [] : prefixes) reading.bound.set(prefix, (reading.bound.get(prefix) ?? 0) + 1);
  if (!isEmpty) reading.open.push({ name, prefixes, start });
  return faultOfSigns(rest, reading);
}

/** Their names, in order; undefined where something is no attribute. */
function attributesOf(text: string): readonly string[] | undefined {
  const names: string[] = [];
  let at = 0;
  for (ATTRIBUTE.lastIndex = 0; ; at = ATTRIBUTE.lastIndex) {
    const [, name] = ATTRIBUTE.exec(text) ?? [];
    if (name === undefined) return text.slice(at).trim() === '' ? names : undefined;
    if (!NAME.test(name)) return undefined;
    names.push(name);
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 40).trim();
}
