// What an author's own HTML breaks of the standard is mended, and nothing that is shown or can be reached is lost.
import { expect, test } from 'vitest';
import { mendHtml } from '../../../src/parse/mended-html.ts';
import { passed } from '../../support/passes.ts';

const mended = (html: string): string => passed(html, mendHtml);

test('of two elements with one id the first keeps it', () => {
  expect(mended('<p id="a">x</p><p class="b" id="a">y</p>')).toBe('<p id="a">x</p><p class="b">y</p>');
  expect(mended('<p id="a">x</p><a id="a" href="#b">y</a>')).toBe('<p id="a">x</p><a href="#b">y</a>');
});

test('an old anchor is an id, unless another element has it', () => {
  expect(mended('<a name="intro"></a>')).toBe('<a id="intro"></a>');
  expect(mended('<a name="intro"></a><h2 id="intro">Intro</h2>')).toBe('<a></a><h2 id="intro">Intro</h2>');
});

test.each([
  ['500px', '500'],
  ['700px;', '700'],
  ['371.4', '371'],
])('a length of %s is %s', (written, number) => {
  expect(mended(`<iframe height="${written}"></iframe>`)).toBe(`<iframe height="${number}"></iframe>`);
});

test('a length that says nothing is left out', () => {
  expect(mended('<img src="a.png" width="auto" height="">')).toBe('<img src="a.png">');
});

test("a width in per cent is a class, save where the book's own style sheets do not know it", () => {
  const image = '<img width="49%" class="b">';
  expect(mended(image)).toBe('<img class="b share-49">');
  expect(passed(image, mendHtml, { ownStyles: true })).toBe(image);
});

test('attributes of other vocabularies are data', () => {
  expect(mended('<div xmlns:fo="urn:x" fo:color="#f00"><span width="450">x</span></div>')).toBe(
    '<div data-fo-color="#f00"><span data-width="450">x</span></div>',
  );
});

test('formulas that an author wrote as MathML are sound', () => {
  expect(mended('<p><math><msup><mi>x</mi></msup></math></p>')).toBe(
    '<p><math><msup><mi>x</mi><mrow></mrow></msup></math></p>',
  );
});
