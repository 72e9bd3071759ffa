// A listing as elements: its title, its lines with numbers, marks and changes, in colours that the style sheet decides.
import type { Attribute, CodeGap, Element, Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import { findLanguage, type Highlight } from './highlight.ts';
import { linesOf } from './lines.ts';

/** Characters of code in the text's width, a little fewer than most typefaces have there. */
const COLUMN = 60;

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

/** A listing, or code in a line, in the colours that `highlight` gives. */
export function listing(gap: CodeGap, highlight: Highlight): Element {
  const { language } = gap;
  const [name] = languagesIn(gap);
  const colour: Colour = (code) => (name === undefined ? textTree(code) : highlight(code, name));
  const classes: readonly Attribute[] = language === undefined ? [] : [['class', `language-${language}`]];
  if (gap.inline) return element('code', [...gap.attributes, ...classes], colour(gap.code));
  const text = gap.code.replace(/\n$/, '');
  const code =
    language !== undefined && isDiff(language)
      ? diffLines(text, isDiffAlone(language) ? textTree : colour)
      : needsLines(gap)
        ? countedLines(text, gap, colour)
        : [...colour(text), '\n'];
  const attributes: Attribute[] = gap.firstNumber === undefined ? [] : [['class', 'numbered']];
  if (gap.title !== undefined) attributes.push(['data-title', gap.title]);
  const pre = element('pre', attributes, [element('code', classes, code)]);
  const isLong = text.split('\n').some((line) => line.length > COLUMN);
  const box = withClass(gap.attributes, isLong ? 'listing long-lines' : 'listing');
  if (gap.caption !== undefined)
    return element('figure', box, ['\n', numberedCaption(gap, gap.caption), '\n', pre, '\n']);
  if (gap.title === undefined) return element('div', box, [pre]);
  return element('figure', box, [
    '\n',
    element('figcaption', isForPrograms(gap.title) ? [['translate', 'no']] : [], [gap.title]),
    '\n',
    pre,
    '\n',
  ]);
}

/** A file or a command, which keeps its name in every language: `content/book.yml`, `$ npm test`. */
function isForPrograms(title: string): boolean {
  return title.startsWith('$ ') || (!/\s/.test(title) && /[./]/.test(title));
}

/** `Listing 3.2 What it is (x.py)` */
function numberedCaption({ attributes, title, place }: CodeGap, caption: Tree): Element {
  const id = attributes.find(([name]) => name === 'id')?.[1] ?? '';
  const number = element(
    'span',
    [['class', 'listing-number']],
    [{ kind: 'number', of: 'listing', form: 'name', id, tag: undefined, place }],
  );
  const file = title === undefined ? [] : [' ', element('code', [], [title])];
  return element(
    'figcaption',
    [['class', 'listing-caption']],
    [number, ...(caption.length === 0 ? [] : [' ', ...caption]), ...file],
  );
}

type Colour = (code: string) => Tree;

function textTree(code: string): Tree {
  return code === '' ? [] : [code];
}

function withClass(attributes: CodeGap['attributes'], name: string): CodeGap['attributes'] {
  const given = attributes.find(([key]) => key === 'class')?.[1];
  return [['class', given === undefined ? name : `${name} ${given}`], ...attributes.filter(([key]) => key !== 'class')];
}

function needsLines({ firstNumber, marked }: CodeGap): boolean {
  return firstNumber !== undefined || marked.length > 0;
}

function countedLines(text: string, { marked, firstNumber }: CodeGap, colour: Colour): Tree {
  const first = firstNumber ?? 1;
  const isMarked = new Set(marked);
  return linesOf(colour(text)).map((line, index) => {
    const attributes: Attribute[] = [['class', 'line']];
    if (firstNumber !== undefined) attributes.push(['data-number', String(first + index)]);
    return element(isMarked.has(first + index) ? 'mark' : 'span', attributes, [...line, '\n']);
  });
}

function isDiffAlone(language: string): boolean {
  return /^(diff|patch)$/i.test(language);
}

/**
 * A line holds its own end: between blocks, it would be a line of its own. The sign that begins a line stays text, so
 * that what is copied is a diff again; the rest is coloured as one text of its language.
 */
function diffLines(text: string, colour: Colour): Tree {
  const lines = text.split('\n');
  const isHead = (line: string): boolean => /^(?:@@|diff |index |--- |\+\+\+ |\\ No newline)/.test(line);
  // `It has not changed`, without the blank that `diff` writes: its first letter is no sign.
  const signOf = (line: string): string => /^[-+ ]?/.exec(line)?.[0] ?? '';
  const coloured = linesOf(
    colour(lines.map((line) => (isHead(line) ? '' : line.slice(signOf(line).length))).join('\n')),
  );
  return lines.map((line, index) => {
    if (isHead(line)) return element('span', [['class', 'line code-meta']], [`${line}\n`]);
    const name = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : 'span';
    const sign = element('span', [['class', 'sign']], textTree(signOf(line)));
    return element(name, [['class', 'line']], [sign, ...(coloured[index] ?? []), '\n']);
  });
}
