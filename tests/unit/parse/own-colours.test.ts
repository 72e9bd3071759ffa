import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BY_DAY, coloursInTheDark } from '../../../src/parse/own-colours.ts';

const after = (sheet: string): string => coloursInTheDark([`<p>a { background: #fff }</p><style>${sheet}</style>`]).join('').replace('<p>a { background: #fff }</p>', '');

test.each([
  '.a { background: #eee }', '.a{background-color:#FAFAFA;}', '@media screen { .a { margin: 0; background: white url(x.png); } }', '.a { background: rgb(240, 240, 200) }',
])('a light ground without ink gets ink: %s', (sheet) => {
  expect(after(sheet)).toContain(';color:#242521;--light:initial ;--dark: ;');
  expect(after(sheet).replace(/;color:#242521;[^}]*/, '').replace(/[;\s]/g, '')).toBe(`<style>${sheet}</style>`.replace(/[;\s]/g, ''));
});

test.each([
  ['.a { color: #555; }', '.a { color: #555;color:var(--light,#555) var(--dark,rgb(145 145 145))}'],
  ['.a{color:black!important}', '.a{color:black!important;color:var(--light,black) var(--dark,rgb(140 140 140))!important}'],
  ['.a { color: rgb(0, 0, 128) }', '.a { color: rgb(0, 0, 128);color:var(--light,rgb(0, 0, 128)) var(--dark,rgb(140 140 198))}'],
])('a dark ink without ground is lighter in the dark: %s', (sheet, expected) => {
  expect(after(sheet)).toBe(`<style>${expected}</style>`);
});

test.each([
  '.a { color: #e77; }', '.a { background: none; color: #000 }', '.a { color: inherit }', '.a { color: var(--x) }',
  '.a { background: #222 }', '.a { color: red; background: #fff }', '.a { background: none }', '.a { background: rgba(255, 255, 255, .1) }', '.a { background: #ffffff11 }', '.a { border-color: #fff }', '.a { background: url(fff.png) }', '.a { color: #fff }',
])('everything else stays as it is: %s', (sheet) => {
  expect(after(sheet)).toBe(`<style>${sheet}</style>`);
});

test('the colours are those of the style sheet by day', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/client/styles/tokens.css'), 'utf8');
  for (const [name, value] of Object.entries(BY_DAY)) expect(tokens).toContain(/^#/.test(value) ? `${name}: var(--light, ${value})` : `${name}: ${value};`);
});
