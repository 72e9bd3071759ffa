// Quoted YAML values whose second line is not indented: Ruby's reader takes them, the YAML package does not.

const OPENING = /^[ \t]*(?:-[ \t]+)*(?:(?!-[ \t])[^\s"'#:[\]{},][^"'#:]*:[ \t]+)?(["'])/;

/**
 * The text with a blank for each line end inside a quoted value, which YAML reads as the same. All offsets stay.
 *
 *     - "one
 *     two"
 */
export function joinQuotedLines(text: string): string {
  const lines = text.split('\n');
  let answer = '';
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const quote = OPENING.exec(line);
    answer += line;
    let open = quote === null ? undefined : openBehind(line, quote[0].length, quote[1] ?? '"');
    // A blank line in a value is a line end in it: such values stay as they are.
    while (open !== undefined && (lines[index + 1] ?? '').trim() !== '') {
      index += 1;
      const next = ` ${lines[index] ?? ''}`;
      answer += next;
      open = openBehind(next, open, quote?.[1] ?? '"');
    }
    if (index < lines.length - 1) answer += '\n';
  }
  return answer;
}

/** Where in the next line to go on, behind a character that this one escapes; undefined where the value is closed. */
function openBehind(line: string, start: number, quote: string): number | undefined {
  let at = start;
  for (; at < line.length; at += 1) {
    if (line[at] === '\\' && quote === '"') at += 1;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== quote) return undefined;
      at += 1;
    }
  }
  return at - line.length;
}
