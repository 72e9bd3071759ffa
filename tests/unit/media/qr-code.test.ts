// QR codes are read back: a drawn path as a printed one would be, by a reader of QR codes.
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode, qrLines } from '../../../src/media/qr-code.ts';

const PIXELS = 4;

/** Of an SVG whose path is made of rows of modules, `Mx yhLv1h-Lz`. */
function readBack(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * PIXELS;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < PIXELS; row += 1)
      for (let column = 0; column < Number(length) * PIXELS; column += 1) {
        const at = ((Number(y) * PIXELS + row) * side + Number(x) * PIXELS + column) * 4;
        data.fill(0, at, at + 3);
      }
  return decodeQR({ width: side, height: side, data });
}

test.each([
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'HTTPS://EXAMPLE.ORG/',
  '1234567890',
  'https://example.org/日本語/ü?q=%20#é',
  `https://example.org/${'long/'.repeat(60)}`,
])('%s', (text) => {
  expect(readBack(qrCode(text))).toBe(text);
});

test('on a terminal, two rows of modules are a line', () => {
  // Version 2, of 25 modules, and a margin of two on each side.
  const lines = qrLines('http://192.168.1.20:4000/').map((line) => line.replaceAll(/\u001B\[[\d;]*m/g, ''));
  expect(lines.map((line) => line.length)).toEqual(Array(15).fill(29));
  expect(lines[0]).toBe('█'.repeat(29));
  expect(lines[1]).toMatch(/^██ ▄▄▄▄▄ .* ▄▄▄▄▄ ██$/);
});
