// Macros for formulas that a Jekyll site gave to MathJax or KaTeX in its layouts and includes: Vitrine's formulas know
// them too.
import { tableOf } from '../../lib/table.ts';

/** `E: "{\\mathbb{E}}"`, `"\\R": '…'`, `note: ["…#1", 1]`: a name and a JavaScript text. */
const ENTRY =
  /(?:^|[{,\s])(?:["']?\\*([A-Za-z]+)["']?)\s*:\s*(?:\[\s*)?("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*')/g;
/** `\newcommand{\a}[1]{`, `\gdef \a #1 {`. */
const COMMAND =
  /\\(?:(?:(?:re)?new|provide)command\*?\s*\{?\\([A-Za-z]+)\}?\s*(?:\[\d\]\s*)?|[gex]?def\s*\\([A-Za-z]+)\s*(?:#\d\s*)*)\{/g;
const OPERATOR = /\\DeclareMathOperator(\*?)\s*\{?\\([A-Za-z]+)\}?\s*\{/g;
const LET = /\\(?:global\s*\\)?let\s*\\([A-Za-z]+)[\s=]*(\\[A-Za-z]+)/g;

/** Names with their backslash. A text that only looks like a list of macros gives nothing. */
export function macrosIn(texts: readonly string[]): Readonly<Record<string, string>> {
  const macros: Record<string, string> = tableOf();
  for (const text of texts) {
    for (const start of text.matchAll(/\bmacros\b["']?\s*:\s*\{/gi)) {
      const inner = text.slice(start.index + start[0].length, closingBrace(text, start.index + start[0].length));
      for (const [, name = '', quoted = ''] of inner.matchAll(ENTRY))
        macros[`\\${name}`] = unescaped(quoted.slice(1, -1));
    }
    for (const command of text.matchAll(COMMAND)) {
      const from = command.index + command[0].length;
      macros[`\\${command[1] ?? command[2] ?? ''}`] = text.slice(from, closingBrace(text, from));
    }
    for (const operator of text.matchAll(OPERATOR)) {
      const from = operator.index + operator[0].length;
      macros[`\\${operator[2] ?? ''}`] =
        `\\operatorname${operator[1] ?? ''}{${text.slice(from, closingBrace(text, from))}}`;
    }
    for (const [, name = '', target = ''] of text.matchAll(LET)) macros[`\\${name}`] = target;
  }
  return macros;
}

/**
 * The offset of the brace that closes what was open at `from`; braces in quotes do not count where quotes are closed.
 */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  const end = Math.min(text.length, from + 20_000);
  for (let at = from; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return end;
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, character: string) => (/[\\"'/]/.test(character) ? character : whole));
}
