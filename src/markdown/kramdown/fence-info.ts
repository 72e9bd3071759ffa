// What stands after the fence, for authors: ```python title="x.py" {2,4-6} linenos
import {
  codeOnFence,
  fenceValue,
  noSuchLine,
  unknownFenceAttribute,
  unreadableFence,
} from '../../diagnostics/catalog-text.ts';
import { readLineNumbers } from '../../lib/line-numbers.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import type { Document } from './document.ts';
import type { Node } from './node.ts';

export interface FenceInfo {
  /** As kramdown would read it: '' where there is none. */
  readonly language: string;
  /** Put on the node as an attribute list would. */
  readonly attributes: readonly FenceAttribute[];
  /** What cannot be read. */
  readonly unread?: FenceWords;
}

/** A stretch of the text behind the fence. */
interface FenceWords {
  readonly written: string;
  readonly at: number;
}

export interface FenceAttribute extends FenceWords {
  readonly name: string;
  readonly value: string;
}

const ITEM = /\s*(?:\{([^{}]*)\}|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|([^\s{}"'=]+))/y;
const NUMBERED = /^(linenos|linenums|line-numbers|numberLines|showLineNumbers)$/i;

/**
 * A slip in what follows the language (`{9,a}`, a brace that is not closed) loses the rest of the line, never the
 * listing. Undefined where the line does not begin with a language either, and so belongs to no fence.
 */
export function readFenceInfo(text: string): FenceInfo | undefined {
  let language = '';
  const attributes: FenceAttribute[] = [];
  ITEM.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = ITEM.lastIndex) {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const found = ITEM.exec(text);
    const read = found === null ? undefined : readItem(found, language !== '');
    if (found === null || read === undefined || (read.language !== '' && language !== '')) {
      const unread = { written: text.slice(start).trimEnd(), at: start };
      // Several words are a sentence, as in kramdown.
      return /^[A-Za-z][\w+#.-]*$/.test(language) && (/[{=]|^\S+$/.test(unread.written) || isCode(unread.written))
        ? { language, attributes, unread }
        : undefined;
    }
    if (read.language !== '') language = read.language;
    attributes.push(...read.attributes.map(([name, value]) => ({ name, value, written: found[0].trim(), at: start })));
  }
  return { language, attributes };
}

/** Where the listing begins behind its language, ` ```ruby x = 1 `, that line. */
export function lineOnFence({ unread }: FenceInfo): string {
  return unread !== undefined && isCode(unread.written) ? `${unread.written}\n` : '';
}

function isCode(words: string): boolean {
  return !words.startsWith('{') && / = |[();]/.test(words);
}

interface Item {
  /** '' where it names none. */
  readonly language: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Undefined where it is neither a language nor attributes. */
function readItem(
  [, braces, name, double, single, bare, word]: RegExpExecArray,
  hasLanguage: boolean,
): Item | undefined {
  if (braces !== undefined) return readBraces(braces.trim(), hasLanguage);
  if (name !== undefined)
    return {
      language: '',
      attributes: [[name === 'hl_lines' || name === 'highlight' ? 'mark' : name, double ?? single ?? bare ?? '']],
    };
  return NUMBERED.test(word ?? '')
    ? { language: '', attributes: [['linenos', 'true']] }
    : { language: word ?? '', attributes: [] };
}

/** `{2,4-6}` marks lines; `{.python .numberLines}` is how Pandoc names a language, and, behind one, a class. */
function readBraces(text: string, hasLanguage: boolean): Item | undefined {
  if (/^[\d\s,;.-]*$/.test(text)) return { language: '', attributes: text === '' ? [] : [['mark', text]] };
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (!first.startsWith('.')) return undefined;
  const isNumbered = words.some((word) => /^\.(numberLines|linenos)$/.test(word));
  const numbers = isNumbered ? [['linenos', 'true'] as const] : [];
  const classes = words
    .map((word) => word.slice(1))
    .filter((word) => /^[\w-]+$/.test(word) && !/^(numberLines|linenos)$/.test(word))
    .join(' ');
  return hasLanguage
    ? { language: '', attributes: classes === '' ? numbers : [...numbers, ['class', classes]] }
    : { language: first.slice(1), attributes: numbers };
}

export function giveFenceInfo(
  node: Node,
  { language, attributes }: { language: string; attributes: readonly { name: string; value: string }[] },
): void {
  node.info = language;
  if (language !== '') node.attrSet('class', `language-${language}`);
  for (const { name, value } of attributes)
    node.attrSet(name, name === 'class' ? [node.attrGet('class') ?? '', value].join(' ').trim() : value);
}

const KNOWN = [
  'title',
  'mark',
  'mark_lines',
  'hl_lines',
  'linenos',
  'start',
  'linenostart',
  'lang',
  'language',
  'id',
  'class',
  'style',
  'dir',
  'role',
  'tabindex',
];

/** Reports what of it has no effect. `originOf` gives where an offset in the text behind the fence stands. */
export function reportFenceSlips(
  { attributes, unread }: FenceInfo,
  lines: number,
  document: Document,
  originOf: (at: number) => number,
): void {
  const report = ({ at, written }: FenceWords, make: Parameters<Document['report']>[2]): void =>
    document.report(originOf(at), written.length, make);
  if (unread !== undefined)
    report(unread, (place) => (isCode(unread.written) ? codeOnFence : unreadableFence)(place, unread.written));
  const start = attributes.find(({ name }) => name === 'start' || name === 'linenostart');
  const first = start === undefined ? 1 : Number(start.value);
  if (start !== undefined && !Number.isInteger(first))
    report(start, (place) => fenceValue(place, start.name, start.value, 'the number of the first line'));
  for (const each of attributes) {
    const { name, value } = each;
    if (!KNOWN.includes(name) && !/^(?:data|aria)-/.test(name))
      report({ ...each, written: name }, (place) => unknownFenceAttribute(place, name, nearestName(name, KNOWN)));
    if (!/^(?:mark|mark_lines|hl_lines)$/.test(name)) continue;
    const marked = readLineNumbers(value);
    const missing = marked.find((line) => line < first || line >= first + lines);
    if (marked.length === 0) report(each, (place) => fenceValue(place, name, value, 'numbers of lines, such as 2,4-6'));
    else if (missing !== undefined)
      report(each, (place) => noSuchLine(place, missing, { first, last: first + lines - 1 }));
  }
}
