// Formulas that stay closed until somebody asks: whoever reads them all has the same tree.
import { expect, test } from 'vitest';
import type { Tree } from '../../../src/model/tree.ts';
import { isClosedFormula } from '../../../src/tree/closed-formulas.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';

const closedIn = (tree: Tree): number =>
  tree.reduce<number>((sum, node) => {
    if (typeof node === 'string' || node.kind !== 'element') return sum;
    return sum + (isClosedFormula(node) ? 1 : closedIn(node.children));
  }, 0);

const X = '<math display="block"><mrow><mi>x</mi><mo>&lt;</mo><mspace width="1em"/></mrow></math>';

test.each([
  [`<p>a ${X} b <b>c</b>${X}</p>`, 2],
  ['<math><semantics><mi>x</mi><annotation encoding="t">x</annotation></semantics></math>', 1],
  ['<p><i>a<math><mi>x</math>b</i> c', 1],
  // The inner one alone.
  ['<math><mtext><math><mi>x</mi></math></mtext></math>', 1],
  // What may be looked for stands in these, or where they end is not sure.
  ['<math><mtr id="eq-a"><mtd>x</mtd></mtr></math>', 0],
  ['<math><mtext><img src="a.png"></mtext></math>', 0],
  ['<math><!-- </math> --><mi>x</mi></math>', 0],
  ['<math><mi>x</mi>', 0],
  ['<math/>a', 0],
  ['<MATH><MI>x</MI></MATH>', 0],
] as const)('%s', (html, count) => {
  const tree = readHtml(html, { closesFormulas: true });
  expect(closedIn(tree)).toBe(count);
  expect(htmlOf(tree)).toBe(htmlOf(readHtml(html)));
});

test('nothing is read of a formula that nobody asks for, and nothing twice', () => {
  const [formula] = readHtml(X, { closesFormulas: true });
  expect(Object.getOwnPropertyDescriptor(formula, 'children')?.get).toBeDefined();
  const ofFormula = formula as { readonly children: Tree };
  expect(ofFormula.children).toBe(ofFormula.children);
});
