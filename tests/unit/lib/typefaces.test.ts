// What the style sheet says of the faces is what is made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PARTS } from '../../../src/math-font.mjs';
import { ALPHABETS } from '../../../src/text-font.mjs';

const client = join(import.meta.dirname, '../../../src/client');

function charactersOf(ranges: string): readonly number[] {
  return ranges.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

test('no character of the face for formulas is in two parts', () => {
  const all = Object.values(PARTS).flatMap(charactersOf);
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
});

test('every alphabet of Literata is asked for upright and slanted', () => {
  const css = readFileSync(join(client, 'literata.css'), 'utf8').replace(/\s+/g, ' ').replaceAll('"', "'");
  for (const [name, ranges] of Object.entries(ALPHABETS)) {
    for (const style of ['normal', 'italic'])
      expect(css).toContain(
        `font-style: ${style}; font-weight: 400 700; font-display: optional; src: url('../../dist/fonts/literata-${name}-${style}.woff2') format('woff2'); unicode-range: ${ranges};`,
      );
    // The upright file once more, to be slanted where its italics come late.
    expect(css).toContain(
      `font-family: Upright; font-weight: 400 700; font-display: optional; src: url('../../dist/fonts/literata-${name}-normal.woff2') format('woff2'); unicode-range: ${ranges};`,
    );
  }
});
