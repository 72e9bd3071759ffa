// The heading that a text in Markdown begins with.

interface AtxOptions {
  /** The deepest level that counts, 1 to 6. */
  readonly deepest: number;
  /** `{#id}` and `{: .class}` are no part of the title; or `{: .class}` alone. */
  readonly lists: 'all' | 'with-colon';
}

const chapterTitle: AtxOptions = { deepest: 1, lists: 'all' };

export interface LeadingHeading {
  readonly title: string;
  /** Where its line, or its two lines, end. */
  readonly end: number;
}

/**
 * `# A title`, with number signs and an attribute list behind it or not. Read from its end, so that no blank is tried
 * twice.
 */
export function atxHeading(text: string, { deepest, lists }: AtxOptions = chapterTitle): LeadingHeading | undefined {
  const mark = /\s*(#{1,6})[ \t\u00A0\u3000]+/y;
  if ((mark.exec(text)?.[1]?.length ?? Infinity) > deepest) return undefined;
  const end = endOfLine(text, mark.lastIndex);
  const line = text.slice(mark.lastIndex, end);
  const list = line.endsWith('}') ? line.indexOf('{', Math.max(1, line.lastIndexOf('}', line.length - 2))) : -1;
  const isList = list >= 0 && (line.startsWith('{:', list) || (lists === 'all' && ID.test(line.slice(list))));
  const title = withoutLast(isList ? line.slice(0, list) : line, ' \t');
  const closed = withoutLast(title, '#');
  // `# C#` is closed by none.
  const words = /(?:^|[ \t])$/.test(closed) ? withoutLast(closed, ' \t') : title;
  // A heading of nothing but number signs has one of them for its title.
  return line === '' ? undefined : { title: words === '' ? line.slice(0, 1) : words, end };
}

/** What kramdown takes for the id of a heading; `{1, 2}` is a part of its words. */
const ID = /^\{#[A-Za-z_:\u00C0-\uFDCF][\w:.\-\u00B7-\uFDCF]*\}$/;

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function withoutLast(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
