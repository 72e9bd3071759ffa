// A formula in words, for those who listen: `x squared plus 1`, `sum from i equals 1 to n of x sub i`. It is the
// accessible name of the element; programs that read MathML themselves still find all of it inside.
import type { Attribute, Element, Tree } from '../model/tree.ts';
import { fillWords } from '../words/fill.ts';
import type { SpokenWordName, SpokenWords } from '../words/spoken/spoken-word-names.ts';
import type { SpokenIn } from '../words/spoken/spoken-words.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { partsOf, plainLetters, wordsIn } from '../tree/math-text.ts';
import { spokenSign } from './spoken-signs.ts';

/** A name is no recital: what is longer ends here, with an ellipsis. In UTF-16 units. */
const MOST = 300;

/**
 * A `math` element with its name. What its author named keeps that name, and `alttext`, which Chromium passes by,
 * becomes one. Where the chapter's language has no words for formulas, `lang` says which language the name is in.
 */
export function withSpokenName(math: Element, { words, language, isForeign }: SpokenIn): Element {
  if (NAMES.some((name) => attributeOf(math, name) !== undefined)) return math;
  const given = attributeOf(math, 'alttext')?.trim() ?? '';
  const name = given === '' ? spokenFormula(math, words) : given;
  if (name === '') return math;
  const marked = isForeign && given === '' && attributeOf(math, 'lang') === undefined;
  const added: readonly Attribute[] = [...(marked ? [['lang', language] as const] : []), ['aria-label', name]];
  return { ...math, attributes: [...math.attributes, ...added] };
}

const NAMES = ['aria-label', 'aria-labelledby', 'aria-hidden'];

