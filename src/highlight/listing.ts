// A listing as HTML: its title, its lines with numbers, marks and changes, in colours that the style sheet decides.
import { attributesHtml, escapeHtml } from '../lib/html.ts';
import type { CodeGap } from '../model/markup.ts';
import { findLanguage, type Highlight } from './highlight.ts';
import { linesOf } from './lines.ts';

/** The languages of a listing that must be loaded: for `diff-python`, Python. */
export function languagesIn({ language }: CodeGap): readonly string[] {
  const found = language === undefined ? undefined : findLanguage(shownLanguage(language));
  return found?.kind === 'known' ? [found.name] : [];
}

/** `diff-python` and `python-diff` show Python; `diff` alone shows none. */
export function shownLanguage(language: string): string {
  return isDiff(language) ? language.replace(/^diff-|-diff$/i, '') : language;
}

function isDiff(language: string): boolean {
  return /^diff$|^patch$|^diff-.|.-diff$/i.test(language);
}

export function listingHtml(gap: CodeGap, highlight: Highlight): string {
  const { language } = gap;
  const [name] = languagesIn(gap);
  const colour = (code: string): string => (name === undefined ? escapeHtml(code) : highlight(code, name));
  const classAttribute = language === undefined ? '' : ` class="language-${escapeHtml(language)}"`;
  if (gap.inline) return `<code${attributesHtml(gap.attributes)}${classAttribute}>${colour(gap.code)}</code>`;
  const text = gap.code.replace(/\n$/, '');
  const code =
    language !== undefined && isDiff(language)
      ? diffLines(text, isDiffAlone(language) ? escapeHtml : colour)
      : needsLines(gap)
        ? countedLines(text, gap, colour)
        : `${colour(text)}\n`;
  const pre = `<pre${gap.firstNumber === undefined ? '' : ' class="numbered"'}${gap.title === undefined ? '' : ` data-title="${escapeHtml(gap.title)}"`}><code${classAttribute}>${code}</code></pre>`;
  const box = attributesHtml(withClass(gap.attributes, 'listing'));
  return gap.title === undefined
    ? `<div${box}>${pre}</div>`
    : `<figure${box}>\n<figcaption>${escapeHtml(gap.title)}</figcaption>\n${pre}\n</figure>`;
}

function withClass(attributes: CodeGap['attributes'], name: string): CodeGap['attributes'] {
  const given = attributes.find(([key]) => key === 'class')?.[1];
  return [['class', given === undefined ? name : `${name} ${given}`], ...attributes.filter(([key]) => key !== 'class')];
}

function needsLines({ firstNumber, marked }: CodeGap): boolean {
  return firstNumber !== undefined || marked.length > 0;
}

function countedLines(text: string, { marked, firstNumber }: CodeGap, colour: (code: string) => string): string {
  const first = firstNumber ?? 1;
  const isMarked = new Set(marked);
  return linesOf(colour(text))
    .map((line, index) => {
      const element = isMarked.has(first + index) ? 'mark' : 'span';
      return `<${element} class="line"${firstNumber === undefined ? '' : ` data-number="${first + index}"`}>${line}\n</${element}>`;
    })
    .join('');
}

function isDiffAlone(language: string): boolean {
  return /^(diff|patch)$/i.test(language);
}

/**
 * A line holds its own end: between blocks, it would be a line of its own. The sign that begins a line stays text, so
 * that what is copied is a diff again; the rest is coloured as one text of its language.
 */
function diffLines(text: string, colour: (code: string) => string): string {
  const lines = text.split('\n');
  const isHead = (line: string): boolean => /^(?:@@|diff |index |--- |\+\+\+ |\\ No newline)/.test(line);
  const coloured = linesOf(colour(lines.map((line) => (isHead(line) ? '' : line.slice(1))).join('\n')));
  return lines
    .map((line, index) => {
      if (isHead(line)) return `<span class="line code-meta">${escapeHtml(line)}\n</span>`;
      const element = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : 'span';
      return `<${element} class="line"><span class="sign">${escapeHtml(line.slice(0, 1))}</span>${coloured[index] ?? ''}\n</${element}>`;
    })
    .join('');
}
