// Code: indented by four blanks or a tab, or between fences.
import type { Span } from '../../model/place.ts';
import type { BlockRule, BlockState } from './block-state.ts';
import { otherDialect, shownAsSource } from '../../diagnostics/catalog-text.ts';
import { fenceOfOthers } from './other-dialects.ts';
import { giveFenceInfo, lineOnFence, readFenceInfo, reportFenceSlips } from './fence-info.ts';
import { FragmentBuilder, type Fragment } from './fragment.ts';
import { BLANK_LINES, CODE_STOP, INDENT } from './patterns.ts';

export const indentedCode: BlockRule = (state) => {
  if (!state.isAt(INDENT)) return false;
  const end = indentedEnd(state, state.position);
  const node = state.create('code-block');
  const text = state.text.slice(state.position, end);
  // A lazy line, not indented itself, continues the line before it.
  node.content = text.replace(/\n( {0,3}[^ \t\n\v\f\r])/g, ' $1').replace(/(^|\n)(?:\t| {4})/g, '$1');
  state.add(node);
  state.position = end;
  return true;
};

/**
 * The end of the indented lines from `start` on: blank lines among them belong to them, and so do lazy lines after one.
 */
export function indentedEnd(state: BlockState, start: number): number {
  let end = start;
  for (let position = start; position < state.text.length; ) {
    const blank = state.match(BLANK_LINES, position);
    if (blank !== undefined) {
      position += blank[0].length;
      if (!state.isAt(INDENT, position)) break;
    }
    const isLazy = end > start && blank === undefined;
    if (!state.isAt(INDENT, position) && (!isLazy || state.isAt(CODE_STOP, position))) break;
    position = state.lineEnd(position);
    end = position;
  }
  return end;
}

/** The same lines with one level of indentation less. */
export function withoutIndent(source: Fragment): Fragment {
  const builder = new FragmentBuilder();
  for (let position = 0; position < source.text.length; ) {
    const found = source.text.indexOf('\n', position);
    const end = found < 0 ? source.text.length : found + 1;
    const indent = /^(?:\t| {4})/.exec(source.text.slice(position, position + 4))?.[0].length ?? 0;
    builder.add(source, position + indent, end);
    position = end;
  }
  return builder.build();
}

/** For authors: more than a language may stand after the fence, but no backtick, which would make it code in a line. */
const AUTHORS_FENCE = / {0,3}(~{3,}(?!~)|`{3,})([^\n`]*)\n/y;
/** One word behind the fence that is no language: `{2}`, `title="x"`. */
const OURS = /^(?:\{|[\w-]+=)/;
const FENCE = / {0,3}(~{3,}(?!~)|`{3,}(?!`))[ \t\v\f\r]*(?:([^\s?]+)(\?\S*)?[ \t\v\f\r]*)?\n/y;

export const fencedCode: BlockRule = (state) => {
  const plain = state.match(FENCE);
  const open = plain ?? (state.document.isAuthor ? state.match(AUTHORS_FENCE) : undefined);
  const fence = open?.[1];
  const { isAuthor } = state.document;
  const elsewhere = isAuthor ? fenceOfOthers(open?.[2] ?? '') : undefined;
  const info =
    elsewhere ??
    (plain !== undefined && !(isAuthor ? OURS : /^\{/).test(plain[2] ?? '')
      ? { language: plain[2] ?? '', attributes: [] }
      : readFenceInfo(open?.[2] ?? ''));
  if (open === undefined || fence === undefined || info === undefined) return false;
  const body = state.position + open[0].length;
  const close = closingFence(state, fence, body);
  if (close === undefined) return false;
  const node = state.create('code-block');
  node.content = lineOnFence(info) + state.text.slice(body, close.start);
  giveFenceInfo(node, info);
  if (elsewhere?.hint !== undefined) {
    const { owner = '', hint } = elsewhere;
    const written = open[2]?.trim() ?? '';
    const at = state.text.indexOf(written, state.position);
    state.document.report(state.source.originOf(at), written.length, (place) =>
      otherDialect(place, written, owner, hint),
    );
  }
  const infoStart = state.position + open[0].indexOf(fence) + fence.length;
  reportFenceSlips(info, node.content === '' ? 0 : node.content.trimEnd().split('\n').length, state.document, (at) =>
    state.source.originOf(infoStart + at),
  );
  if (info.language !== '') {
    const from = state.text.indexOf(info.language, state.position);
    node.address = { at: state.source.originOf(from), length: info.language.length };
  }
  if (isAuthor && !/^(?:markdown|md|kramdown)$/i.test(info.language))
    reportInnerFence(state, fence, { start: body, end: close.start });
  state.add(node);
  state.position = close.end;
  return true;
};

/** A fence with a language, inside a listing of another one: the listing was to end before it. */
function reportInnerFence(state: BlockState, fence: string, { start, end }: Span): void {
  const text = state.text.slice(start, end);
  if (!text.includes(fence)) return;
  const at = text.search(new RegExp(`^ {0,3}${fence}[ \\t]*[A-Za-z][\\w+#-]*[ \\t]*$`, 'm'));
  if (at < 0) return;
  const [written = ''] = text.slice(at).split('\n');
  state.document.report(state.source.originOf(start + at), written.length, (place) =>
    shownAsSource(place, written.trim(), `Write ${fence} on a line of its own where the listing above it ends`),
  );
}

const ANY_FENCE = / {0,3}(~{3,}|`{3,})[ \t\v\f\r]*\n/y;

/** A line of at least as many of the same character. Looked for line by line, and only once to the end of the text. */
function closingFence(state: BlockState, fence: string, from: number): { start: number; end: number } | undefined {
  if (from >= (state.unclosed.get(fence) ?? Infinity)) return undefined;
  for (let start = from; start < state.text.length; start = state.lineEnd(start)) {
    const match = state.match(ANY_FENCE, start);
    if (match?.[1]?.startsWith(fence) === true) return { start, end: start + match[0].length };
  }
  state.unclosed.set(fence, Math.min(from, state.unclosed.get(fence) ?? Infinity));
  return undefined;
}
