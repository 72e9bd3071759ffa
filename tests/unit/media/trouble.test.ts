// Why browsers do not show a picture, or not as it is.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isUnshown, measurePicture } from '../../../src/media/measure.ts';

const jpeg = (components: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 8 + 3 * components, 8, 0, 9, 0, 16, components],
    ...Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat(),
  ]);

test.each([
  ['colours for ink', jpeg(4), 'cmyk'],
  ['colours for screens', jpeg(3), undefined],
  ['greys', jpeg(1), undefined],
])('a photograph in %s', (_, bytes, trouble) => {
  expect(measurePicture(bytes)).toMatchObject({ width: 16, height: 9, format: 'jpg' });
  expect(measurePicture(bytes)?.trouble).toBe(trouble);
});

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';

test.each([
  ['<svg width="4" height="3"/>', 'no-namespace'],
  [`<svg ${NAMESPACE} width="4" height="3"/>`, undefined],
  [`<s:svg xmlns:s='http://www.w3.org/2000/svg' width="4" height="3"/>`, undefined],
  [`<svg ${NAMESPACE} width="4" height="3"><image href="a.png"/></svg>`, 'names-pictures'],
  [`<svg ${NAMESPACE} width="4" height="3"><image width="1" xlink:href='data:image/png;base64,AA'/></svg>`, undefined],
  [`<svg ${NAMESPACE} width="4" height="3"><use href="#a"/></svg>`, undefined],
])('a drawing: %s', (svg, trouble) => {
  expect(measurePicture(new TextEncoder().encode(svg))?.trouble).toBe(trouble);
});

test('a drawing is measured though gzip has packed it, or its letters have two bytes', () => {
  const svg = `<svg ${NAMESPACE} width="4" height="3"/>`;
  expect(measurePicture(gzipSync(svg))).toEqual({ width: 4, height: 3, format: 'svgz', trouble: 'packed' });
  expect(measurePicture(Buffer.from(`\uFEFF${svg}`, 'utf16le'))).toEqual({ width: 4, height: 3, format: 'svg' });
});

test('formats that no browser shows are known by their names', () => {
  const names = ['a.TIFF', 'a.tif', 'a.heic', 'a.svgz', 'a.png', 'a.svg', 'a.avif', 'tiff'];
  expect(names.filter(isUnshown)).toEqual(['a.TIFF', 'a.tif', 'a.heic', 'a.svgz', 'tiff']);
});
