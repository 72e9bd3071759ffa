// Formulas carry no inline style: each that the library writes is a class of the style sheet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLASSES } from '../../../src/math/classes.ts';
import { formulaReader, type Formula } from '../../../src/math/formula.ts';
import { htmlOf } from '../../../src/tree/html.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../../src/client/styles/formulas.css'), 'utf8');
const htmlIn = (formula: Formula): string => (formula.kind === 'mathml' ? htmlOf([formula.math]) : formula.kind);

test.each([
  '\\begin{align} a &= b \\\\ c &= d \\end{align}',
  '\\begin{array}{|c||c|}\\hline a&b\\\\\\hdashline c&d\\end{array}',
  '\\begin{cases}a&b\\\\c&d\\end{cases}',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  'e^{\\frac{a}{b}}',
  '\\hat{x} + \\widehat{xyz} + \\vec{x}',
  '\\boxed{x}',
  'x\\!y',
  '\\color{red} a',
  '\\pmb{w}',
  '\\mathclap{x}\\mathllap{y}',
  '\\begin{multline}a\\\\b\\end{multline}',
  '\\sideset{_a}{_b}\\sum',
  '\\sum_{\\substack{a\\\\b}} c',
])('%s needs none', async (tex) => {
  const formula = (await formulaReader({}, 'en'))({ tex, display: true, label: undefined });
  const html = htmlIn(formula);
  expect(html).toContain('<math');
  expect(html).not.toContain(' style=');
});

test('the style sheet has every class', () => {
  expect([...new Set(CLASSES.values()), 'tml-depth-1'].filter((name) => !sheet.includes(`.${name} {`))).toEqual([]);
});

test('only mstyle says its level itself, which is all that MathML 3 allows', async () => {
  const formula = (await formulaReader({}, 'en'))({ tex: 'e^{x^{\\frac{a}{b}}}', display: true, label: undefined });
  const html = htmlIn(formula);
  expect(html).toContain('class="tml-depth-2"');
  expect(html).not.toContain('scriptlevel');
});
