// The inside of an include tag: a name and its arguments, each with its place.
import type { Span } from '../model/place.ts';

export interface IncludeMarkup {
  readonly name: Span & { readonly text: string };
  readonly arguments: readonly RawArgument[];
  /** Where the markup could not be read on, or undefined. */
  readonly mistake: number | undefined;
}

export interface RawArgument {
  readonly name: Span & { readonly text: string };
  /** Without its quotes. */
  readonly value: Span & { readonly text: string };
  /** A quoted value is text (with escapes worked out); a bare one is a variable, or a word. */
  readonly isQuoted: boolean;
}

const NAME = /\s*((?:\{\{[\s\S]*?\}\}|[^\s{])+)/y;
const ARGUMENT = /[\s,]*([\w-]+)\s*=\s*(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|([^\s"',]+))/y;

/**
 * Reads `figure.md path="a.png" caption='It\'s' wide=true` between `from` and `to` of `text`. Values may hold line breaks,
 * and `\"` in a quoted value is a quote.
 */
export function readIncludeMarkup(text: string, { start: from, end: to }: Span): IncludeMarkup {
  const markup = text.slice(0, to);
  NAME.lastIndex = from;
  const named = NAME.exec(markup);
  if (named === null) return { name: { text: '', start: from, end: from }, arguments: [], mistake: from };
  const name = spanOf(named[1] ?? '', NAME.lastIndex - (named[1] ?? '').length);
  const found: RawArgument[] = [];
  let at = NAME.lastIndex;
  for (;;) {
    ARGUMENT.lastIndex = at;
    const match = ARGUMENT.exec(markup);
    if (match === null) break;
    const [whole, key = '', double, single, bare] = match;
    const quoted = double ?? single;
    const written = quoted ?? bare ?? '';
    const valueStart = match.index + whole.length - written.length - (quoted === undefined ? 0 : 1);
    found.push({
      name: spanOf(key, match.index + whole.indexOf(key)),
      value: { text: quoted === undefined ? written : quoted.replace(/\\(["'\\])/g, '$1'), start: valueStart, end: valueStart + written.length },
      isQuoted: quoted !== undefined,
    });
    at = ARGUMENT.lastIndex;
  }
  const rest = /\S/.exec(markup.slice(at));
  return { name, arguments: found, mistake: rest === null ? undefined : at + rest.index };
}

function spanOf(text: string, start: number): Span & { text: string } {
  return { text, start, end: start + text.length };
}
