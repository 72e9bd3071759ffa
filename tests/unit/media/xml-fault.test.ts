// Whether a browser reads an SVG file to its end. Each verdict is that of Chromium 147 for the file in an <img>.
import { expect, test } from 'vitest';
import { xmlFault } from '../../../src/media/xml-fault.ts';

const svg = (inside: string, before = ''): string => `${before}<svg xmlns="u">\n${inside}</svg>`;

test.each([
  '<svg/>',
  '<?xml version="1.0"?><!-- <a> --><!DOCTYPE svg [<!ENTITY a "<b>">]><svg a="x>y" b=\'/\'><g><![CDATA[<x>&]]></g><path d=""/></svg>\n',
  svg('&#160;&#xa0;&amp;&lt;&quot;'),
  svg('&me;', '<!DOCTYPE svg [<!ENTITY me "x">]>'),
  svg('&nbsp;', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'),
  svg('<use xlink:href="#a"/>', '<!DOCTYPE svg [<!ATTLIST svg xmlns:xlink CDATA #FIXED "x">]>'),
  svg('<g xmlns:q="u"><q:a xml:space="preserve"/></g >'),
  svg('<style>a > b {}</style><?php x ?>'),
  svg('', '\uFEFF<?xml version="1.0"?>'),
  `${svg('')}<!-- c -->\n`,
])('%j is read', (text) => {
  expect(xmlFault(Buffer.from(text))).toBeUndefined();
});

test.each([
  ['a & b', 2, 'ampersand', '&'],
  ['<a title="a&b"/>', 2, 'ampersand', '&'],
  ['a\n&nbsp;b', 3, 'entity', '&nbsp;'],
  ['&#1;', 2, 'entity', '&#1;'],
  ['a\u0001b', 2, 'control', '\u0001'],
  ['a ]]> b', 2, 'sign', ']]>'],
  ['<!-- a -- b -->', 2, 'sign', '--'],
  ['<use\n xlink:href="#a"/>', 3, 'prefix', 'xlink:href'],
  ['<g xmlns:q="u"/><q:a/>', 2, 'prefix', 'q:a'],
  ['<a b="1" c="" b="2"/>', 2, 'twice', 'b'],
  ['<a b=3/>', 2, 'tag', '<a b=3/>'],
  ['<a hidden/>', 2, 'tag', '<a hidden/>'],
  ['<a b="1"c="2"/>', 2, 'tag', '<a b="1"c="2"/>'],
  ['1 < 2', 2, 'tag', '< 2</svg>'],
  ['<a b="></a>', 2, 'tag', '<a b="></a></svg>'],
  ['<a b="x<y"/>', 2, 'tag', '<a b="x<y"/></svg>'],
  ['<3d/>', 2, 'tag', '<3d/>'],
  ['<g><a></g></a>', 2, 'crossed', '</g>'],
  ['<G></g>', 2, 'crossed', '</g>'],
])('%j is not', (inside, line, kind, shown) => {
  expect(xmlFault(Buffer.from(svg(inside)))).toEqual({ line, kind, shown });
});

test.each([
  ['', { line: 1, kind: 'empty', shown: '' }],
  ['<svg>\n<g>', { line: 2, kind: 'unclosed', shown: '<g>' }],
  ['<svg></svg>\n<svg/>', { line: 2, kind: 'outside', shown: '<svg/>' }],
  ['hello <svg/>', { line: 1, kind: 'outside', shown: 'hello' }],
  ['\n<?xml version="1.0"?><svg/>', { line: 2, kind: 'declaration', shown: '<?xml' }],
])('as a whole, %j is not', (text, fault) => {
  expect(xmlFault(Buffer.from(text))).toEqual(fault);
});

test('UTF-16 is read by its mark, and nothing but UTF-8 without one', () => {
  const wide = Buffer.from(svg('é'), 'utf16le');
  expect(xmlFault(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toBeUndefined();
  expect(xmlFault(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]))).toBeUndefined();
  for (const bytes of [wide, Buffer.from(svg('é'), 'latin1')])
    expect(xmlFault(bytes)).toEqual({ line: 1, kind: 'encoding', shown: '' });
});
