// What a formula editor left of its source in a text that was converted: `t1/2 size 12{t rSub { size 8{1/2} } } {}` is
// "t1/2" to a reader, and the rest is StarMath, the language of OpenOffice's formulas.

const START = / ?\bsize \d{1,3}\{/g;

/** The text without such sources, and these as they stand in it. A source that does not end stays. */
export function withoutEditorSource(text: string): { readonly text: string; readonly sources: readonly string[] } {
  const sources: string[] = [];
  let kept = '';
  let from = 0;
  START.lastIndex = 0;
  for (let found = START.exec(text); found !== null; found = START.exec(text)) {
    const end = endOfBraces(text, START.lastIndex - 1);
    // Braces that do not close here do not close for a later one either.
    if (end === undefined) break;
    const after = text.startsWith(' {}', end) ? end + 3 : text.startsWith('{}', end) ? end + 2 : end;
    kept += text.slice(from, found.index);
    sources.push(text.slice(found.index, after).trim());
    from = after;
    START.lastIndex = after;
  }
  return { text: kept + text.slice(from), sources };
}

/** Behind the brace that closes the one at `start`. */
function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
