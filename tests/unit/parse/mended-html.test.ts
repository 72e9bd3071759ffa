// What an author's own HTML breaks of the standard is mended, and nothing that is shown or can be reached is lost.
import { expect, test } from 'vitest';
import type { Attribute, Part } from '../../../src/model/tree.ts';
import { mendHtml } from '../../../src/parse/mended-html.ts';

const tag = (name: string, ...attributes: readonly Attribute[]): Part => ({
  kind: 'tag',
  name,
  attributes,
  place: { path: 'a.md', line: 1, column: 1, length: 1 },
});
const mended = (...parts: readonly Part[]): readonly Part[] => mendHtml(parts, { ownStyles: false });
const attributesOf = (part: Part | undefined): readonly Attribute[] | undefined =>
  typeof part === 'object' && part.kind === 'tag' ? part.attributes : undefined;

test('of two elements with one id the first keeps it', () => {
  expect(mended('<p id="a">x</p><p class="b" id="a">y</p>')).toEqual(['<p id="a">x</p><p class="b">y</p>']);
  expect(attributesOf(mended('<p id="a">x</p>', tag('a', ['id', 'a'], ['href', '#b']))[1])).toEqual([['href', '#b']]);
});

test('an old anchor is an id, unless another element has it', () => {
  expect(attributesOf(mended(tag('a', ['name', 'intro']))[0])).toEqual([['id', 'intro']]);
  expect(attributesOf(mended(tag('a', ['name', 'intro']), '<h2 id="intro">Intro</h2>')[0])).toEqual([]);
  expect(mended(tag('a', ['name', 'intro']), '<h2 id="intro">Intro</h2>')[1]).toBe('<h2 id="intro">Intro</h2>');
});

test.each([
  ['500px', '500'],
  ['700px;', '700'],
  ['371.4', '371'],
])('a length of %s is %s', (written, number) => {
  expect(attributesOf(mended(tag('iframe', ['height', written]))[0])).toEqual([['height', number]]);
});

test('a length that says nothing is left out', () => {
  expect(attributesOf(mended(tag('img', ['src', 'a.png'], ['width', 'auto'], ['height', '']))[0])).toEqual([
    ['src', 'a.png'],
  ]);
});

test("a width in per cent is a class, save where the book's own style sheets do not know it", () => {
  const image = tag('img', ['width', '49%'], ['class', 'b']);
  expect(attributesOf(mended(image)[0])).toEqual([['class', 'b share-49']]);
  expect(attributesOf(mendHtml([image], { ownStyles: true })[0])).toEqual([
    ['width', '49%'],
    ['class', 'b'],
  ]);
});

test('attributes of other vocabularies are data', () => {
  expect(mended('<div xmlns:fo="urn:x" fo:color="#f00"><span width="450">x</span></div>')).toEqual([
    '<div data-fo-color="#f00"><span data-width="450">x</span></div>',
  ]);
});

test('formulas that an author wrote as MathML are sound', () => {
  expect(mended('<p><math><msup><mi>x</mi></msup></math></p>')).toEqual([
    '<p><math><msup><mi>x</mi><mrow></mrow></msup></math></p>',
  ]);
});
