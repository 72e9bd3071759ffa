// The prose of a chapter's source by its lines: what a reader reads as words, and nothing that a speller would stumble
// over.

export interface ProseLine {
  /** From 1. */
  readonly line: number;
  /** Without markup; runs of blanks are one. */
  readonly words: string;
}

/** Titles and captions are prose, too. Read from the source, so that each word is in its author's line. */
export function proseOf(source: string): readonly ProseLine[] {
  const text = [withoutFrontMatter, withoutListings, withoutTags, withoutFormulas, withoutMarkup].reduce(
    (left, step) => step(left),
    source.replaceAll('\r\n', '\n'),
  );
  return text.split('\n').flatMap((line, index) => {
    const words = line.replace(/\s+/g, ' ').trim();
    return /\p{L}/u.test(words) ? [{ line: index + 1, words }] : [];
  });
}

/** Blanks instead of a text: what stands behind it keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** What stands between two signs, and they; one that is never closed is a sign like others. */
function withoutBetween(text: string, open: string, close: string): string {
  return replaceBetween(text, open, close, blank);
}

function replaceBetween(text: string, open: string, close: string, instead: (found: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    pieces.push(text.slice(at, start), instead(text.slice(start, end + close.length)));
    at = end + close.length;
  }
  return pieces.join('') + text.slice(at);
}

const PROSE_KEY = /^\s*(?:title|subtitle|description|abstract|caption|summary):/;

function withoutFrontMatter(text: string): string {
  const end = /^---[ \t]*\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  if (end < 0) return text;
  const lines = text.slice(0, end).split('\n');
  const kept = lines.map((line) => {
    const key = PROSE_KEY.exec(line)?.[0];
    return key === undefined
      ? ''
      : line
          .slice(key.length)
          .trim()
          .replace(/^["']|["']$/g, '');
  });
  return `${kept.join('\n')}\n${text.slice(end + 4).replace(/^-*[^\n]*/, '')}`;
}

/** Fenced and indented code, and what tags of Liquid or elements hold as it is. */
function withoutListings(text: string): string {
  let fence: string | undefined;
  let before = 'empty';
  const lines = text.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) === true) fence = undefined;
      return '';
    }
    const kind = kindOfLine(line, before);
    if (kind !== 'empty' || before === 'text') before = kind === 'empty' ? 'empty' : kind;
    return kind === 'code' ? '' : line;
  });
  return [
    ['<!--', '-->'],
    ['{% highlight', 'endhighlight %}'],
    ['{% comment', 'endcomment %}'],
    ['<script', '</script'],
    ['<style', '</style'],
    ['<svg', '</svg'],
    ['<math', '</math'],
    ['<pre', '</pre'],
    ['<code', '</code'],
  ].reduce((left, [open = '', close = '']) => withoutBetween(left, open, close), lines.join('\n'));
}

/** Indented code begins behind an empty line, and in no list. */
function kindOfLine(line: string, before: string): string {
  if (line.trim() === '') return before === 'list' || before === 'code' ? before : 'empty';
  if (/^ {0,3}(?:[-*+]|\d+[.)])\s/.test(line)) return 'list';
  if (/^(?: {4}|\t)/.test(line)) return before === 'empty' || before === 'code' ? 'code' : before;
  return 'text';
}

const PROSE_VALUES = /\b(?:caption|alt|title|text|note|description|quote)\w*\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/g;

/** Of tags, whatever their kind, captions and texts for pictures stay. */
function withoutTags(text: string): string {
  const liquid = withoutBetween(replaceBetween(text, '{%', '%}', valuesOf), '{{', '}}');
  return liquid.replace(/<\/?[a-z][^<>]*>/gi, (tag) => valuesOf(tag));
}

function valuesOf(tag: string): string {
  let kept = blank(tag);
  for (const found of tag.matchAll(PROSE_VALUES)) {
    const value = found[1] ?? found[2] ?? '';
    const at = found.index + found[0].length - value.length - 1;
    kept = kept.slice(0, at) + value + kept.slice(at + value.length);
  }
  return kept;
}

/** `\begin{align} … \end{align}`, with others inside. */
function withoutEnvironments(text: string): string {
  const pieces: string[] = [];
  const neverClosed = new Set<string>();
  let done = 0;
  for (const { index, 0: open, 1: name = '' } of text.matchAll(/\\begin\{([A-Za-z]{1,30}\*?)\}/g)) {
    if (index < done || neverClosed.has(name)) continue;
    const close = `\\end{${name}}`;
    const end = text.indexOf(close, index + open.length);
    if (end < 0) neverClosed.add(name);
    else {
      pieces.push(text.slice(done, index), blank(text.slice(index, end + close.length)));
      done = end + close.length;
    }
  }
  return pieces.join('') + text.slice(done);
}

/** Inline code and formulas; `$5 and $6` are prices. */
function withoutFormulas(text: string): string {
  const blocks = [
    ['$$', '$$'],
    ['\\[', '\\]'],
    ['\\(', '\\)'],
  ].reduce((left, [open = '', close = '']) => withoutBetween(left, open, close), withoutEnvironments(text));
  return blocks
    .replace(/\\(?:eq)?ref\{[^}\n]{0,1000}\}/g, blank)
    .replace(/``[^\n]*?``|`[^`\n]*`/g, blank)
    .replace(/\$(?=[^\s$])[^$\n]*(?<=[^\s$])\$(?!\d)/g, blank);
}

const MARKUP: readonly RegExp[] = [
  // [^1], [text][name], [name]: address
  /\[\^[^\]\s]{1,200}\]:?/g,
  /(?<=\])\[[^\]\n]*\]/g,
  /^ {0,3}\[[^\]\n]*\]:[ \t]*\S+/gm,
  /(?<=\])\([ \t]*(?:<[^>\n]{0,1000}>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)?)/g,
  /\b(?:https?:\/\/|www\.|mailto:)[^\s<>)\]]+/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g,
  // {: .class}, {#id}, @fig-name
  /\{[:#.][^}\n]{0,1000}\}/g,
  /@[a-z]+-[\w-]+/gi,
  /&#?\w+;/g,
  // Signs of blocks, and the box of a task.
  /^[ \t]*(?:[#>*+:-]+|\d+[.)])(?:[ \t]\[[ xX]\])?(?=\s)/gm,
  /^[ \t]*\[![A-Z]+\]/gm,
  /[*_~|[\]\\`]+/g,
  /<[ \t]*>/g,
];

function withoutMarkup(text: string): string {
  const left = MARKUP.reduce((words, pattern) => words.replace(pattern, blank), text);
  // What closed an address, and no words: `( )`.
  return left.replace(/\([ \t]*\)|(?<=[ \t"])\)|!(?=[ \t]+\S)/g, blank);
}
