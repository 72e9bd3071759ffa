// What is told of a picture by its bytes and by its pixels.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../src/media/decode.ts';
import { placeholderOf } from '../../../src/media/placeholder.ts';
import { isNamedRightly, measurePicture } from '../../../src/media/measure.ts';
import { toneOf } from '../../../src/media/tone.ts';
import { film, lineArt, photograph } from '../../support/draw.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

describe('a size is read from', () => {
  test.each([
    ['units', `<svg ${SVG} width="3cm" height="20mm"/>`, 113, 76],
    ['the viewBox', `<svg ${SVG} viewBox="0 0 30 20"/>`, 30, 20],
    ['the viewBox with commas', `<svg ${SVG} viewBox="0,0,30,20"/>`, 30, 20],
    ['one side and the viewBox', `<svg ${SVG} width="60" viewBox="0 0 30 20"/>`, 60, 40],
    ['the other side and the viewBox', `<svg ${SVG} height="1in" viewBox="0 0 30 20"/>`, 144, 96],
    [
      'the viewBox where a side is a part of the page',
      `<svg ${SVG} width="100%" height="100%" viewBox="0 0 30 20"/>`,
      30,
      20,
    ],
    [
      'a root after everything that may stand before it',
      `\uFEFF<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY a "<svg width='2'>">]>\n<svg ${SVG} data-x="a>b" width='7' height="5px"/>`,
      7,
      5,
    ],
    ['a root with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="7" height="5"/>', 7, 5],
  ])('%s', (_, text, width, height) => {
    expect(measurePicture(Buffer.from(text))).toEqual({ width, height, format: 'svg' });
  });

  test.each([
    ['nothing', `<svg ${SVG}><path d="M0 0"/></svg>`, 300, 150],
    ['parts of the page', `<svg ${SVG} width="100%" height="100%"/>`, 300, 150],
    ['one side', `<svg ${SVG} width="60"/>`, 60, 150],
  ])('what browsers take then, and that it fits no other box, from %s', (_, text, width, height) => {
    expect(measurePicture(Buffer.from(text))).toEqual({ width, height, format: 'svg', isUnframed: true });
  });

  test('every format that browsers show, and no other', async () => {
    for (const format of ['png', 'jpg', 'webp', 'avif', 'gif'] as const) {
      const bytes = await photograph(64, 40)
        .toFormat(format === 'jpg' ? 'jpeg' : format)
        .toBuffer();
      expect(measurePicture(bytes), format).toMatchObject({ width: 64, height: 40, format });
    }
    expect(measurePicture(await film(80, 60, 3))).toEqual({ width: 80, height: 60, format: 'gif' });
    for (const text of [
      '',
      'no picture',
      '<html><svg width="3" height="3"></svg></html>',
      '<svgx width="1" height="1"/>',
    ])
      expect(measurePicture(Buffer.from(text)), text).toBeUndefined();
  });

  test.each(['jpeg', 'png', 'avif'] as const)('what the camera said of up and down, in %s', async (format) => {
    const bytes = await photograph(64, 40).toFormat(format).withMetadata({ orientation: 8 }).toBuffer();
    expect(measurePicture(bytes)).toMatchObject({ width: 40, height: 64 });
    const level = await photograph(64, 40).toFormat(format).withMetadata({ orientation: 3 }).toBuffer();
    expect(measurePicture(level)).toMatchObject({ width: 64, height: 40 });
    expect(await unpack(bytes, { width: 1440, format })).toMatchObject({ width: 40, height: 64 });
  });

  test('WebP without regard to its camera, as browsers do', async () => {
    const bytes = await photograph(64, 40).webp().withMetadata({ orientation: 8 }).toBuffer();
    expect(measurePicture(bytes)).toMatchObject({ width: 64, height: 40 });
    expect(await unpack(bytes, { width: 1440, format: 'webp' })).toMatchObject({ width: 64, height: 40 });
  });

  test('a name fits its format, or not', () => {
    expect([
      isNamedRightly('a.JPEG', 'jpg'),
      isNamedRightly('a.png', 'png'),
      isNamedRightly('a.png', 'jpg'),
      isNamedRightly('a.avif', 'heif'),
    ]).toEqual([true, true, false, true]);
  });
});

describe('a tone is told from', () => {
  const tone = async (picture: Sharp) =>
    toneOf(await unpack(await picture.png().toBuffer(), { width: 1440, format: 'png' }));
  test('lines on white, and on nothing', async () => {
    expect(await tone(lineArt(300, 200))).toBe('line-art');
    expect(await tone(lineArt(300, 200, 'none'))).toBe('line-art');
    expect(await tone(sharp(await lineArt(300, 200).jpeg({ quality: 60 }).toBuffer()))).toBe('line-art');
  });
  test('lines on black or on a colour', async () => {
    expect(await tone(lineArt(300, 200, '#000'))).toBe('drawing');
    expect(await tone(lineArt(300, 200, '#357'))).toBe('drawing');
  });
  test('white lines on nothing, which are drawn for the dark', async () => {
    const white = Buffer.from(
      `<svg ${SVG} width="300" height="200"><path d="M0 0L300 200M0 90H300M80 0V200" stroke="#fff" stroke-width="6"/></svg>`,
    );
    expect(await tone(sharp(white))).toBe('drawing');
  });
  test('photographs, in colour, grey and pale', async () => {
    expect(await tone(photograph(300, 200))).toBe('photograph');
    expect(await tone(photograph(300, 200).greyscale())).toBe('photograph');
    expect(await tone(photograph(300, 200).modulate({ brightness: 1.4 }))).toBe('photograph');
  });
  test('a picture of one pixel, and one of one row', async () => {
    expect(['line-art', 'drawing']).toContain(await tone(lineArt(1, 1)));
    await expect(tone(photograph(900, 1))).resolves.toBeTypeOf('string');
  });
});

describe('a placeholder', () => {
  test('is told in fewer than 200 bytes by names that the style sheet knows', async () => {
    const names =
      placeholderOf(await unpack(await photograph(300, 200).png().toBuffer(), { width: 1440, format: 'png' })) ?? '';
    expect(names).toMatch(/^has-placeholder placeholder-[0-4]{3}( light-[a-f][0-3]){6}$/);
    expect(names.length).toBeLessThan(200);
    const sheet = await readFile(join(import.meta.dirname, '../../../src/client/styles/pictures.css'), 'utf8');
    const known = new Set([...sheet.matchAll(/\.((?:placeholder|light)[\w-]*)/g)].map(([, name]) => name));
    const all = [
      ...Array.from({ length: 125 }, (_, index) => `placeholder-${index.toString(5).padStart(3, '0')}`),
      ...[...'abcdef'].flatMap((field) => [0, 1, 2, 3].map((step) => `light-${field}${step}`)),
    ];
    expect(all.filter((name) => !known.has(name))).toEqual([]);
  });
  test('is of its colour, darker where the picture is darker', async () => {
    const half = sharp(
      Buffer.from(
        `<svg ${SVG} width="60" height="40"><rect width="60" height="40" fill="#f00"/><rect width="60" height="20" fill="#300"/></svg>`,
      ),
    );
    expect(placeholderOf(await unpack(await half.removeAlpha().png().toBuffer(), { width: 1440, format: 'png' }))).toBe(
      'has-placeholder placeholder-200 light-a1 light-b1 light-c1 light-d2 light-e2 light-f2',
    );
  });
  test('does not stand behind what is see-through', async () => {
    expect(
      placeholderOf(await unpack(await lineArt(60, 40, 'none').png().toBuffer(), { width: 1440, format: 'png' })),
    ).toBeUndefined();
  });
});
