// Where the tags and outputs of Liquid stand in a text. Nothing is run here.
import type { Span } from '../model/place.ts';

/** `{% name … %}`, `{{ … }}`, or an opening that is never closed. */
export interface Piece extends Span {
  readonly kind: 'tag' | 'output' | 'unclosed';
  /** The tag's name: `include`; '' for an output, `{{` for one that is never closed. */
  readonly name: string;
  /** What follows the name, or what an output says. */
  readonly markup: Span;
  /** Whether `-` takes away the white space before, or after. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

/**
 * The pieces in the order of the text. What stands between `raw` and `endraw`, or in a comment, is none. Linear in
 * the length of the text: each opening looks no further than its own end.
 */
export function scanLiquid(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  for (;;) {
    const start = nextOpening(text, at);
    if (start < 0) return pieces;
    const piece = readPiece(text, start);
    pieces.push(piece);
    at = piece.end;
    if (piece.kind !== 'tag' || !UNREAD.includes(piece.name)) continue;
    const closing = unclosed.has(piece.name)
      ? undefined
      : piece.name === 'comment'
        ? endOfComment(text, at)
        : findClosing(text, at, `end${piece.name}`);
    if (closing === undefined) {
      unclosed.add(piece.name);
      pieces[pieces.length - 1] = { ...piece, kind: 'unclosed' };
      continue;
    }
    pieces.push(closing);
    at = closing.end;
  }
}

/** What stands between these and their ends is no Liquid; an entry of BibTeX may be full of braces. */
const UNREAD: readonly string[] = ['raw', 'comment', 'bibtex'];

function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] === '%' || text[at + 1] === '{') return at;
  }
  return -1;
}

function readPiece(text: string, start: number): Piece {
  const kind = text[start + 1] === '%' ? 'tag' : 'output';
  const trimsBefore = text[start + 2] === '-';
  const inside = start + (trimsBefore ? 3 : 2);
  const close = kind === 'tag' ? findTagEnd(text, inside) : findOutputEnd(text, inside);
  if (close === undefined) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    return {
      kind: 'unclosed',
      name: kind === 'tag' ? nameAt(text, inside) : '{{',
      markup: { start: inside, end },
      start,
      end,
      trimsBefore,
      trimsAfter: false,
    };
  }
  const trimsAfter = text[close - 1] === '-' && close - 1 >= inside;
  const contentEnd = trimsAfter ? close - 1 : close;
  const name = kind === 'tag' ? nameAt(text, inside) : '';
  const nameStart = kind === 'tag' ? skipBlanks(text, inside) : inside;
  return {
    kind,
    name,
    markup: { start: Math.min(nameStart + name.length, contentEnd), end: contentEnd },
    start,
    end: close + 2,
    trimsBefore,
    trimsAfter,
  };
}

/** The offset of `%}`. Quotes hide it; a second `{%` outside of quotes means that the first was never closed. */
function findTagEnd(text: string, from: number): number | undefined {
  let quote = '';
  let plainEnd: number | undefined;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '%' && text[at + 1] === '}') {
      if (quote === '') return at;
      plainEnd ??= at;
    } else if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
      // An apostrophe in a comment or a forgotten quote must not swallow the chapter: a quoted value has no next tag in
      // it.
      else if (character === '{' && text[at + 1] === '%' && plainEnd !== undefined) return plainEnd;
    } else if (character === '"' || character === "'") quote = character;
    // Where a quote was left open, the end of its tag is the one that it hid.
    else if (character === '{' && text[at + 1] === '%') return plainEnd;
  }
  return plainEnd;
}

/** The offset of the `}}` that ends an output whose words begin at `from`. */
export function findOutputEnd(text: string, from: number): number | undefined {
  const outside = endOutsideQuotes(text, from);
  if (outside !== undefined) return outside;
  const close = text.indexOf('}}', from);
  const next = text.indexOf('{{', from);
  return close < 0 || (next >= 0 && next < close) ? undefined : close;
}

/** No output is longer: beyond, a quotation mark was left open. */
const LONGEST = 2000;

/** The offset of `}}`, where quotes hide braces: `{{ '{{' }}`. */
function endOutsideQuotes(text: string, from: number): number | undefined {
  let quote = '';
  for (let at = from; at < text.length && at < from + LONGEST; at += 1) {
    const character = text[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '}' && text[at + 1] === '}') return at;
    else if (character === '{' && (text[at + 1] === '{' || text[at + 1] === '%')) return undefined;
  }
  return undefined;
}

/** Comments may hold comments. */
function endOfComment(text: string, from: number): Piece | undefined {
  const opening = /\{%-?\s*comment\b/g;
  let closing = findClosing(text, from, 'endcomment');
  for (let inner = from; closing !== undefined; ) {
    opening.lastIndex = inner;
    const nested = opening.exec(text);
    if (nested === null || nested.index > closing.start) return closing;
    inner = nested.index + nested[0].length;
    closing = findClosing(text, closing.end, 'endcomment') ?? closing;
    if (inner >= closing.end) return closing;
  }
  return closing;
}

function findClosing(text: string, from: number, name: string): Piece | undefined {
  const pattern = new RegExp(`\\{%-?\\s*${name}\\s*-?%\\}`, 'g');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  return {
    kind: 'tag',
    name,
    markup: { start: end - 2, end: end - 2 },
    start: found.index,
    end,
    trimsBefore: found[0][2] === '-',
    // Ruby's Liquid reads the hyphen of `{% endraw -%}`, and leaves the blanks behind it.
    trimsAfter: name !== 'endraw' && found[0].at(-3) === '-',
  };
}

function nameAt(text: string, from: number): string {
  const start = skipBlanks(text, from);
  let end = start;
  if (text[start] === '#') return '#';
  while (end < text.length && /[\w-]/.test(text[end] ?? '') && !(text[end] === '-' && text[end + 1] === '%')) end += 1;
  return text.slice(start, end);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
