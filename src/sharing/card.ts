// The card of a page, which links show elsewhere: its title, and whose book it is from, on a ground of the book's own.
import type { CardText } from '../model/sharing.ts';
import { blankCanvas, fill, palette, type Canvas, type Colour } from './canvas.ts';
import type { Face } from './face.ts';
import { pngOf } from './png.ts';
import { evenLines, isTooWide, outlined, shortened, shortenedLine, widthOf, type Style } from './set-text.ts';

/** In pixels, as programs that show links want them: 1.91 to 1. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Nothing that is to be read lies nearer to an edge: some show 2 to 1. */
const MARGIN = 84;
const ROOM = WIDTH - 2 * MARGIN;
/** Baselines, from the top. */
const ABOVE = 118;
const BELOW = HEIGHT - 72;
const TITLE = HEIGHT - 158;
/** A card is seen at a third or half of its size. */
const SMALL = 30;
const SUBTITLE = 38;

/** A PNG, of the same bytes on every machine. */
export function drawCard({ title, subtitle, above, below, sign, hue }: CardText, face: Face): Uint8Array {
  const canvas = blankCanvas(WIDTH, HEIGHT);
  drawSign(canvas, sign, face);
  const small = { cut: face.text, size: SMALL };
  if (above !== undefined) drawLine(canvas, shortenedLine(above, small, ROOM), small, ABOVE);
  if (below !== undefined) drawLine(canvas, shortenedLine(below, small, ROOM), small, BELOW);
  const under = { cut: face.text, size: SUBTITLE };
  const lines = subtitle === undefined ? [] : shortened(evenLines(subtitle, under, ROOM), 2, under, ROOM);
  const last = TITLE - (lines.length > 0 ? lines.length * SUBTITLE * 1.3 + 24 : 0);
  for (const [index, line] of lines.entries())
    drawLine(canvas, line, under, TITLE - (lines.length - 1 - index) * SUBTITLE * 1.3);
  drawTitle(canvas, title, { face, last });
  return pngOf(canvas, coloursOf(hue));
}

/** The dark ground of a cloth binding, and print on it that is easy to read on all hues (7 to 1 and more). */
function coloursOf(hue: number): readonly Colour[] {
  const shade = hsl(hue, 0.34, 0.235);
  return palette(hsl(hue, 0.32, 0.18), { shade, title: [253, 250, 243], text: hsl(hue, 0.3, 0.82) });
}

function drawLine(canvas: Canvas, text: string, style: Style, baseline: number): void {
  fill(canvas, { rings: outlined(text, style, MARGIN, baseline), ink: 'text' });
}

/** Large, at the right edge, cut by the lower one: it says which chapter it is even where a card is a thumbnail. */
function drawSign(canvas: Canvas, sign: string, face: Face): void {
  if (sign === '') return;
  const [tallest, widest] = [760, 560];
  const wide = widthOf(sign, { cut: face.title, size: tallest });
  const style = { cut: face.title, size: Math.min(tallest, (tallest * widest) / wide) };
  const x = WIDTH - 40 - widthOf(sign, style);
  fill(canvas, { rings: outlined(sign, style, x, HEIGHT + 0.03 * style.size), ink: 'shade' });
}

/** Sizes of a title, and how many lines it may have in them. */
const SIZES = [
  [104, 1],
  [96, 2],
  [84, 3],
  [72, 4],
  [62, 4],
] as const;

/** `last` is the baseline of its last line. */
function drawTitle(
  canvas: Canvas,
  title: string,
  { face, last }: { readonly face: Face; readonly last: number },
): void {
  const { lines, style } = linesOfTitle(title, face);
  for (const [index, line] of lines.entries()) {
    const y = last - (lines.length - 1 - index) * style.size * 1.16;
    // Large letters have more room before them.
    fill(canvas, { rings: outlined(line, style, MARGIN - 0.03 * style.size, y), ink: 'title' });
  }
}

function linesOfTitle(title: string, face: Face): { readonly lines: readonly string[]; readonly style: Style } {
  for (const [size, most] of SIZES) {
    const style = { cut: face.title, size };
    const lines = evenLines(title, style, ROOM);
    if (lines.length <= most && !isTooWide(lines, style, ROOM)) return { lines, style };
  }
  const style = { cut: face.title, size: 62 };
  return { lines: shortened(evenLines(title, style, ROOM), 4, style, ROOM), style };
}

/** CSS Color 4, 7.1. */
function hsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [part(0), part(8), part(4)];
}
