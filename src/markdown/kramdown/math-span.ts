// Formulas in a line: `$$…$$`; for authors also `$…$`, `\\(…\\)`, `\\[…\\]` and `\begin{…}`.
import { formulaEnd } from './dollar-formula.ts';
import type { SpanRule, SpanState } from './span-state.ts';

export const mathSpan: SpanRule = (state) => {
  const start = state.position;
  if (!state.text.startsWith('$$', start)) return state.document.isAuthor && dollarFormula(state);
  if (state.isGone('$$')) return false;
  const close = state.text.indexOf('$$', start + 2);
  if (close < 0) return false;
  // On lines of its own within a paragraph it was meant to be displayed.
  const isDisplay =
    state.document.isAuthor && mayDisplay(state) && isLineStart(state.text, start) && isLineEnd(state.text, close + 2);
  return addFormula(state, { contentStart: start + 2, contentEnd: close, end: close + 2, display: isDisplay });
};

/** A formula between lines parts its paragraph; in a heading or a cell it cannot. */
function mayDisplay(state: SpanState): boolean {
  return state.open.length === 1 && state.container.type === 'paragraph';
}

function isLineStart(text: string, position: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, position - 20), position));
}

function isLineEnd(text: string, position: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(position, position + 20));
}

function dollarFormula(state: SpanState): boolean {
  if (!state.mayTry()) return false;
  const start = state.position;
  const end = formulaEnd(state.text, start);
  if (end !== undefined)
    return addFormula(state, { contentStart: start + 1, contentEnd: end - 1, end, display: false });
  // A price: look no further for its end than it is worth.
  state.position = start + 100;
  state.giveUp(start);
  return false;
}

/** In a sentence, as LaTeX and MathJax know it. */
const REFERENCE = /\\(?:eq)?ref\{[^{}\n]{1,100}\}/y;
const ENVIRONMENT = /\\begin\{([a-zA-Z]+\*?)\}/y;

/** The delimiters of MathJax, as they must be written in Jekyll for it to find them. */
export const texDelimiters: SpanRule = (state) => {
  if (!state.document.isAuthor || !state.mayTry()) return false;
  const start = state.position;
  for (const [open, close] of [
    ['\\\\(', '\\\\)'],
    ['\\\\[', '\\\\]'],
  ] as const) {
    if (!state.text.startsWith(open, start) || state.isGone(close)) continue;
    const end = state.text.indexOf(close, start + open.length);
    if (end >= 0)
      return addFormula(state, {
        contentStart: start + open.length,
        contentEnd: end,
        end: end + close.length,
        display: open.endsWith('[') && mayDisplay(state),
      });
  }
  const reference = state.match(REFERENCE);
  if (reference !== undefined)
    return addFormula(state, {
      contentStart: start,
      contentEnd: start + reference[0].length,
      end: start + reference[0].length,
      display: false,
    });
  const environment = state.match(ENVIRONMENT);
  const closing = `\\end{${environment?.[1] ?? ''}}`;
  if (environment === undefined || state.isGone(closing)) return false;
  const end = state.text.indexOf(closing, start);
  return (
    end >= 0 &&
    addFormula(state, {
      contentStart: start,
      contentEnd: end + closing.length,
      end: end + closing.length,
      display: mayDisplay(state),
    })
  );
};

function addFormula(
  state: SpanState,
  found: { contentStart: number; contentEnd: number; end: number; display: boolean },
): true {
  const tex = state.text.slice(found.contentStart, found.contentEnd);
  const node = state.add(state.create('formula', '', found.contentStart + tex.length - tex.trimStart().length));
  node.content = tex.trim();
  node.info = found.display ? 'display' : 'inline';
  state.position = found.end;
  return true;
}
