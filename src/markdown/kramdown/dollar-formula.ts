// `$…$` for authors: a formula is safe from emphasis, escapes and tables, and a price stays a price.
import { lazy } from '../../lib/lazy.ts';
import { isWide } from './patterns.ts';

/** Formulas in a line are short; a dollar sign far away is another price. */
const LONGEST = 1500;

/** The position after the formula that starts at `position`, or undefined where the dollar sign is only that. */
export function formulaEnd(text: string, position: number): number | undefined {
  if (text.startsWith('$$', position)) {
    const close = text.indexOf('$$', position + 2);
    return close < 0 || close - position > LONGEST * 4 ? undefined : close + 2;
  }
  const before = position === 0 ? '' : text.charAt(position - 1);
  if (before === '\\' || before === '$' || text.charAt(position + 1) === '') return undefined;
  const opening = openingOf(text, position, before);
  const limit = Math.min(text.length, position + LONGEST);
  for (let at = position + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '`' || character === '\uFDD0' || (character === '\n' && text.charAt(at + 1) === '\n'))
      return undefined;
    else if (character === '$') {
      const content = text.slice(position + 1, at);
      const after = text.charAt(at + 1);
      // `$time: $level` and `$HOME/$name` are of a program.
      const isNone = /[\d$]/.test(after) || (/[A-Za-z]/.test(after) && !TEX.test(content));
      return !isNone && isMeant(content, opening) ? at + 1 : undefined;
    }
  }
  return undefined;
}

/**
 * Where a formula may begin without more ado; behind a letter, as in `集$x$` and `set$a_1$`; or before a blank, as in
 * `$ -2 \le m $`.
 */
type Opening = 'free' | 'behind-wide-letter' | 'behind-letter' | 'before-blank';

function openingOf(text: string, position: number, before: string): Opening {
  if (BLANK.test(text.charAt(position + 1))) return 'before-blank';
  if (!/[\p{L}\p{M}\p{N}]/u.test(before)) return 'free';
  return isWide().test(before) ? 'behind-wide-letter' : 'behind-letter';
}

const BLANK = /[ \t\n\v\f\r]/;
/** A command, a script, or one letter: what stands in no price and in no name of a shell's variable. */
const TEX = /\\[A-Za-z{}|,;!]|(?:(?:^|[^\p{L}\d])\p{L}'?|[\d)\]}])[_^][\p{L}\d{\\(*+'-]|^[A-Za-z]'*$/u;

/** Three words of a sentence in a script that formulas do not use: the sign before them was left open. */
const prose = lazy(
  () =>
    /(?:(?![\p{Script=Latin}\p{Script=Greek}])[\p{L}\p{M}]){2,}(?:[ ,\u060C]+(?:(?![\p{Script=Latin}\p{Script=Greek}])[\p{L}\p{M}]){2,}){2}/u,
);

function isMeant(content: string, opening: Opening): boolean {
  if (/[^\0-\u036F]/.test(content) && prose().test(content.replace(/\\(?:text|mbox|textrm)\s*\{[^{}]*\}/g, '')))
    return false;
  switch (opening) {
    case 'before-blank':
      return COMMAND.test(content) && !isPrice(content.trim());
    case 'behind-letter':
      return !endsBlank(content) && TEX.test(content) && !isPrice(content);
    case 'behind-wide-letter':
      return !endsBlank(content) && !isPrice(content) && (TEX.test(content) || !isWide().test(content));
    case 'free':
      return !isPrice(content) && (!endsBlank(content) || COMMAND.test(content));
  }
}

const COMMAND = /\\[A-Za-z]{2}/;

function endsBlank(content: string): boolean {
  return BLANK.test(content.charAt(content.length - 1));
}

/** `$5 million (or 6M$)`: a number and then words. */
function isPrice(content: string): boolean {
  return /^\d[\d.,]*(?:[kMB]|\s)/.test(content) && /[A-Za-z]{3,}/.test(content.replace(/\\[A-Za-z]+/g, ''));
}
