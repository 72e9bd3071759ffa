// TeX → MathML: macros, spellings of MathJax and Jekyll, numbers and references, mistakes at their column.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeDefinitions } from '../../../src/math/definitions.ts';
import { formulaReader, type Formula } from '../../../src/math/formula.ts';
import { respell, SPELLINGS } from '../../../src/math/spelling.ts';
import { PARTS } from '../../../src/math-font.mjs';
import { htmlOf } from '../../../src/tree/html.ts';
import { mapNodes, visitNodes } from '../../../src/tree/walk.ts';

const read = async (tex: readonly string[], macros = {}): Promise<readonly Formula[]> => {
  const reader = await formulaReader(macros, 'en');
  return tex.map((each) => reader({ tex: each, display: true, label: undefined }));
};
/** Without what stands for its spots. */
const htmlIn = (formula: Formula | undefined): string =>
  formula?.kind === 'mathml' ? htmlOf(mapNodes([formula.math], (node) => (formula.spots.has(node) ? [] : node))) : '';
/** The letters of the MathML, without the TeX that it carries. */
const textOf = (formula: Formula | undefined): string =>
  htmlIn(formula)
    .replace(/<annotation[\s\S]*/, '')
    .replace(/<[^>]*>/g, '');
/** In the order in which they stand in the formula. */
const spotsOf = (formula: Formula | undefined): readonly unknown[] => {
  if (formula?.kind !== 'mathml') return [];
  const found: unknown[] = [];
  visitNodes([formula.math], (node) => {
    const spot = formula.spots.get(node);
    if (spot !== undefined && spot.kind !== 'nothing') found.push(spot);
  });
  return found;
};

describe('a macro', () => {
  test.each([
    ['\\newcommand{\\pair}[2]{#1+#2}', '\\pair{a}{b}', 'a+b'],
    ['\\newcommand\\pair[2]{#1+#2}', '\\pair ab', 'a+b'],
    ['\\newcommand{iid}{s}', '\\iid', 's'],
    ['\\def\\pair#1#2{#1+#2}', '\\pair{a}{b}', 'a+b'],
    ['\\newcommand{\\given}[1][v]{(#1)}', '\\given\\given[w]', '(v)(w)'],
    ['\\newcommand{\\two}[2][v]{#1+#2}', '\\two{x}\\two[w]{y}', 'v+xw+y'],
    ['\\DeclareMathOperator{\\sgn}{sgn}', '\\sgn', 'sgn'],
    ['\\DeclareMathOperator*{\\best}{best}', '\\best_x', 'bestx'],
    ['\\let\\eps=\\varepsilon', '\\eps', 'ε'],
    ['\\newcommand{\\a}{x} \\renewcommand{\\a}{y}', '\\a', 'y'],
  ])('of a formula holds for the formulas after it: %s', async (definition, use, text) => {
    const [first, second] = await read([definition, use]);
    expect(first).toEqual({ kind: 'nothing' });
    expect(textOf(second).replace(/[\u2061\s]/g, '')).toBe(text);
  });

  test('of the book and one of a formula work together; one chapter’s do not reach another', async () => {
    expect(textOf((await read(['\\newcommand{\\RR}{\\R^2}', '\\RR'], { '\\R': '\\mathbb{R}' }))[1])).toBe('ℝ2');
    expect((await read(['\\RR']))[0]?.kind).toBe('mistake');
  });

  test('leaves what follows it at its column', () => {
    expect(takeDefinitions('\\def\\a{b} x').rest).toBe('         ' + ' x');
  });
});

describe('a spelling of MathJax or Jekyll', () => {
  test.each(SPELLINGS.map(({ example }) => [...example]))('%s', async (written, wanted) => {
    expect(respell(written)).toBe(wanted);
    expect(respell(written)).toHaveLength(written.length);
  });

  test.each([
    '\\text{# heads}',
    'w^\\*_i',
    '\\begin{array}{@{}c@{}}x\\end{array}',
    '\\mbox{if } x \\bm{y}',
    '\\href{javascript:alert(1)}{x}',
    '\\class{a}{x}',
    '\\require{physics} x',
  ])('is read: %s', async (tex) => {
    const [formula] = await read([tex]);
    expect(formula?.kind).toBe('mathml');
    expect(htmlIn(formula).replace(/<annotation[\s\S]*/, '')).not.toMatch(/javascript|class="a"/);
  });
});