/** '' for one that says nothing. */
function spokenFormula(math: Element, words: SpokenWords): string {
  const text = tidy(spoken(math, words));
  if (text.length <= MOST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST - 2)).trim()} …`;
}

function spoken(element: Element, words: SpokenWords): string {
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
      return spokenSign(letters(element), words);
    case 'mtext':
      return isNumber(element) ? '' : letters(element);
    // A reference leads away, and its number is not known yet.
    case 'a':
    case 'mspace':
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'semantics':
      return partAt(element, 0, words);
    case 'mfrac':
      return fraction(element, words);
    case 'msqrt':
      return say(words, 'root', closed(row(element.children, words), words));
    case 'mroot':
      return say(words, 'nthRoot', closed(partAt(element, 0, words), words), partAt(element, 1, words));
    case 'mtable':
      return linesOf(element, words)
        .filter((line) => line !== '')
        .join('; ');
    default:
      return SCRIPTS.has(element.name) ? scripts(element, words) : row(element.children, words);
  }
}

/** ℝ and ℓ are read as R and l. */
function letters({ children }: Element): string {
  return plainLetters(wordsIn(children))
    .replace(/[\u2100-\u214F]/g, (letter) => letter.normalize('NFKC'))
    .trim();
}

/** An equation's number is none of its words (spots.ts). */
function isNumber(element: Element): boolean {
  return hasClass(element, 'tml-tag') || element.children.some((child) => typeof child !== 'string');
}

const SCRIPTS = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

function row(children: Tree, words: SpokenWords): string {
  const parts: string[] = [];
  let before: Element | undefined;
  for (const child of children) {
    if (typeof child === 'string' || child.kind !== 'element') continue;
    parts.push(child.name === 'mtable' && isOpening(before) ? matrix(child, words) : spoken(child, words));
    before = child;
  }
  return parts.filter((part) => part !== '').join(' ');
}

/** A table in brackets is a matrix; behind a brace it is cases. */
function isOpening(element: Element | undefined): boolean {
  return element?.name === 'mo' && /^[([|‖⌊⌈]$/.test(wordsIn(element.children).trim());
}

function matrix(table: Element, words: SpokenWords): string {
  const lines = linesOf(table, words);
  const columns = Math.max(0, ...partsOf(table).map((line) => partsOf(line).length));
  const size = say(words, 'matrix', String(lines.length), String(columns));
  return `${size} ${lines.map((line, index) => say(words, 'row', String(index + 1), line)).join('; ')}`;
}

/** Cells of equations that stand below each other go on as one text; those of others are parted. */
function linesOf(table: Element, words: SpokenWords): readonly string[] {
  const joint = hasClass(table, 'tml-jot') ? ' ' : ', ';
  return partsOf(table).map((line) =>
    partsOf(line)
      .map((cell) => tidy(spoken(cell, words)))
      .filter((cell) => cell !== '')
      .join(joint),
  );
}

function fraction(element: Element, words: SpokenWords): string {
  const [above, below] = [partAt(element, 0, words), partAt(element, 1, words)];
  if (/^0/.test(attributeOf(element, 'linethickness') ?? '')) return say(words, 'choose', above, below);
  return say(words, isShort(above) && isShort(below) ? 'fraction' : 'longFraction', above, below);
}

function scripts(element: Element, words: SpokenWords): string {
  const parts = partsOf(element);
  const [base = '', second = '', third = ''] = parts.slice(0, 3).map((part) => tidy(spoken(part, words)));
  const takesLimits = isLimited(parts[0]);
  switch (element.name) {
    case 'msub':
    case 'munder':
      if (takesLimits) return say(words, 'under', base, second);
      return element.name === 'msub' ? withIndex(base, second, words) : marked('below', base, second, words);
    case 'msup':
      return withPower(grouped(element, base, words), second, words);
    case 'mover':
      return withAccent(base, parts[1], second, words);
    default:
      if (takesLimits) return say(words, 'fromTo', base, second, third);
      return withPower(withIndex(base, second, words), third, words);
  }
}

/** Sums, integrals and the like, and functions with a line below: `lim`, `max`. */
function isLimited(base: Element | undefined): boolean {
  if (base === undefined) return false;
  if (base.name === 'mrow' || base.name === 'mstyle') return partsOf(base).length === 1 && isLimited(partsOf(base)[0]);
  const text = wordsIn(base.children).trim();
  if (base.name === 'mo') return /^[∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂⨀⨆]$/.test(text);
  return base.name === 'mi' && /^(?:lim(?:sup|inf)?|lim (?:sup|inf)|max|min|sup|inf|arg ?(?:max|min))$/.test(text);
}

function withIndex(base: string, index: string, words: SpokenWords): string {
  return index === '' ? base : say(words, 'subscript', base, closed(index, words));
}

function withPower(base: string, power: string, words: SpokenWords): string {
  if (power === '') return base;
  if (/^[′″‴]$/.test(power)) return say(words, 'prime', base);
  if (power === '2') return say(words, 'squared', base);
  if (power === '3') return say(words, 'cubed', base);
  // x^*, x^T, x^{(i)}: a sign beside it, and no power.
  const isPower = !/^(?:[T⊤†*∗∘+−-]|\(.*\)|\[.*\])$/.test(power);
  return say(words, isPower ? 'power' : 'superscript', base, closed(power, words));
}

function withAccent(base: string, accent: Element | undefined, spokenAccent: string, words: SpokenWords): string {
  const name = accent?.name === 'mo' ? ACCENTS.get(wordsIn(accent.children).trim()) : undefined;
  return name === undefined ? marked('above', base, spokenAccent, words) : say(words, name, closed(base, words));
}

const ACCENTS: ReadonlyMap<string, SpokenWordName> = new Map([
  ['^', 'hat'],
  ['ˆ', 'hat'],
  ['~', 'tilde'],
  ['˜', 'tilde'],
  ['¯', 'bar'],
  ['‾', 'bar'],
  ['_', 'bar'],
  ['→', 'vector'],
  ['⃗', 'vector'],
  ['˙', 'dot'],
  ['.', 'dot'],
]);

/** A brace over or under several things groups them, and says nothing. */
function marked(name: 'above' | 'below', base: string, mark: string, words: SpokenWords): string {
  return mark === '' || /^[⏞⏟⎴⎵]$/.test(mark) ? base : say(words, name, base, closed(mark, words));
}

/** What stands below a script: of several things, it belongs to all. */
function grouped(element: Element, base: string, words: SpokenWords): string {
  return GROUPS.has(partsOf(element)[0]?.name ?? '') && !/^\([^()]*\)$/.test(base) ? closed(base, words) : base;
}

const GROUPS = new Set(['mrow', 'mstyle', 'mpadded', 'mfrac']);

/** What has several words says where it ends. */
function closed(text: string, words: SpokenWords): string {
  return isShort(text) ? text : `${text} ${words.end}`;
}

/** One word, or a sign and one: `x`, `minus 1`, `f(x)`. */
function isShort(text: string): boolean {
  return text.split(' ').length <= 2;
}

function say(words: SpokenWords, name: SpokenWordName, ...[a = '', b = '', c = '']: readonly string[]): string {
  return fillWords(words[name], { a, b, c, end: words.end }).trim();
}

function partAt(element: Element, index: number, words: SpokenWords): string {
  const part = partsOf(element)[index];
  return part === undefined ? '' : tidy(spoken(part, words));
}

/** One blank between words, none inside of brackets and before commas: `f(x, y)`. */
function tidy(text: string): string {
  // As most parts of a formula.
  if (!/\s/.test(text)) return text;
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/([([]) /g, '$1')
      .replace(/ ([)\],;])/g, '$1')
      // Converters write each sign of a number on its own.
      .replace(/(\d) \. (?=\d)/g, '$1.')
      .replace(/ \((?<=(?:^| )\p{L} \()/gu, '(')
      .trim()
  );
}
