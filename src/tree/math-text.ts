// A formula in one line of text: `x^2`, `(a + b)/c`, `√(x_i)`. After the linear format for mathematics of Unicode
// Technical Note 28 (https://www.unicode.org/notes/tn28/), with blanks around operators between two things.
import type { Element, FormulaWords, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf } from './elements.ts';

/** Takes a `math` element, or any element of MathML. */
export function mathText(math: Element): string {
  return content(math).replace(/\s+/g, ' ').trim();
}

/** What a `math` element without gaps says. */
export function formulaWords(math: Element): FormulaWords {
  return { text: mathText(math), tex: texOf(math) };
}

/** The TeX that is written beside a formula, as `<annotation encoding="application/x-tex">`. */
export function texOf(math: Element): string | undefined {
  for (const child of math.children) {
    if (typeof child === 'string' || child.kind !== 'element') continue;
    if (child.name === 'annotation' && /x-tex/.test(attributeOf(child, 'encoding') ?? ''))
      return wordsIn(child.children).trim();
    const inner = child.name === 'semantics' ? texOf(child) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function content(element: Element): string {
  switch (element.name) {
    case 'mtext':
      // An equation's number is none of its text.
      return element.children.some(isNumber) ? '' : plainLetters(wordsIn(element.children));
    case 'mi':
    case 'mn':
    case 'ms':
    case 'mo':
      return plainLetters(wordsIn(element.children));
    case 'mspace':
      return ' ';
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'semantics':
      return childAt(element, 0);
    case 'mfrac':
      return fraction(element);
    case 'msqrt':
      return `√${grouped(row(element.children))}`;
    case 'mroot':
      return `${grouped(childAt(element, 1))}√${grouped(childAt(element, 0))}`;
    case 'msub':
    case 'munder':
      return base(element) + script('_', childAt(element, 1));
    case 'msup':
      return base(element) + script('^', childAt(element, 1));
    case 'mover':
      return over(childAt(element, 0), childAt(element, 1));
    case 'msubsup':
    case 'munderover':
      return base(element) + script('_', childAt(element, 1)) + script('^', childAt(element, 2));
    default:
      return ofSeveral(element);
  }
}

function ofSeveral(element: Element): string {
  if (element.name === 'mtable') return partsOf(element).map(content).join('; ');
  const isRow = element.name === 'mtr' || element.name === 'mlabeledtr';
  return isRow ? partsOf(element).map(content).join(' ').trim() : row(element.children);
}

function isNumber(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'number';
}

/** Between two things, these stand with blanks; at the beginning, as in −x, without. */
const BETWEEN = /^(?:[=≠<>≤≥≪≫≈≃≅∼≡∝:+−±∓×÷·⋅∗→←↔⇒⇐⇔↦∈∉⊂⊆⊃⊇∪∩∧∨∣∥⊗⊕∘≔]|:=|-)$/;
const AFTER = /^[,;]$/;

function row(children: Tree): string {
  let text = '';
  let before: Element | undefined;
  for (const child of children) {
    if (typeof child === 'string') text += plainLetters(child);
    if (typeof child === 'string' || child.kind !== 'element') continue;
    const next = content(child);
    if (child.name === 'mo') text += operator(next.trim(), text);
    else text += isParted({ text, element: before }, { text: next, element: child }) ? ` ${next}` : next;
    before = child;
  }
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}

interface Piece {
  readonly text: string;
  readonly element: Element | undefined;
}

/** What follows an index or a fraction would be read as a part of it, `x_i y`; a number before one, too: `2 1/2`. */
function isParted(before: Piece, next: Piece): boolean {
  if (!endsLow(before.element) && !startsHigh(next.element)) return false;
  return /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}√]/u.test(next.text);
}

const LOW = new Set(['msub', 'msup', 'msubsup', 'munder', 'munderover', 'mfrac', 'msqrt', 'mroot']);
const HIGH = new Set(['mfrac', 'mroot']);
const ROWS = new Set(['mrow', 'mstyle', 'mpadded']);

function endsLow(element: Element | undefined): boolean {
  if (element === undefined) return false;
  return LOW.has(element.name) || (ROWS.has(element.name) && endsLow(partsOf(element).at(-1)));
}

function startsHigh(element: Element | undefined): boolean {
  if (element === undefined) return false;
  return HIGH.has(element.name) || (ROWS.has(element.name) && startsHigh(partsOf(element)[0]));
}

/** A sign after what stands before it: behind another sign it belongs to what follows, as in `a = −b`. */
function operator(sign: string, before: string): string {
  const last = before.trim().slice(-1);
  if (BETWEEN.test(sign) && last !== '' && !/[([{,;]/.test(last) && !BETWEEN.test(last)) return ` ${sign} `;
  return AFTER.test(sign) ? `${sign} ` : sign;
}

function fraction(element: Element): string {
  const [above, below] = [childAt(element, 0), childAt(element, 1)];
  // A binomial coefficient has no line.
  if (/^0/.test(attributeOf(element, 'linethickness') ?? '')) return `${above}, ${below}`;
  return `${grouped(above)}/${grouped(below)}`;
}

function script(sign: '_' | '^', text: string): string {
  const inner = text.trim();
  if (inner === '' || /^[⏞⏟⎴⎵]$/.test(inner)) return '';
  return /^[′″‴]+$/.test(inner) ? inner : sign + grouped(inner);
}

/** Accents that stand on a letter as a combining mark. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['˘', '\u0306'],
  ['ˇ', '\u030C'],
  ['˚', '\u030A'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['˙', '\u0307'],
  ['.', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20D7'],
  ['⃗', '\u20D7'],
]);

function over(letter: string, mark: string): string {
  const accent = ACCENTS.get(mark.trim());
  if (accent !== undefined) return [...letter.trim()].length === 1 ? (letter.trim() + accent).normalize('NFC') : letter;
  return letter + script('^', mark);
}

/** Several things that belong together stand in brackets. */
function grouped(text: string): string {
  const inner = text.trim();
  return [...inner].length < 2 || /^(?:[\p{L}\p{N}.]+|\([^()]*\))$/u.test(inner) ? inner : `(${inner})`;
}

/** What a script stands at: of several things with blanks between them it belongs to all. */
function base(element: Element): string {
  const text = childAt(element, 0);
  return text.trim().includes(' ') ? grouped(text) : text;
}

function childAt(element: Element, index: number): string {
  let left = index;
  for (const child of element.children) {
    if (typeof child === 'string' || child.kind !== 'element') continue;
    if (left === 0) return content(child);
    left -= 1;
  }
  return '';
}

/** The elements that an element of a formula holds. */
export function partsOf({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && child.kind === 'element');
}

/** The words of an element of a formula, without its gaps. */
export function wordsIn(children: Tree): string {
  const [only] = children;
  // As in most elements of a formula.
  if (children.length === 1 && typeof only === 'string') return only;
  return children
    .map((child) => (typeof child === 'string' ? child : child.kind === 'element' ? wordsIn(child.children) : ''))
    .join('');
}

/** Without what is not seen (function application, invisible times); letters of mathematical alphabets as letters. */
export function plainLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\u2061-\u2064\u200B]/g, '')
    .replace(/[\u{1D400}-\u{1D7FF}]+/gu, (letters) => letters.normalize('NFKC'));
}
