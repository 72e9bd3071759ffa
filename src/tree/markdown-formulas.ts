// Formulas of a tree as TeX between dollars, with the numbers that their equations have on the page.
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf, hasClass } from './elements.ts';
import { mathText, texOf } from './math-text.ts';

interface FormulaOptions {
  readonly inLine?: boolean;
}

/** `$x$`; a formula whose TeX nobody wrote, as raw MathML, is one line of text. */
export function inlineFormula(math: Element, options: FormulaOptions): string {
  const tex = texOf(math);
  if (tex === undefined) return mathText(math);
  return attributeOf(math, 'display') === 'block' && options.inLine !== true
    ? `$$${oneLine(numbered(tex, math))}$$`
    : `$${oneLine(tex)}$`;
}

/** `$$` on lines of their own around it. */
export function displayText(math: Element, options: FormulaOptions): string {
  const tex = texOf(math);
  if (tex === undefined) return mathText(math);
  if (options.inLine === true) return inlineFormula(math, options);
  // A blank line would end it.
  return `$$\n${numbered(tex, math).replace(/\n\s*\n/g, '\n')}\n$$`;
}

function oneLine(tex: string): string {
  return tex.replace(/(?<!\s)\s*\n\s*/g, ' ').trim();
}

/** Each number stands where its label stood, or at the end; what the formula mentions is called by its number. */
function numbered(tex: string, math: Element): string {
  const numbers = textsOf(math.children, (element) => hasClass(element, 'equation-number')).map((text) =>
    text.replace(/^\((.*)\)$/, '$1'),
  );
  const mentions = textsOf(math.children, (element) => element.name === 'a' && hasClass(element, 'reference'));
  const named = filled(tex, /\\(eqref|ref)\{[^{}]*\}/g, mentions, (kind, number) =>
    kind === 'eqref' ? `\\text{(${number})}` : `\\text{${number}}`,
  );
  const bare = named.replace(/^\\begin\{(equation|math|displaymath)\*?\}([\s\S]*)\\end\{\1\*?\}$/, '$2').trim();
  if (/\\tag\b/.test(bare)) return bare.replace(/(?<!\s)\s*\\label\{[^{}]*\}/g, '');
  const labels = [...bare.matchAll(/\\label\{[^{}]*\}/g)].length;
  if (labels > 0 && labels === numbers.length)
    return filled(bare, /\\(label)\{[^{}]*\}/g, numbers, (_, number) => `\\tag{${number}}`);
  const clean = bare.replace(/(?<!\s)\s*\\label\{[^{}]*\}/g, '');
  const [only] = numbers;
  if (only === undefined) return clean;
  const tag =
    numbers.length === 1 ? `\\tag{${only}}` : `\\quad \\text{${numbers.map((each) => `(${each})`).join(', ')}}`;
  // In an environment of several lines, the last one is numbered.
  const end =
    numbers.length === 1
      ? /(?<!\s)\s*\\end\{(?:align|gather|multline|eqnarray|alignat|flalign)\*?\}$/.exec(clean)
      : null;
  return end === null ? `${clean} ${tag}` : `${clean.slice(0, end.index)} ${tag}${end[0]}`;
}

/** As they were, where there are not as many texts as places. */
function filled(
  tex: string,
  places: RegExp,
  texts: readonly string[],
  write: (kind: string, text: string) => string,
): string {
  if ([...tex.matchAll(places)].length !== texts.length) return tex;
  let next = 0;
  return tex.replace(places, (_, kind: string) => write(kind, texts[next++] ?? ''));
}

function textsOf(tree: Tree, isIt: (element: Element) => boolean): readonly string[] {
  return tree.flatMap((node): readonly string[] => {
    if (typeof node === 'string' || node.kind !== 'element') return [];
    return isIt(node) ? [wordsOf(node.children).trim()] : textsOf(node.children, isIt);
  });
}

function wordsOf(tree: Tree): string {
  return tree
    .map((node) => (typeof node === 'string' ? node : node.kind === 'element' ? wordsOf(node.children) : ''))
    .join('');
}
