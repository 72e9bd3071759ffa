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
    let line = lines[index] ?? '';
    const quote = OPENING.exec(line);
    const start = quote === null ? 0 : quote[0].length;
    // A blank line in a value is a line end in it: such values stay as they are.
    while (quote !== null && !isClosed(line, start, quote[1] ?? '"') && (lines[index + 1] ?? '').trim() !== '') {
      index += 1;
      line += ` ${lines[index] ?? ''}`;
    }
    answer += index < lines.length - 1 ? `${line}\n` : line;
  }
  return answer;
}

function isClosed(line: string, start: number, quote: string): boolean {
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === '\\' && quote === '"') at += 1;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== quote) return true;
      at += 1;
    }
  }
  return false;
}
