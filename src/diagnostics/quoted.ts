// The values of a message stand in quotation marks, and what an author wrote may hold some of its own:
// `"<p class="note">" is shown`.

/** Each value with its quotation marks, in order. */
export function quotedIn(message: string): readonly string[] {
  const nested = valuesIn(message, endOfNested);
  return nested ?? valuesIn(message, (text, from) => text.indexOf('"', from)) ?? [];
}

/** Undefined where one does not end by this rule: `end` gives the offset of the last mark, or -1. */
function valuesIn(message: string, end: (text: string, from: number) => number): readonly string[] | undefined {
  const values: string[] = [];
  for (let start = message.indexOf('"'); start >= 0; ) {
    const last = end(message, start + 1);
    if (last < 0) return undefined;
    values.push(message.slice(start, last + 1));
    start = message.indexOf('"', last + 1);
  }
  return values;
}

/** A mark behind a blank, a bracket or `=` and before something opens; any other closes what was opened last. */
function endOfNested(text: string, from: number): number {
  let depth = 1;
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const opens = at > from && /[\s=([{]/.test(text.charAt(at - 1)) && /[^\s.,:;)]/.test(text.charAt(at + 1));
    depth += opens ? 1 : -1;
    if (depth === 0) return at;
  }
  return -1;
}
