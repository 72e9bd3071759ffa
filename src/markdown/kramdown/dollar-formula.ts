// `$…$` for authors: a formula is safe from emphasis, escapes and tables, and a price stays a price.

/** Formulas in a line are short; a dollar sign far away is another price. */
const LONGEST = 1500;

/** The position after the formula that starts at `position`, or undefined where the dollar sign is only that. */
export function formulaEnd(text: string, position: number): number | undefined {
  if (text.startsWith('$$', position)) {
    const close = text.indexOf('$$', position + 2);
    return close < 0 || close - position > LONGEST * 4 ? undefined : close + 2;
  }
  const opening = text.slice(Math.max(0, position - 1), position + 2);
  if (/^[\p{L}\p{N}\\$]/u.test(position === 0 ? '' : opening) || /^$|[ \t\n\v\f\r]/.test(text.charAt(position + 1)))
    return undefined;
  const limit = Math.min(text.length, position + LONGEST);
  for (let at = position + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '`' || character === '\uFDD0' || (character === '\n' && text.charAt(at + 1) === '\n'))
      return undefined;
    else if (character === '$') {
      const isEnd = !/[ \t\n\v\f\r]/.test(text.charAt(at - 1)) && !/[\d$]/.test(text.charAt(at + 1));
      return isEnd && !isPrice(text.slice(position + 1, at)) ? at + 1 : undefined;
    }
  }
  return undefined;
}

/** `$5 million (or 6M$)`: a number and then words. */
function isPrice(content: string): boolean {
  return /^\d[\d.,]*(?:[kMB]|\s)/.test(content) && /[A-Za-z]{3,}/.test(content.replace(/\\[A-Za-z]+/g, ''));
}
