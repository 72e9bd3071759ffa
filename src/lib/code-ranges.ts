// Where a text is code, as far as can be known before Markdown is read: fenced blocks and code spans.
import type { Span } from '../model/place.ts';

/**
 * In order, without overlap. Fences as GFM and kramdown have them; spans close with as many backticks as they open
 * with.
 */
export function codeRanges(text: string): readonly Span[] {
  const ranges: Span[] = [];
  let paragraph: Span | undefined;
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let at = 0;
  const endParagraph = (): void => {
    if (paragraph !== undefined) ranges.push(...spansIn(text, paragraph));
    paragraph = undefined;
  };
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const mark = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]*)?(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence.mark) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) {
        ranges.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (mark !== undefined && !line.slice(line.indexOf(mark) + mark.length).includes('`')) {
      endParagraph();
      fence = { mark, start: at };
    } else if (/^\s*$/.test(line)) endParagraph();
    else paragraph = { start: paragraph?.start ?? at, end };
    at = end + 1;
  }
  endParagraph();
  if (fence !== undefined) ranges.push({ start: fence.start, end: text.length });
  return ranges.sort((a, b) => a.start - b.start);
}

/** Code spans of one paragraph. The runs of each length are used up from the left, so the time stays linear. */
function spansIn(text: string, { start, end }: Span): readonly Span[] {
  const runs = [...text.slice(start, end).matchAll(/`+/g)].map((run) => ({
    at: start + run.index,
    length: run[0].length,
  }));
  const waiting = new Map<number, number[]>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.length ?? 0;
    const same = waiting.get(length);
    if (same === undefined) waiting.set(length, [index]);
    else same.push(index);
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const opening = runs[index];
    if (opening === undefined || text[opening.at - 1] === '\\') continue;
    const same = waiting.get(opening.length) ?? [];
    while ((same.at(-1) ?? Infinity) <= index) same.pop();
    const closing = same.at(-1);
    const close = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || close === undefined) continue;
    spans.push({ start: opening.at, end: close.at + close.length });
    index = closing;
  }
  return spans;
}
