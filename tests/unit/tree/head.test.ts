// The head of a printed page.
import { expect, test } from 'vitest';
import { addToHead, partHead } from '../../../src/tree/head.ts';

test.each([
  ['<p>a</p>', [], '<p>a</p>'],
  ['a<style>b</style>c', ['<style>b</style>'], 'ac'],
  ['<STYLE media=x>b</STYLE\n>c', ['<STYLE media=x>b</STYLE\n>'], 'c'],
  [
    '<meta name=x content="y">a<meta property="og:x" content>',
    ['<meta name=x content="y">', '<meta property="og:x" content>'],
    'a',
  ],
  ['<meta charset="utf-8">', [], '<meta charset="utf-8">'],
  ['<svg><style>a</style></svg><style>b</style>', ['<style>b</style>'], '<svg><style>a</style></svg>'],
  ['<!-- <style>a</style> -->', [], '<!-- <style>a</style> -->'],
  ['<p title="<style>">a</p>', [], '<p title="<style>">a</p>'],
])('of %s goes there what belongs there', (html, head, rest) => {
  expect(partHead(html)).toEqual({ head, rest });
});

test('pieces are put at the end of a head, equal ones once', () => {
  expect(addToHead('<head>a</head><body>', ['b', 'c', 'b'], '')).toBe('<head>ab\nc\n</head><body>');
  expect(addToHead('<head>a</head>', [], '')).toBe('<head>a</head>');
  expect(addToHead('<nav></nav><p>text</p>', ['b'], '<p>text</p>')).toBe('<nav></nav>b\n<p>text</p>');
});
