// Formulas that MathJax and KaTeX set are set, whatever the library thinks of their spelling.
import { expect, test } from 'vitest';
import { macrosIn } from '../../../src/load/jekyll/macros.ts';
import { formulaReader } from '../../../src/math/formula.ts';
import { spelledOut } from '../../../src/math/second-reading.ts';

test.each([
  ['\\mathcal{L}_\\text{a_b}', '\\mathcal{L}_{\\text{a\\textunderscore{}b}}'],
  ['\\text{x & y} + \\text{ignore\\_index}', '\\text{x \\& y} + \\text{ignore\\textunderscore{}index}'],
  ['\\text{if $a_1$ and b^c}', '\\text{if $a_1$ and b\\^{}c}'],
  ['Q^\\vec{\\mu}_i', 'Q^{\\vec{\\mu}}_i'],
  ['x^\\hat y, \\tau_\\max, x_\\sqrt2', 'x^{\\hat y}, \\tau_{\\max}, x_{\\sqrt2}'],
  ['x_\\sqrt[3]{2}^\\overset{a}{b}', 'x_{\\sqrt[3]{2}}^{\\overset{a}{b}}'],
  ['\\big(x) + \\Big( \\big(x\\big) \\Big)', '\\big\\lparen x) + \\Big\\lparen  \\big\\lparen x\\big) \\Big)'],
])('%s', async (tex, spelled) => {
  expect(spelledOut(tex)).toBe(spelled);
  const formula = (await formulaReader({}, 'en'))({ tex, display: false, label: undefined });
  expect(formula.kind).toBe('mathml');
});

test.each([
  '\\begin{align} a &= b \\\\ c &= d \\end{align}',
  '\\begin{gather*} a \\\\ b \\end{gather*}',
  '\\begin{equation} a = b \\end{equation}',
  '\\begin{eqnarray} a &=& b \\end{eqnarray}',
  '\\begin{alignat}{2} a &= b &c &= d \\end{alignat}',
  '\\begin{multline} a \\\\ b \\end{multline}',
])('what is displayed elsewhere is set in a sentence: %s', async (tex) => {
  const formula = (await formulaReader({}, 'en'))({ tex, display: false, label: undefined });
  expect(formula.kind).toBe('mathml');
});

test('a mistake is reported where it stands in what its author wrote', async () => {
  const formula = (await formulaReader({}, 'en'))({ tex: 'x^\\hat y + \\nix', display: false, label: undefined });
  expect(formula).toMatchObject({ kind: 'mistake', at: 2 });
});

test.each([
  ['$$\\gdef \\vect #1 {\\boldsymbol{#1}} $$', { '\\vect': '\\boldsymbol{#1}' }],
  ['\\def\\D{\\mathrm{d}}', { '\\D': '\\mathrm{d}' }],
  ['\\(\\let\\eps=\\varepsilon \\global\\let\\a\\b\\)', { '\\eps': '\\varepsilon', '\\a': '\\b' }],
  [
    '\\DeclareMathOperator*{\\argmin}{arg\\,min}\\providecommand{\\R}{\\mathbb{R}}',
    { '\\argmin': '\\operatorname*{arg\\,min}', '\\R': '\\mathbb{R}' },
  ],
  ['\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}', { '\\norm': '\\lVert #1 \\rVert' }],
])('a layout gives MathJax macros: %s', (layout, macros) => {
  expect(macrosIn([layout])).toEqual(macros);
});
