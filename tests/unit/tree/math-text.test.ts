// A formula in one line of text.
import { expect, test } from 'vitest';
import { formulaReader } from '../../../src/math/formula.ts';
import type { Element } from '../../../src/model/tree.ts';
import { mathText } from '../../../src/tree/math-text.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { elementsIn } from '../../../src/tree/walk.ts';

async function ofTex(tex: string): Promise<string> {
  const formula = (await formulaReader({}, 'en'))({ tex, display: false, label: undefined });
  return formula.kind === 'mathml' ? mathText(formula.math) : formula.kind;
}

function ofMathml(html: string): string {
  const [math] = elementsIn(readHtml(html));
  return mathText(math as Element);
}

test.each([
  ['x^2', 'x^2'],
  ['x^{10}', 'x^10'],
  ['e^{-x}', 'e^(−x)'],
  ['x_i^2', 'x_i^2'],
  ['x_{i,j}', 'x_(i, j)'],
  ["f''(x)", 'f′′(x)'],
  ['\\frac{1}{2}', '1/2'],
  ['\\frac{a+b}{c}', '(a + b)/c'],
  ['\\left(\\frac12\\right)', '(1/2)'],
  ['\\binom{n}{k}', '(n, k)'],
  ['\\sqrt{x}', '√x'],
  ['\\sqrt{x_i}', '√(x_i)'],
  ['\\sqrt[3]{x+1}', '3√(x + 1)'],
  ['\\hat{x}', 'x̂'],
  ['\\tilde{x}', 'x̃'],
  ['\\bar{x}', 'x̄'],
  ['\\dot{x}', 'ẋ'],
  ['\\ddot{x}', 'ẍ'],
  ['\\acute{e}\\grave{e}\\breve{a}\\check{c}\\mathring{a}', 'éèăčå'],
  ['\\vec{v}', 'v⃗'],
  ['\\widehat{xyz}', 'xyz'],
  ['\\overline{AB}', 'AB'],
  ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
  ['\\begin{cases}1&x>0\\\\0&x\\le0\\end{cases}', '{1 x > 0; 0 x ≤ 0'],
  ['\\mathbb{R}^n', 'ℝ^n'],
  ['\\mathbf{w}', 'w'],
  ['\\mathrm{softmax}(z)_j', 'softmax(z)_j'],
  ['\\sin x', 'sin x'],
  ['\\text{if } x', 'if x'],
  ['10\\%', '10%'],
  ['1,000', '1,000'],
  ['a-b', 'a − b'],
  ['-x', '−x'],
  ['f(-x)', 'f(−x)'],
  ['a=-b', 'a = −b'],
  ['a \\cdot b', 'a ⋅ b'],
  ['(a,b)', '(a, b)'],
  ['a<b', 'a < b'],
  ['\\phantom{x}y', 'y'],
  ['\\lim_{x\\to0} f', 'lim_(x → 0) f'],
  ['\\sum_{i=1}^n i', '∑_(i = 1)^n i'],
  ['x_i y_j', 'x_i y_j'],
  ['ab^2', 'ab^2'],
  ['\\frac{a}{b}c', 'a/b c'],
  ['2\\frac{1}{2}', '2 1/2'],
  ['\\sqrt{x}y', '√x y'],
  ['\\underbrace{a+b}_{c}', '(a + b)_c'],
])('%s is %s', async (tex, text) => {
  expect(await ofTex(tex)).toBe(text);
});

test('the TeX that a formula carries is no part of its text', () => {
  const math =
    '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">\\tex</annotation><annotation-xml><ci>y</ci></annotation-xml></semantics></math>';
  expect(ofMathml(math)).toBe('x');
});

test('what is not sound is still read', () => {
  expect(ofMathml('<math><msup><mi>x</mi></msup><mfrac></mfrac>text</math>')).toBe('x/text');
  expect(ofMathml('<math></math>')).toBe('');
});

test('what is written but not seen is left out: applied functions, invisible products', () => {
  expect(ofMathml('<math><mi>f</mi><mo>\u2061</mo><mi>𝑥</mi><mo>\u2062</mo><mi>𝐲</mi></math>')).toBe('fxy');
});
