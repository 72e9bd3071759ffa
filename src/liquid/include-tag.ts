// The inside of an include tag: a name and its arguments, each with its place.
import type { Span } from '../model/place.ts';

export interface IncludeMarkup {
  readonly name: Span & { readonly text: string };
  readonly arguments: readonly RawArgument[];
  /** Where the markup could not be read on, or undefined. */
  readonly mistake: number | undefined;
  /** From the quote on, values that no quote closes: they end before the next parameter, or with the tag. */
  readonly unclosed: readonly Span[];
}

interface RawArgument {
  readonly name: Span & { readonly text: string };
  /** Without its quotes. */
  readonly value: Span & { readonly text: string };
  /** A quoted value is text (with escapes worked out); a bare one is a variable, or a word. */
  readonly isQuoted: boolean;
}

const NAME = /\s*((?:\{\{[\s\S]*?\}\}|[^\s{])+)/y;
const OPEN = /[\s,]*([\w-]+)\s*=\s*(?=["'])/y;
/** A value that has swallowed the beginning of the next parameter. */
const SWALLOWED = /(?<![\s,])[\s,]+[\w-]+\s*=\s*$/;
/** A value in curly quotation marks is a word with these, and may hold blanks: what was meant, and is reported. */
const CURLY = '“[^“”"\\n]{0,2000}”|„[^“”"\\n]{0,2000}[“”]|‘[^‘’"\\n]{0,2000}’';
const ARGUMENT = new RegExp(
  `[\\s,]*([\\w-]+)\\s*=\\s*(?:"((?:\\\\[\\s\\S]|[^"\\\\])*)"|'((?:\\\\[\\s\\S]|[^'\\\\])*)'|(${CURLY}|[^\\s"',]+))`,
  'y',
);

/**
 * Reads `figure.md path="a.png" caption='It\'s' wide=true` between `from` and `to` of `text`. Values may hold line
 * breaks, and `\"` in a quoted value is a quote.
 */
export function readIncludeMarkup(text: string, { start: from, end: to }: Span): IncludeMarkup {
  const markup = text.slice(0, to);
  NAME.lastIndex = from;
  const named = NAME.exec(markup);
  if (named === null) return { name: { text: '', start: from, end: from }, arguments: [], mistake: from, unclosed: [] };
  const name = spanOf(named[1] ?? '', NAME.lastIndex - (named[1] ?? '').length);
  const found: RawArgument[] = [];
  const unclosed: Span[] = [];
  const addUnclosed = (key: Span & { readonly text: string }, quote: number, end: number): number => {
    const start = quote + 1;
    found.push({ name: key, value: { text: unescaped(text.slice(start, end)), start, end }, isQuoted: true });
    unclosed.push({ start: quote, end });
    return end;
  };
  let countQuotes: ReturnType<typeof quoteCounter> | undefined;
  let at = NAME.lastIndex;
  for (;;) {
    ARGUMENT.lastIndex = at;
    const match = ARGUMENT.exec(markup);
    if (match === null) {
      OPEN.lastIndex = at;
      const open = OPEN.exec(markup);
      if (open === null) break;
      const key = open[1] ?? '';
      addUnclosed(spanOf(key, open.index + open[0].indexOf(key)), OPEN.lastIndex, markup.trimEnd().length);
      at = to;
      break;
    }
    const [whole, key = '', double, single, bare] = match;
    const quoted = double ?? single;
    const written = quoted ?? bare ?? '';
    const quote = quoted === undefined ? '' : whole.charAt(whole.length - 1);
    const swallowed = quote === '' ? null : SWALLOWED.exec(written);
    if (swallowed !== null && (countQuotes ??= quoteCounter(markup, from))(quote, ARGUMENT.lastIndex) % 2 === 1) {
      at = addUnclosed(
        spanOf(key, match.index + whole.indexOf(key)),
        match.index + whole.length - written.length - 2,
        match.index + whole.length - written.length - 1 + swallowed.index,
      );
      continue;
    }
    const valueStart = match.index + whole.length - written.length - (quoted === undefined ? 0 : 1);
    found.push({
      name: spanOf(key, match.index + whole.indexOf(key)),
      value: {
        text: quoted === undefined ? written : unescaped(quoted),
        start: valueStart,
        end: valueStart + written.length,
      },
      isQuoted: quoted !== undefined,
    });
    at = ARGUMENT.lastIndex;
  }
  const rest = /\S/.exec(markup.slice(at));
  return { name, arguments: found, mistake: rest === null ? undefined : at + rest.index, unclosed };
}

/**
 * Counts the quotes of a tag behind a place in it, which moves on from call to call. Where one of them has no other, a
 * value has swallowed what follows it.
 */
function quoteCounter(markup: string, from: number): (quote: string, at: number) => number {
  const found = Array.from(markup.slice(from).matchAll(/\\[\s\S]|["']/g)).filter(([sign]) => sign.length === 1);
  const left = new Map<string, number>();
  for (const [sign] of found) left.set(sign, (left.get(sign) ?? 0) + 1);
  let next = 0;
  return (quote, at) => {
    for (let passed = found[next]; passed !== undefined && from + passed.index < at; passed = found[next]) {
      left.set(passed[0], (left.get(passed[0]) ?? 0) - 1);
      next += 1;
    }
    return left.get(quote) ?? 0;
  };
}

function unescaped(value: string): string {
  return value.replace(/\\(["'\\])/g, '$1');
}

function spanOf(text: string, start: number): Span & { text: string } {
  return { text, start, end: start + text.length };
}
