// MathML of the author's is written once, and what it says is known without reading it again.
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/markdown.ts';
import type { MarkdownOptions } from '../../../src/markdown/options.ts';
import { mathmlReader, writtenFormulas } from '../../../src/parse/written-formulas.ts';
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

/** A chapter's tree after the pass, with its formulas taken whole where they are plain, or read tag by tag. */
function treeOf(text: string, mathml: MarkdownOptions['mathml']): unknown {
  const options: MarkdownOptions = {
    calls: [{ placement: 'inline', source: '{% include x.md %}' }],
    placeAt: (offset, length) => ({ path: 'a.md', line: 1, column: offset + 1, length }),
    headings: 'outline',
    dialect: 'author',
    mathml,
  };
  return writtenFormulas(
    { tree: renderMarkdown(text, options).tree, head: [], apart: [], calls: [], problems: [] },
    { language: 'en' },
  ).tree;
}

const PLAIN = '<math display="inline"><mi>x</mi><mo>&lt;</mo> <mspace width="1em"/><mn>2</mn></math>';

describe('taken whole or tag by tag, it is the same', () => {
  test.each([
    `So ${PLAIN}, and ${PLAIN}.`,
    `<div><p>${PLAIN}</p>${PLAIN}</div>\n\n${PLAIN}\n\nAfter`,
    `## The sum ${PLAIN}\n\n[there](#the-sum-x-2) **${PLAIN}** *a ${PLAIN}*\n\n| ${PLAIN} | b |\n`,
    `a ${PLAIN}{: .big} b\n\n${PLAIN}\n{: #own}\n`,
    `- ${PLAIN}\n- <span title="a">${PLAIN}</span>\n\n> ${PLAIN}\n`,
    `<div>${PLAIN.replace(' <', '\n<')}</div>\n\nSo ${PLAIN.replace('> <', '>\n<')}\n`,
    '<math><mi>x</mi>',
    '<math><math><mi>x</mi></math></math>',
    'a <math><mi>x</math> b</mi> c',
    'a <math><mi mathvariant=bold>x</mi></math> b',
    'a <math><mi mathvariant="a&amp;b">x</mi><!-- no --></math> b',
    'a <math><mi\nmathvariant="a\nb">x</mi></math> b',
    'a <math><MI>x</MI></math> <MATH><mi>x</mi></MATH> b',
    'a <math><mo><</mo></math> b',
    'a <math><mtext>\uFDD00\uFDD1</mtext></math> b',
    '<p><math><mtable markdown="1"><mtr><mtd>*a*</mtd></mtr></mtable></math></p>',
    `<pre>${PLAIN}</pre>\n\n\`${PLAIN}\`\n`,
  ])('%j', (text) => {
    expect(treeOf(text, mathmlReader('en'))).toEqual(treeOf(text, undefined));
  });

  test('a plain one is taken whole', () => {
    const taken: string[] = [];
    treeOf(`So ${PLAIN}.\n\n<div>${PLAIN}</div>`, (source) => {
      taken.push(source);
      return mathmlReader('en')(source);
    });
    // Once more by the search for what is left as source.
    expect(taken).toEqual([PLAIN, PLAIN, PLAIN]);
    expect(mathmlReader('en')(PLAIN)).toEqual({
      kind: 'printed',
      html: expect.any(String),
      formula: expect.any(Object),
    });
  });
});
