// `@fig-filters`, `@tbl-results`, `@eq-loss`: a mention of something numbered, in whatever case it is typed.
// `@fig-a,@fig-b` without a blank is one mention of both.
import type { SpanRule, SpanState } from './span-state.ts';

/** Of figures, tables, equations, boxes, sections, in any case. */
export const PREFIXES = [
  'fig',
  'tbl',
  'eq',
  'thm',
  'lem',
  'prp',
  'cor',
  'def',
  'rem',
  'exm',
  'ex',
  'sol',
  'alg',
  'sec',
  'term',
]
  .map((prefix) => [...prefix].map((letter) => `[${letter.toUpperCase()}${letter}]`).join(''))
  .join('|');

/** An id may hold dots and colons, and ends before the sentence's own. */
const MENTION = `@((?:${PREFIXES})-[\\p{L}\\p{M}\\p{N}]+(?:[-_.:]+[\\p{L}\\p{M}\\p{N}]+)*)`;
const SEQUENCE = new RegExp(`${MENTION}(?:,${MENTION})*`, 'yu');
const ESCAPED = new RegExp(`\\\\(?=${MENTION})`, 'yu');

export const crossReference: SpanRule = (state) => {
  if (!state.document.isAuthor || state.isInside('link') || state.container.contentModel === 'raw') return false;
  // `me@fig-tree.org` is an address, and so is `example.org/@fig-a`; `如图@fig-a所示` is none.
  const before = state.text.charAt(state.position - 1);
  if (/[\p{L}\p{M}\p{N}@/.+=&%-]/u.test(before) && !TOUCHING.test(before) && !isBehindMention(state)) return false;
  const matched = state.match(SEQUENCE)?.[0];
  if (matched === undefined) return false;
  const written = withoutSentence(matched);
  state.add(state.create('reference')).content = written;
  state.position += written.length;
  return true;
};

/** `@fig-a所示` names "fig-a", and `@fig-图所示` all of it: a word of an id goes on in the script that it begins in. */
function withoutSentence(written: string): string {
  let before = '';
  let at = 0;
  for (const letter of written) {
    if (IS_WIDE.test(letter) && /[\p{L}\p{N}]/u.test(before) && !IS_WIDE.test(before)) return written.slice(0, at);
    before = letter;
    at += letter.length;
  }
  return written;
}

/** Scripts that are written without blanks between words. */
const IS_WIDE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Those that put no blank before a mention, and small words that are one with the next: `و@fig-a`, `ב@fig-a`. */
export const TOUCHING = new RegExp(`${IS_WIDE.source}|[\\p{Script=Arabic}\\p{Script=Hebrew}]`, 'u');

/** `@fig-a/@fig-b` mentions both. */
function isBehindMention({ container, text, position }: SpanState): boolean {
  return (
    text.charAt(position - 1) === '/' &&
    container.children.at(-1)?.content === '/' &&
    container.children.at(-2)?.type === 'reference'
  );
}

/** `\@fig-filters` is shown as typed. */
export const escapedReference: SpanRule = (state) => {
  if (!state.document.isAuthor || state.match(ESCAPED) === undefined) return false;
  state.addText('@');
  state.position += 2;
  return true;
};

/** The ids of a sequence, with where each of them stands in it, `@` included. */
export function mentionsIn(
  sequence: string,
): readonly { readonly id: string; readonly at: number; readonly length: number }[] {
  let at = 0;
  return sequence.split(',').map((mention) => {
    const answer = { id: mention.slice(1), at, length: mention.length };
    at += mention.length + 1;
    return answer;
  });
}
