// A text of spans in which all that is read is blank: what is left are words, and signs that mean nothing.
import { decodeText } from '../../tree/entities.ts';
import type { Document } from './document.ts';
import { formulaEnd } from './dollar-formula.ts';
import { mathmlAt } from './written-mathml.ts';
import { CLOSING_TAG, COMMENT, matchAt, tagAt } from './patterns.ts';

const OPENING = /[`$<&\\(\uFDD0]/g;
const REFERENCE = /&(?:[\w:][-\w.:]{0,40}|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y;
const AUTOLINK = /<[A-Za-z][\w.+-]*:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>/y;
const TEX_DELIMITERS = /\\\\[([][^\n]{0,2000}?\\\\[)\]]|\\begin\{/y;
/** A mark of an include call. */
const CALL = /\uFDD0\d+\uFDD1/y;

/** With a blank for each character of code, formulas, tags, addresses and escaped signs. */
export function masked(text: string, document: Document): string {
  let answer = '';
  let done = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const end = endOf(text, found.index, document);
    if (end === undefined) {
      // Of three backticks that nothing closes, two are no code.
      OPENING.lastIndex = found.index + (found[0] === '`' ? ticksAt(text, found.index).length : 1);
      continue;
    }
    // The parenthesis of an address stays: it may stand where no link is.
    const start = found[0] === '(' ? found.index + 1 : found.index;
    answer += text.slice(done, start) + blanksFor(text.slice(start, end));
    done = end;
    OPENING.lastIndex = end;
  }
  return answer + text.slice(done);
}

function blanksFor(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}

function endOf(text: string, at: number, document: Document): number | undefined {
  switch (text.charAt(at)) {
    case '`':
      return endOfCode(text, at);
    case '$':
      return formulaEnd(text, at);
    case '<':
      return formulaAt(text, at, document) ?? lengthFrom(at, bracketedAt(text, at, document));
    case '&': {
      const reference = matchAt(REFERENCE, text, at)?.[0];
      return reference === undefined || decodeText(reference) === reference ? undefined : at + reference.length;
    }
    case '\\':
      // `\(x\)` and `\alpha` are notations of others, and stay.
      return (
        lengthFrom(at, matchAt(TEX_DELIMITERS, text, at)) ??
        (/[()[\]A-Za-z]/.test(text.charAt(at + 1)) ? undefined : at + 2)
      );
    case '(':
      return text.charAt(at - 1) === ']' ? endOfAddress(text, at) : undefined;
    default:
      return lengthFrom(at, matchAt(CALL, text, at));
  }
}

/** The end of a formula in MathML that is taken whole. */
function formulaAt(text: string, at: number, document: Document): number | undefined {
  const whole = text.startsWith('<math', at) ? mathmlAt(text, at, document) : undefined;
  return whole === undefined ? undefined : at + whole.source.length;
}

/** A tag, an address or a comment: the sign behind `<` says which. */
function bracketedAt(text: string, at: number, document: Document): RegExpExecArray | undefined {
  const sign = text.charAt(at + 1);
  if (sign === '/') return matchAt(CLOSING_TAG, text, at) ?? matchAt(AUTOLINK, text, at);
  if (sign === '!') return matchAt(AUTOLINK, text, at) ?? matchAt(COMMENT, text, at);
  return tagAt(text, at, document) ?? matchAt(AUTOLINK, text, at);
}

function lengthFrom(at: number, match: RegExpExecArray | undefined): number | undefined {
  return match === undefined ? undefined : at + match[0].length;
}

function endOfCode(text: string, at: number): number | undefined {
  const ticks = ticksAt(text, at);
  const close = text.indexOf(ticks, at + ticks.length);
  return close < 0 ? undefined : close + ticks.length;
}

function ticksAt(text: string, at: number): string {
  return /^`+/.exec(text.slice(at, at + 100))?.[0] ?? '`';
}

function endOfAddress(text: string, at: number): number | undefined {
  const end = text.slice(at, at + 2000).search(/[)\n]/);
  return end < 0 || text.charAt(at + end) === '\n' ? undefined : at + end;
}
