// A formula in one line of text: `x^2`, `(a + b)/c`, `√(x_i)`. After the linear format for mathematics of Unicode
// Technical Note 28 (https://www.unicode.org/notes/tn28/), with blanks around operators between two things.
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf } from './elements.ts';

/** Takes a `math` element, or any element of MathML. */
export function mathText(math: Element): string {
  return content(math).replace(/\s+/g, ' ').trim();
}

function content(element: Element): string {
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
    case 'mo':
      return plainLetters(words(element.children));
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
      return childAt(element, 0) + script('_', childAt(element, 1));
    case 'msup':
      return childAt(element, 0) + script('^', childAt(element, 1));
    case 'mover':
      return over(childAt(element, 0), childAt(element, 1));
    case 'msubsup':
    case 'munderover':
      return childAt(element, 0) + script('_', childAt(element, 1)) + script('^', childAt(element, 2));
    case 'mtable':
      return elements(element).map(content).join('; ');
    case 'mtr':
    case 'mlabeledtr':
      return elements(element).map(content).join(' ').trim();
    default:
      return row(element.children);
  }
}

/** Between two things, these stand with blanks; at the beginning, as in −x, without. */
const BETWEEN = /^(?:[=≠<>≤≥≪≫≈≃≅∼≡∝:+−±∓×÷·∗→←↔⇒⇐⇔↦∈∉⊂⊆⊃⊇∪∩∧∨∣∥⊗⊕∘≔]|:=|-)$/;
const AFTER = /^[,;]$/;

function row(children: Tree): string {
  let text = '';
  for (const child of children) {
    if (typeof child === 'string') text += plainLetters(child);
    else if (child.kind !== 'element') continue;
    else if (child.name !== 'mo') text += content(child);
    else {
      const sign = content(child).trim();
      if (BETWEEN.test(sign) && text.trim() !== '' && !/[([{,;]\s*$/.test(text)) text += ` ${sign} `;
      else text += AFTER.test(sign) ? `${sign} ` : sign;
    }
  }
  return text.replace(/ {2,}/g, ' ');
}

function fraction(element: Element): string {
  const [above, below] = [childAt(element, 0), childAt(element, 1)];
  // A binomial coefficient has no line.
  if (/^0/.test(attributeOf(element, 'linethickness') ?? '')) return `${above}, ${below}`;
  return `${grouped(above)}/${grouped(below)}`;
}

function script(sign: '_' | '^', text: string): string {
  const inner = text.trim();
  if (inner === '') return '';
  return /^[′″‴]+$/.test(inner) ? inner : sign + grouped(inner);
}

/** Accents that stand on a letter as a combining mark. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['˙', '\u0307'],
  ['.', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20D7'],
  ['⃗', '\u20D7'],
]);

function over(base: string, mark: string): string {
  const accent = ACCENTS.get(mark.trim());
  if (accent !== undefined) return [...base.trim()].length === 1 ? base.trim() + accent : base;
  return base + script('^', mark);
}

/** Several things that belong together stand in brackets. */
function grouped(text: string): string {
  const inner = text.trim();
  return [...inner].length < 2 || /^(?:[\p{L}\p{N}.]+|\([^()]*\))$/u.test(inner) ? inner : `(${inner})`;
}

function childAt(element: Element, index: number): string {
  const child = elements(element)[index];
  return child === undefined ? '' : content(child);
}

function elements({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && child.kind === 'element');
}

function words(children: Tree): string {
  return children
    .map((child) => (typeof child === 'string' ? child : child.kind === 'element' ? words(child.children) : ''))
    .join('');
}

/** Without what is not seen (function application, invisible times); letters of mathematical alphabets as letters. */
function plainLetters(text: string): string {
  return text
    .replace(/[\u2061-\u2064\u200B]/g, '')
    .replace(/[\u{1D400}-\u{1D7FF}]+/gu, (letters) => letters.normalize('NFKC'));
}
