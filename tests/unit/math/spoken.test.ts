// A formula in words, for those who listen.
import { expect, test } from 'vitest';
import { formulaReader } from '../../../src/math/formula.ts';
import { withSpokenName } from '../../../src/math/spoken.ts';
import { attributeOf } from '../../../src/tree/elements.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { elementsIn } from '../../../src/tree/walk.ts';
import { spokenWordsFor } from '../../../src/words/spoken/spoken-words.ts';

async function spokenTex(tex: string, language = 'en', display = false): Promise<string | undefined> {
  const formula = (await formulaReader({}, language))({ tex, display, label: undefined });
  return formula.kind === 'mathml' ? attributeOf(formula.math, 'aria-label') : formula.kind;
}

test.each([
  ['x', 'x'],
  ['\\alpha', 'α'],
  ['x^2', 'x squared'],
  ['(a+b)^3', '(a plus b) cubed'],
  ['e^{-x^2}', 'e to the power minus x squared end'],
  ['x_i^2', 'x sub i squared'],
  ['x_{i+1}', 'x sub i plus 1 end'],
  ['w^{(1)}', 'w superscript (1)'],
  ["f'(x)", 'f prime (x)'],
  ['{(a+b)c}^2', '(a plus b) c end squared'],
  ['f(x, y) = 0', 'f(x, y) equals 0'],
  ['a(b + c)', 'a(b plus c)'],
  ['\\frac{1}{2}', '1 over 2'],
  ['\\frac{a + b}{c}', 'fraction a plus b over c end'],
  ['\\frac{\\partial L}{\\partial w}', 'partial L over partial w'],
  ['\\sqrt{x}', 'square root of x'],
  ['\\sqrt{x + y + 1} \\cdot 2', 'square root of x plus y plus 1 end times 2'],
  ['\\sqrt[3]{x}', 'root 3 of x'],
  ['\\binom{n}{k}', '(n choose k)'],
  ['\\sum_{i=1}^n x_i', 'sum from i equals 1 to n of x sub i'],
  ['\\sum_{i \\in S} i', 'sum for i in S of i'],
  ['\\lim_{x\\to 0} \\sin x', 'lim for x to 0 of sin x'],
  ['\\int_0^1 f(x)\\,dx', 'integral from 0 to 1 of f(x) d x'],
  ['\\hat{x} + \\bar{y} + \\vec{v} + \\dot{z} + \\tilde{a}', 'x hat plus y bar plus vector v plus z dot plus a tilde'],
  ['x \\neq y \\le z \\approx \\infty', 'x is not equal to y is at most z is approximately infinity'],
  ['\\mathbb{R}^n', 'R to the power n'],
  ['\\text{if } x > 0', 'if x is greater than 0'],
  ['\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}', '(2 by 2 matrix row 1: 1, 0; row 2: 0, 1)'],
  ['\\underbrace{a + b}_{n} \\overset{!}{=} c', 'a plus b with n below equals with ! above c'],
])('%s is read as %s', async (tex, name) => {
  expect(await spokenTex(tex)).toBe(name);
});

test.each([
  ['f(x)=\\begin{cases}1&x>0\\\\0&x\\le0\\end{cases}', 'f(x) equals { 1, x is greater than 0; 0, x is at most 0'],
  ['\\begin{align}a&=b\\label{eq:a}\\\\c&=d\\tag{A}\\end{align}', 'a equals b; c equals d'],
])('the lines of a formula are parted, and its numbers are none of its words: %s', async (tex, name) => {
  expect(await spokenTex(tex, 'en', true)).toBe(name);
});

test.each([
  ['de', '{} = x^2 + \\frac{1}{n}', 'gleich x Quadrat plus 1 durch n'],
  ['fr-CA', 'x^2', 'x au carré'],
  ['ja', '\\frac{1}{2}', '2 分の 1'],
  ['zh-TW', 'a \\in B', 'a 屬於 B'],
  ['tr', "f' + x^n", 'f üssü artı x üzeri n'],
])('in the language of the chapter: %s', async (language, tex, name) => {
  expect(await spokenTex(tex, language)).toBe(name);
});

test('a language without words for formulas has English names, and that is marked', async () => {
  const formula = (await formulaReader({}, 'eo'))({ tex: 'x^2', display: false, label: undefined });
  if (formula.kind !== 'mathml') throw new Error('no formula');
  expect([attributeOf(formula.math, 'lang'), attributeOf(formula.math, 'aria-label')]).toEqual(['en', 'x squared']);
});

test('an author’s own name stays, and alttext is one', () => {
  const named = (html: string): string | undefined => {
    const [math] = elementsIn(readHtml(html));
    return math && attributeOf(withSpokenName(math, spokenWordsFor('en')), 'aria-label');
  };
  expect(named('<math aria-label="mine"><mi>x</mi></math>')).toBe('mine');
  expect(named('<math><mn>2</mn><mo>.</mo><mn>99</mn><mo>×</mo><mi>c</mi></math>')).toBe('2.99 times c');
  expect(named('<math alttext="the sun"><mi>x</mi></math>')).toBe('the sun');
});

test('a name is no recital', async () => {
  const name = (await spokenTex(Array.from({ length: 200 }, (_, index) => `x_{${index}}`).join('+'))) ?? '';
  expect(name.length).toBeLessThanOrEqual(300);
  expect(name).toMatch(/^x sub 0 plus x sub 1 .* …$/);
});

test('every language has a word for each thing, with the places that it has in English', () => {
  const places = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
  const english = spokenWordsFor('en').words;
  const tags = 'de fr es pt it nl pl ru uk tr ar he fa hi id vi zh zh-Hant ja ko'.split(' ');
  const wrong = tags.flatMap((tag) =>
    Object.entries(spokenWordsFor(tag).words).filter(
      ([name, text]) => text.trim() === '' || places(text) !== places(english[name as keyof typeof english]),
    ),
  );
  expect(wrong).toEqual([]);
});
