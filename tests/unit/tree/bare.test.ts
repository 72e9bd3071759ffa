// A heading or a caption for another place.
import { expect, test } from 'vitest';
import type { Gap, Tree } from '../../../src/model/tree.ts';
import { bareContent } from '../../../src/tree/bare.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';

test.each([
  ['links', 'a <a href="#b">b <em>c</em></a>', 'a b <em>c</em>'],
  ['ids, at any depth', '<em id="a" class="b"><b id="c" tabindex="0">d</b></em>', '<em class="b"><b>d</b></em>'],
  ['marks of notes', 'a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup> b', 'a b'],
  ['links around marks of notes', '<a href="x">a<sup><a href="#fn:1" class="footnote">1</a></sup></a>', 'a'],
])('has no %s', (_, html, wanted) => expect(htmlOf(bareContent(readHtml(html)))).toBe(wanted));

test('has what is said of a picture in its stead', () => {
  expect(bareContent(readHtml('a <img src="b" alt="c"> d'))).toEqual(['a ', 'c', ' d']);
});

test('keeps formulas and listings, and loses calls and numbers', () => {
  const place = { path: 'a.md', line: 1, column: 1, length: 0 };
  const formula: Gap = { kind: 'formula', tex: 'x', display: false, inLine: true, label: undefined, place };
  const tree: Tree = [
    formula,
    { kind: 'call', id: 'c0', placement: 'inline' },
    { kind: 'number', of: 'table', form: 'name', id: 'a', tag: undefined, place },
  ];
  expect(bareContent(tree)).toEqual([formula]);
});

test('a mention is what is said of it, or stays', () => {
  const place = { path: 'a.md', line: 1, column: 1, length: 0 };
  const mention: Gap = { kind: 'reference', mentions: [{ id: 'fig-a', place }], form: 'name', written: '@fig-a' };
  expect(bareContent([mention])).toEqual([mention]);
  expect(bareContent([mention], () => 'Figure 1')).toEqual(['Figure 1']);
});

test('a tree in which nothing must go is the tree itself', () => {
  const tree = readHtml('a <em class="b">c</em>');
  expect(bareContent(tree)).toBe(tree);
});
