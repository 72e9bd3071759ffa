// MathML of the author's is written once, and what it says is known without reading it again.
import { expect, test } from 'vitest';
import { writtenFormulas } from '../../../src/parse/written-formulas.ts';
import { packTree } from '../../../src/tree/packed.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { textOf } from '../../../src/tree/text.ts';
import { afterPass, passed } from '../../support/passes.ts';

const SQUARE = '<math aria-label="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>';

test('it gets a name for those who listen, in the language of the text, and so does one of a caption', () => {
  const bare = SQUARE.replace(/ aria-label="[^"]*"/, '');
  expect(passed(bare, writtenFormulas)).toBe(SQUARE);
  expect(passed(bare, writtenFormulas, { language: 'de' })).toContain('aria-label="x Quadrat"');
  expect(passed('<math><mi href="#a">x</mi></math>', writtenFormulas)).toBe(
    '<math aria-label="x"><mi href="#a">x</mi></math>',
  );
});

test('a formula is written, and says what it said', () => {
  const { tree } = afterPass(`<p>So ${SQUARE}.</p>`, writtenFormulas);
  expect(tree).toEqual([
    expect.objectContaining({
      name: 'p',
      children: ['So ', { kind: 'printed', html: SQUARE, formula: { text: 'x^2', tex: undefined } }, '.'],
    }),
  ]);
  expect(textOf(tree)).toBe('So x^2.');
  expect(packTree(tree)).toBe(packTree(readHtml(`<p>So ${SQUARE}.</p>`)));
});

test('TeX beside it is kept', () => {
  const tex = '<annotation encoding="application/x-tex">x^{2} \\le y</annotation>';
  const { tree } = afterPass(`<math><semantics><mi>x</mi>${tex}</semantics></math>`, writtenFormulas);
  expect(tree).toEqual([expect.objectContaining({ formula: { text: 'x', tex: 'x^{2} \\le y' } })]);
});

test('what breaks a rule of MathML is mended first', () => {
  expect(passed('<math><mfrac><mn>1</mn></mfrac></math>', writtenFormulas)).toBe(
    '<math aria-label="1 over"><mfrac><mn>1</mn><mrow></mrow></mfrac></math>',
  );
});

test.each([
  '<math aria-label="x"><mrow id="sum"><mi>x</mi></mrow></math>',
  '<math aria-label="x"><mrow href="#sum"><mi>x</mi></mrow></math>',
  '<math aria-label="x"><mi style="color: red">x</mi></math>',
  '<math aria-label="x"><mi onclick="go()">x</mi></math>',
  '<math aria-label="x"><mtext lang="he">x</mtext></math>',
  '<math aria-label="x"><mtext><img src="x.png"></mtext></math>',
])('%s holds more than MathML, and stays elements', (html) => {
  expect(afterPass(html, writtenFormulas).tree).toEqual(readHtml(html));
});
