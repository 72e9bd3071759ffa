// The signs of Markdown in one line of text: what is written with them, and what must not be taken for them.
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf, SILENT } from './elements.ts';

/** The name of a note in brackets. */
export function noteName(name: string): string {
  return name.replace(/[\s[\]^\\]+/g, '-');
}

/** All words as they stand, such as those of a listing. */
export function plainText(tree: Tree): string {
  let text = '';
  for (const node of tree) {
    if (typeof node === 'string') text += node;
    else if (node.kind === 'element') text += node.name === 'br' ? '\n' : plainText(node.children);
  }
  return text;
}

/** `next` as it stands behind `before`, with one blank where both bring one. */
export function follows(before: string, next: string): string {
  const end = before.at(-1);
  if (end !== undefined && end !== ' ' && end !== '\n') return next;
  return next.replace(/^ +/, before === '' ? ' ' : '');
}

interface Edged {
  readonly start: string;
  readonly inner: string;
  readonly end: string;
}

/**
 * A text, and the blanks and breaks around it. Inside of signs they would be no stress, and no break:
 * `<b>One<br></b>two`.
 */
export function edged(text: string): Edged {
  const start = /^(?:\s|\\\n)*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  for (let isOver = false; !isOver && end > start; ) {
    const before = end;
    if (text.slice(Math.max(start, end - 2), end) === '\\\n') end -= 2;
    else if (/\s/.test(text[end - 1] ?? '')) end -= 1;
    isOver = end === before;
  }
  return { start: text.slice(0, start), inner: text.slice(start, end), end: text.slice(end) };
}

/** What may stand outside a sign of stress beside `inside`: a blank or punctuation, or any letter beside a letter. */
export function flanks(outside: string | undefined, inside: string | undefined): boolean {
  if (outside === undefined || /[\s\p{P}\p{S}]/u.test(outside)) return true;
  return inside !== undefined && !/[\p{P}\p{S}]/u.test(inside);
}

/** https://spec.commonmark.org/0.31.2/#link-destination */
export function linkText(text: string, address: string, title: string | undefined): string {
  const destination = /^[^\s<>()\\]*$/.test(address)
    ? address
    : `<${address.replace(/[\s<>\\]/g, encodeURIComponent)}>`;
  const name =
    title === undefined || title.trim() === ''
      ? ''
      : ` "${title.replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}"`;
  return `[${text.trim()}](${destination}${name})`;
}

/** https://spec.commonmark.org/0.31.2/#code-spans */
export function codeText(code: string): string {
  const text = code.replace(/(?<!\s)\s*\n\s*/g, ' ');
  if (text.trim() === '') return text === '' ? '' : ' ';
  const runs = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const [sign, room] = ['`'.repeat(length), /^`|`$|^ .* $/.test(text) ? ' ' : ''];
  return `${sign}${room}${text}${room}${sign}`;
}

/** Signs that Markdown would take for its own. `before` is what stands in front of the text. */
export function escapeText(text: string, before: string): string {
  return text.replace(/[\\`*[\]$]|~~|<(?=[a-z/!?])|&(?=#?\w+;)|_/gi, (sign, at: number) =>
    sign === '_' && isLetter(text[at + 1]) && isLetter(at === 0 ? before.at(-1) : text[at - 1]) ? sign : escaped(sign),
  );
}

function escaped(sign: string): string {
  return sign === '~~' ? '\\~\\~' : `\\${sign}`;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** What would begin another block at the beginning of a line. */
export function atLineStart(text: string): string {
  return text
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:(?=\s)|=+$|-(?=[- ]*$))/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

export function joined(blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

export function isHidden(element: Element): boolean {
  if (SILENT.has(element.name) || attributeOf(element, 'hidden') !== undefined) return true;
  return /(?:^|;)\s*display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}
