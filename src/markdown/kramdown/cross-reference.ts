// `@fig-filters`, `@tbl-results`, `@eq-loss`: a mention of something numbered, in whatever case it is typed.
// `@fig-a,@fig-b` without a blank is one mention of both.
import type { SpanRule } from './span-state.ts';

/** An id may hold dots and colons, and ends before the sentence's own. */
const MENTION = '@((?:[Ff][Ii][Gg]|[Tt][Bb][Ll]|[Ee][Qq])-[\\p{L}\\p{M}\\p{N}]+(?:[-_.:]+[\\p{L}\\p{M}\\p{N}]+)*)';
const SEQUENCE = new RegExp(`${MENTION}(?:,${MENTION})*`, 'yu');
const ESCAPED = new RegExp(`\\\\(?=${MENTION})`, 'yu');

/** Scripts that put no blank before it: `如@fig-a`, and small words that are one with the next, `و@fig-a`, `ב@fig-a`. */
const TOUCHING =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u;

export const crossReference: SpanRule = (state) => {
  if (!state.document.isAuthor || state.isInside('link') || state.container.contentModel === 'raw') return false;
  // `me@fig-tree.org` is an address, and so is `example.org/@fig-a`.
  const before = state.text.charAt(state.position - 1);
  if (/[\p{L}\p{M}\p{N}@/.+=&%-]/u.test(before) && !TOUCHING.test(before)) return false;
  const written = state.match(SEQUENCE)?.[0];
  if (written === undefined) return false;
  state.add(state.create('reference')).content = written;
  state.position += written.length;
  return true;
};

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
