// Typographer's signs: dashes, dots, guillemets, quotation marks; character references; escapes; line breaks.
import { decodeText } from '../../tree/entities.ts';
import type { Node } from './node.ts';
import type { SpanRule, SpanState } from './span-state.ts';

/** By kramdown's names, which `typographic_symbols` words otherwise; what is escaped has none. */
const SYMBOLS: readonly (readonly [written: string, shown: string, name: string])[] = [
  ['---', '—', 'mdash'],
  ['--', '–', 'ndash'],
  ['...', '…', 'hellip'],
  ['\\<<', '<<', ''],
  ['\\>>', '>>', ''],
  ['<< ', '«\u00A0', 'laquo_space'],
  [' >>', '\u00A0»', 'raquo_space'],
  ['<<', '«', 'laquo'],
  ['>>', '»', 'raquo'],
];

export const typographicSymbol: SpanRule = (state) => {
  const symbol = SYMBOLS.find(([written]) => state.text.startsWith(written, state.position));
  if (symbol === undefined || !state.document.settings.makesSymbols) return false;
  const [written, shown, name] = symbol;
  if (state.document.isAuthor && isOfProgram(state, written)) {
    state.addText(written);
    state.position += written.length;
    return true;
  }
  const { symbols } = state.document.settings;
  addLeaf(state, Object.hasOwn(symbols, name) ? (symbols[name] ?? shown) : shown, written.length).info = shown;
  return true;
};

/** `List<Map<K,V>>` and `cout<<x` within a word: guillemets stand around words. */
function isOfProgram({ text, position }: SpanState, written: string): boolean {
  if (written !== '<<' && written !== '>>') return false;
  const before = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, position - 100), position))?.[0] ?? '';
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text.slice(position + 2, position + 4))) return true;
  return written === '>>' && /[\p{L}\p{N}]<[\p{L}]/u.test(before);
}

function addLeaf(state: SpanState, shown: string, length: number): Node {
  const leaf = state.add(state.create('symbol'));
  leaf.content = shown;
  state.position += length;
  return leaf;
}

const REFERENCE = /&(?:[\w:][-\w.:]{0,40}|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y;

export const characterReference: SpanRule = (state) => {
  const written = state.match(REFERENCE)?.[0];
  if (written === undefined) return false;
  const character = decodeText(written);
  if (character === written) return false;
  state.add(state.create('entity')).content = character;
  state.position += written.length;
  return true;
};

const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/y;

export const escapedCharacter: SpanRule = (state) => {
  const match = state.match(ESCAPE);
  if (match?.[1] === undefined) return false;
  state.addText(match[1]);
  state.position += 2;
  return true;
};

const BREAK = /(?: {2}|\\\\|\\)(?=\n)/y;

export const lineBreak: SpanRule = (state) => {
  // With `hard_wrap`, each line break is one: none is asked for by blanks.
  const match = state.document.settings.hardWrap ? undefined : state.match(BREAK);
  if (match === undefined) return false;
  state.add(state.create('break', 'br'));
  state.position += match[0].length;
  return true;
};

/** `hard_wrap: true`: every line of the author's is a line of the reader's. */
export const hardWrap: SpanRule = (state) => {
  if (!state.document.settings.hardWrap || state.text.charAt(state.position) !== '\n') return false;
  state.add(state.create('break', 'br'));
  state.addText('\n');
  state.position += 1;
  return true;
};

const PUNCTUATION = /[!"#$%'()*+,\-./:;<=>?@[\\\]^_`{|}~]/;

/** Which way a quotation mark turns, known by its neighbours in the text. */
export const smartQuote: SpanRule = (state) => {
  const { text, position } = state;
  const mark = text.charAt(position);
  const before = position > state.readUntil ? text.charAt(position - 1) : signOf(state);
  const after = text.charAt(position + 1);
  const isBlankBefore = before === '' || /[ \t\n\v\f\r]/.test(before);
  const isPair = (after === '"' || after === "'") && after !== mark;
  if (before === '' && /^[_*]{1,2}[^ \t\n\v\f\r]/.test(text.slice(position + 1, position + 4)))
    return addQuotes(state, mark, 'open');
  if (before === '' && closesBeforePunctuation(text, position)) return addQuotes(state, mark, 'close');
  if (isBlankBefore && isPair && /\w/.test(text.charAt(position + 2))) return addQuotes(state, mark + after, 'open');
  if (isBlankBefore && mark === "'" && /^\d\ds/.test(text.slice(position + 1, position + 4)))
    return addQuotes(state, mark, 'close');
  if (before !== '' && isBlankBefore && /\w/.test(after)) return addQuotes(state, mark, 'open');
  if (before !== '' && !/[ \\\t\r\n[{(-]/.test(before)) return addQuotes(state, mark, 'close');
  if (before === '' && (after === '' || /^(?:\s|s\b)/.test(text.slice(position + 1, position + 3))))
    return addQuotes(state, mark, 'close');
  return addQuotes(state, mark, 'open');
};

/** For authors a formula is a neighbour, as its dollar sign is in Jekyll: `the $n$'th`. */
function signOf(state: SpanState): string {
  return state.document.isAuthor && state.last?.type === 'formula' ? '$' : '';
}

function closesBeforePunctuation(text: string, position: number): boolean {
  const after = text.charAt(position + 1);
  if (!PUNCTUATION.test(after) || text.startsWith('..', position + 2)) return false;
  return after === '_' ? /\w/.test(text.charAt(position + 2)) : !/\w/.test(text.charAt(position + 2));
}

function addQuotes(state: SpanState, marks: string, side: 'open' | 'close'): true {
  for (const mark of marks) addLeaf(state, quoteFor(state, mark, side), 1);
  return true;
}

function quoteFor(state: SpanState, mark: string, side: 'open' | 'close'): string {
  const { document, text, position } = state;
  const [openSingle, closeSingle, openDouble, closeDouble] = document.settings.quotes;
  if (document.options.quotes === undefined)
    return mark === '"' ? (side === 'open' ? openDouble : closeDouble) : side === 'open' ? openSingle : closeSingle;
  const before = text.charAt(position - 1);
  const isInWord = /[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(text.charAt(position + 1));
  // The signs within and behind Hebrew words: צה״ל, ג׳ירפה.
  if (isInWord && /[\u05D0-\u05EA]/.test(before)) return mark === '"' ? '\u05F4' : '\u05F3';
  if (mark === '"') return side === 'open' ? openDouble : closeDouble;
  // What closes nothing is an apostrophe, which has one form in every language.
  if (side === 'close' && (isInWord || document.openQuotes === 0)) return '’';
  document.openQuotes += side === 'open' ? 1 : -1;
  return side === 'open' ? openSingle : closeSingle;
}
