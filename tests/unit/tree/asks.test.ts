// What a tree asks of other hosts, and what runs in it.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Asks } from '../../../src/model/facts.ts';
import { asksOf } from '../../../src/tree/asks.ts';
import { readHtml } from '../../../src/tree/read.ts';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const asks = (html: string): Asks => asksOf(readHtml(html));

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    '<img src="a" srcset="b 1x, c 2x">',
    [
      ['img', 'a'],
      ['img', 'b 1x, c 2x'],
    ],
  ],
  ['<input type="image" src="a">', [['img', 'a']]],
  [
    '<svg><image href="a"/><image xlink:href="b"/></svg>',
    [
      ['img', 'a'],
      ['img', 'b'],
    ],
  ],
  [
    '<video poster="a" src="b"><source src="c"><track src="d"></video>',
    [
      ['img', 'a'],
      ['media', 'b'],
      ['media', 'c'],
      ['media', 'd'],
    ],
  ],
  ['<picture><source srcset="a"></picture>', [['img', 'a']]],
  ['<audio src="a"></audio>', [['media', 'a']]],
  ['<iframe src="a"></iframe>', [['frame', 'a']]],
  [
    '<object data="a"></object><embed src="b">',
    [
      ['object', 'a'],
      ['object', 'b'],
    ],
  ],
  ['<form action="a"></form>', [['form', 'a']]],
  ['<script src="a"></script>', [['script', 'a']]],
  ['<link rel="preload stylesheet" href="a"><link rel="icon" href="b">', [['sheet', 'a']]],
  ['<div data-player="https://player.vimeo.com/video/1"></div>', [['player', 'https://player.vimeo.com/video/1']]],
  ['<div data-x="https://player.vimeo.com.example/"></div>', []],
  ['<a href="https://example.org/x.js">x</a>', []],
])('%s asks for what it loads', (html, addresses) => {
  expect(asks(html).addresses).toEqual(addresses);
});

test('scripts, styles and handlers are known by their hashes, equal ones once', () => {
  const found = asks(
    '<script>a && b</script><script>a && b</script><script type="module">c</script><script type="text/javascript">d</script><style>e > f</style><p onclick="g(&quot;h&quot;)">',
  );
  expect(found.scripts).toEqual(['a && b', 'c', 'd', 'g("h")'].map(hash));
  expect(found.styles).toEqual([hash('e > f')]);
  expect(found.hasHandlers).toBe(true);
});

test('data never runs, and a script from a file is none in the page', () => {
  const found = asks(
    '<script type="application/json">{}</script><script type="text/x-template">a</script><script src="b">c</script>',
  );
  expect(found.scripts).toEqual([]);
});

test('an attribute of style is known, one that is called like a handler is none', () => {
  expect(asks('<p><b style="color: red">x</b></p>')).toMatchObject({ hasStyleAttributes: true, hasHandlers: false });
  expect(asks('<p on="y" data-onclick="z">')).toMatchObject({ hasStyleAttributes: false, hasHandlers: false });
});
