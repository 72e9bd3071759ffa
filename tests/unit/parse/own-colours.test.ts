import { expect, test } from 'vitest';
import { coloursInTheDark } from '../../../src/parse/own-colours.ts';
import { passed } from '../../support/passes.ts';

const after = (sheet: string): string =>
  passed(`<p>a { background: #fff }</p><style>${sheet}</style>`, coloursInTheDark).replace(
    '<p>a { background: #fff }</p>',
    '',
  );

test.each([
  [
    '.a { background: #eee }',
    '.a { background: #eee;background-color:var(--light,rgb(238 238 238)) var(--dark,var(--tint))}',
  ],
  [
    '.a{background-color:#FAFAFA;}',
    '.a{background-color:#FAFAFA;background-color:var(--light,rgb(250 250 250)) var(--dark,var(--tint))}',
  ],
  [
    '@media screen { .a { margin: 0; background: white url(x.png); } }',
    '@media screen { .a { margin: 0; background: white url(x.png);background-color:var(--light,rgb(255 255 255)) var(--dark,var(--tint))} }',
  ],
  ['.a { color: #555; }', '.a { color: #555;color:var(--light,#555) var(--dark,rgb(145 145 145))}'],
  [
    '.a{color:black!important; background: none}',
    '.a{color:black!important; background: none;color:var(--light,black) var(--dark,rgb(140 140 140))!important}',
  ],
  [
    '.a { color: rgb(0, 0, 128); background: #fff !important }',
    '.a { color: rgb(0, 0, 128); background: #fff !important;background-color:var(--light,rgb(255 255 255)) var(--dark,var(--tint))!important;color:var(--light,rgb(0, 0, 128)) var(--dark,rgb(140 140 198))}',
  ],
])('what is painted for white paper is readable in the dark: %s', (sheet, expected) => {
  expect(after(sheet)).toBe(`<style>${expected}</style>`);
});

test.each([
  '.a { background: #222 }',
  '.a { color: #000; background: #39c }',
  '.a { color: #000; background: url(x.png) }',
  '.a { background: rgba(255, 255, 255, .1) }',
  '.a { background: #ffffff11 }',
  '.a { border-color: #fff }',
  '.a { background: url(fff.png) }',
  '.a { color: #fff }',
  '.a { color: #e77; }',
  '.a { color: inherit }',
  '.a { color: var(--x) }',
])('everything else stays as it is: %s', (sheet) => {
  expect(after(sheet)).toBe(`<style>${sheet}</style>`);
});
