// The cards that links show elsewhere: which words they can have, and what is on the picture.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCardFace } from '../../../src/files/program.ts';
import type { CardText } from '../../../src/model/sharing.ts';
import { drawCard } from '../../../src/sharing/card.ts';
import { openFace, type Face } from '../../../src/sharing/face.ts';
import { settable } from '../../../src/sharing/letters.ts';
import { evenLines, shortened, widthOf } from '../../../src/sharing/set-text.ts';

let face: Face;
let text = '';
beforeAll(async () => {
  text = await readCardFace();
  face = openFace(text);
});

const waves: CardText = {
  title: 'Waves',
  subtitle: undefined,
  above: 'Looking Inside',
  below: 'Ada Lovelace',
  sign: '3',
  hue: 210,
};

describe('words of a card', () => {
  test.each([
    ['Đường đi: Žluťoučký kůň, Ὀδύσσεια, свёрточные', 'Đường đi: Žluťoučký kůň, Ὀδύσσεια, свёрточные'],
    ['e\u0301tude', 'étude'],
    ['🚀 Rockets 👩🏽‍🚀 & 🇫🇷', 'Rockets &'],
    ['Why 𝑥 → ∞, ©', 'Why x → ∞, ©'],
    ['soft\u00adhyphen, non\u2011breaking,  a\u00a0b', 'softhyphen, non-breaking, a\u00a0b'],
    ['卷积神经网络', undefined],
    ['السلام', undefined],
    ['नमस्ते', undefined],
    ['q\u0301 has no sign of its own', undefined],
    ['🚀', undefined],
    ['', undefined],
  ])('%s', (written, expected) => {
    expect(settable(written)).toBe(expected);
  });

  test('are those of its face, which has each letter in both cuts and no other', () => {
    const letters = text.split('\n\n').map((cut) =>
      cut
        .split('\n')
        .slice(1)
        .map((line) => line.codePointAt(0) ?? 0),
    );
    const isWhole = (code: number): boolean => {
      const sign = String.fromCodePoint(code);
      return settable(`a${sign}a`) === `a${sign}a`;
    };
    const codes = Array.from({ length: 0x3000 }, (_, code) => code);
    // Blanks and joiners become others, and so does what is another sign with an accent of its own (Å, Ω).
    const other = /[\p{Z}\p{Cf}]/u;
    const isLetter = (sign: string): boolean => !other.test(sign) && sign === sign.normalize('NFC');
    expect(codes.filter(isWhole)).toEqual(
      codes.filter(
        (code) => [0x20, 0xa0].includes(code) || (letters[0]?.includes(code) && isLetter(String.fromCodePoint(code))),
      ),
    );
    expect(letters[1]).toEqual(letters[0]);
  });
});

describe('lines', () => {
  const style = (): Parameters<typeof widthOf>[1] => ({ cut: face.title, size: 100 });

  test('letters that fit together stand closer', () => {
    expect(widthOf('AV', style())).toBeLessThan(widthOf('A', style()) + widthOf('V', style()));
  });

  test('break between words, as evenly as they can, and never before a dash', () => {
    const title = 'How to see what a network sees';
    expect(evenLines(title, style(), 1032)).toEqual(['How to see what', 'a network sees']);
    expect(evenLines('one — two', style(), 300)).toEqual(['one —', 'two']);
  });

  test('that are too many end in an ellipsis, between words where that is possible', () => {
    expect(shortened(['one two', 'three four', 'five'], 2, style(), 640)).toEqual(['one two', 'three four…']);
    expect(shortened(['Donaudampfschiff'], 1, style(), 400)).toEqual(['Dona…']);
  });
});

describe('a card', () => {
  async function pixelsOf(card: CardText): Promise<Buffer> {
    const { data, info } = await sharp(drawCard(card, face)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([1200, 630, 3]);
    return data;
  }

  const colourAt = (pixels: Buffer, x: number, y: number): number => pixels.readUIntBE((y * 1200 + x) * 3, 3);

  /** The first and last column, and row, with another colour than the ground. */
  function inked(pixels: Buffer): { left: number; top: number; right: number; bottom: number } {
    const ground = colourAt(pixels, 0, 0);
    const edges = { left: 1200, top: 630, right: 0, bottom: 0 };
    for (let y = 0; y < 630; y += 1) {
      for (let x = 0; x < 1200; x += 1) {
        if (colourAt(pixels, x, y) === ground) continue;
        edges.left = Math.min(edges.left, x);
        edges.right = Math.max(edges.right, x);
        edges.top = Math.min(edges.top, y);
        edges.bottom = y;
      }
    }
    return edges;
  }

  test('has its title in ink, and nothing nearer to an edge than its margins', async () => {
    const pixels = await pixelsOf({ ...waves, sign: '' });
    const { left, top, right, bottom } = inked(pixels);
    expect([left >= 80 && left < 90, top >= 90 && top < 100, right < 500, bottom <= 630 - 64]).toEqual(
      Array(4).fill(true),
    );
    // A row through the letters of the title.
    const row = Array.from({ length: 400 }, (_, x) => colourAt(pixels, 80 + x, 440));
    expect(row.filter((colour) => colour === 0xfdfaf3).length).toBeGreaterThan(40);
    expect(row).toContain(colourAt(pixels, 0, 0));
  });

  test('of the longest words stays within its margins', async () => {
    const words = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente '.repeat(9).trim();
    const long = { ...waves, title: words, subtitle: words, above: words, below: words, sign: '' };
    const { left, top, right, bottom } = inked(await pixelsOf(long));
    expect([left >= 80, top >= 80, right <= 1200 - 80, bottom <= 630 - 60]).toEqual(Array(4).fill(true));
  });

  test('has its sign behind the words, at the right edge, cut by the lower one', async () => {
    const [without, pixels] = [await pixelsOf({ ...waves, sign: '' }), await pixelsOf(waves)];
    const columns = Array.from({ length: 1200 }, (_, x) => x);
    const changed = columns.filter((x) => colourAt(without, x, 600) !== colourAt(pixels, x, 600));
    expect([Math.min(...changed) > 600, Math.max(...changed) > 1000, Math.max(...changed) < 1190]).toEqual([
      true,
      true,
      true,
    ]);
    expect(columns.some((x) => colourAt(pixels, x, 629) !== colourAt(pixels, 0, 0))).toBe(true);
  });

  test('of the same words has the same bytes', () => {
    expect(Buffer.from(drawCard(waves, openFace(text)))).toEqual(Buffer.from(drawCard(waves, face)));
  });
});