describe('a number', () => {
  const number = (label?: string, tag?: string): unknown => ({ kind: 'number', label, tag });
  test.each([
    ['\\begin{equation}x\\end{equation}', [number()]],
    ['\\begin{equation}\\label{eq:a_b c}x\\end{equation}', [number('eq:a_b c')]],
    ['\\begin{equation*}x\\end{equation*}', []],
    ['\\begin{align}a&=b\\label{p}\\\\c&=d\\nonumber\\\\e&=f\\label{q}\\end{align}', [number('p'), number('q')]],
    ['\\begin{align*}a&=b\\\\c&=d\\end{align*}', []],
    ['\\begin{gather}a\\\\b\\end{gather}', [number(), number()]],
    // MathJax sees a label wherever it stands in its row.
    ['\\begin{align}\\label{p}a&=b\\\\ \\label{q}\nc&=d\\end{align}', [number('p'), number('q')]],
    ['\\begin{align}a&=b\\\\c&\\label{q}=d&e&=f\\\\g&=h\\label{r}\\end{align}', [number(), number('q'), number('r')]],
    ['\\begin{eqnarray}a&=&b\\\\\n\\label{q}\n&=&d\\end{eqnarray}', [number(), number('q')]],
    ['\\begin{gather}\\label{p}{a}\\\\ {\\label{q}b}\\end{gather}', [number('p'), number('q')]],
    ['\\begin{equation}\\begin{aligned}\\label{p}a&=b\\\\c&=d\\end{aligned}\\end{equation}', [number('p')]],
    ['\\begin{multline}a\\label{m}\\\\b\\\\c\\end{multline}', [number('m')]],
    ['\\begin{eqnarray}a&=&b\\\\&=&c\\end{eqnarray}', [number(), number()]],
    ['\\begin{equation}\\begin{split}a&=b\\\\&=c\\end{split}\\end{equation}', [number()]],
    ['x \\tag{A}', [number(undefined, '(A)')]],
    ['x \\tag*{A}\\label{z}', [number('z', 'A')]],
    ['x = y', []],
    ['x \\label{eq:plain}', [number('eq:plain')]],
    ['x + \\eqref{other one}', [{ kind: 'reference', label: 'other one', form: 'eqref' }]],
  ])('is given as LaTeX gives it: %s', async (tex, spots) => {
    expect(spotsOf((await read([tex]))[0])).toEqual(spots);
  });

  test('of a formula named from outside', async () => {
    const reader = await formulaReader({}, 'en');
    expect(spotsOf(reader({ tex: 'x', display: true, label: 'eq-x' }))).toEqual([number('eq-x')]);
    expect(spotsOf(reader({ tex: '\\begin{equation}x\\end{equation}', display: true, label: 'eq-x' }))).toEqual([
      number('eq-x'),
    ]);
  });

  test('is right with a hundred labels', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `x_{${index}}\\label{row ${index}}`);
    expect(spotsOf((await read([`\\begin{gather}${rows.join('\\\\')}\\end{gather}`]))[0])).toEqual(
      rows.map((_, index) => number(`row ${index}`)),
    );
  });
});

test('a mistake is told in our words, at its offset in the TeX as typed', async () => {
  expect(
    await read(['\\begin{eqnarray}a &=& \\foo\\end{eqnarray}', 'a } b', '\\frac{1}{2', '\\newcommand{\\x}{y} \\bar']),
  ).toMatchObject([
    { kind: 'mistake', message: 'there is no command "\\foo"', at: 22 },
    { kind: 'mistake', message: '"}" cannot stand here', at: 2 },
    { kind: 'mistake', at: 10 },
    { kind: 'mistake', at: 23 },
  ]);
});

test('the formula carries the TeX as typed', async () => {
  expect(htmlIn((await read(['\\begin{eqnarray}a &<& b\\end{eqnarray}']))[0])).toContain(
    '<annotation encoding="application/x-tex">\\begin{eqnarray}a &amp;&lt;&amp; b\\end{eqnarray}</annotation>',
  );
});

test('the style sheet asks for the parts of the face that are made', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../src/client/styles/formulas.css'), 'utf8').replace(
    /\s+/g,
    ' ',
  );
  const [[first] = [], ...others] = Object.entries(PARTS);
  // Browsers look at the last face first, and at this one for what no other part has.
  expect(css).toMatch(new RegExp(`^[^{]*@font-face {[^}]*fonts/${first}\\.woff2[^}]*swap; }`));
  for (const [name, ranges] of others)
    expect(css).toMatch(new RegExp(`fonts/${name}\\.woff2[^}]*unicode-range:\\s+${ranges.replace(/[+]/g, '\\$&')};`));
});
