// The blanks that Liquid allows inside an expression, taken out: `page .title`, `list[ 0 ]`, `( 1 .. 5 )`.

/** The markup with its quoted texts as they are, and everything else through `change`. */
export function outsideQuotes(markup: string, change: (piece: string) => string): string {
  return markup.replace(/"[^"]*"|'[^']*'|[^"']+/g, (piece) => (/^["']/.test(piece) ? piece : change(piece)));
}

/** Runs of blanks longer than this are nobody's way to write an expression. */
const GAP = '[ \\t\\r\\n]{1,20}';
const BEFORE_RANGE = new RegExp(`${GAP}\\.\\.`, 'g');
const AFTER_RANGE = new RegExp(`\\.\\.${GAP}`, 'g');
const BEFORE_DOT = new RegExp(`([\\w\\])?])${GAP}\\.(?=[ \\t\\r\\n]{0,20}[A-Za-z_])`, 'g');
const AFTER_DOT = new RegExp(`([\\w\\])?])\\.${GAP}(?=[A-Za-z_])`, 'g');
const AFTER_OPENING = new RegExp(`([[(])${GAP}`, 'g');
const BEFORE_CLOSING = new RegExp(`${GAP}([\\])])`, 'g');
const BEFORE_BRACKET = new RegExp(`(\\b(?!(?:in|or|and|contains)\\b)\\w+|\\])${GAP}\\[`, 'g');

export function tightened(markup: string): string {
  if (!/[.[(][ \t\r\n]|[ \t\r\n][.[\])]/.test(markup)) return markup;
  return outsideQuotes(markup, (piece) =>
    piece
      .replace(BEFORE_RANGE, '..')
      .replace(AFTER_RANGE, '..')
      .replace(BEFORE_DOT, '$1.')
      .replace(AFTER_DOT, '$1.')
      .replace(AFTER_OPENING, '$1')
      .replace(BEFORE_CLOSING, '$1')
      .replace(BEFORE_BRACKET, '$1['),
  );
}
