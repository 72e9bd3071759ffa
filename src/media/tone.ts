// What kind of picture the pixels show: a photograph, a drawing, or line art for white paper.
import type { PictureTone } from '../model/picture.ts';
import type { Pixels } from './decode.ts';

/** Enough points to tell by, taken at regular distances: averaging would invent colours between line and paper. */
const POINTS = 160;
/** Nothing darker counts as paper. See-through counts as paper, which it stands on. */
const PAPER = 235;

/**
 * Line art stands on light paper that reaches its border, and much of it is of one colour; or nearly all of it is of
 * very few shades. Thresholds were found on 318 pictures of a book on machine learning, sorted by eye: see
 * tests/bench/README.md.
 */
export function toneOf(pixels: Pixels): PictureTone {
  const { commonest, light, lightBorder, shades, isLightInk } = countShades(pixels);
  // White lines on nothing are drawn for the dark.
  if (isLightInk) return 'drawing';
  const isOnPaper = lightBorder >= 0.8 && commonest >= 0.3 && light >= 0.4;
  if (isOnPaper || (lightBorder >= 0.45 && shades <= 20 && light >= 0.28)) return 'line-art';
  // Grey photographs have 32 shades at most, but none of them prevails.
  return commonest >= 0.3 && shades <= 40 ? 'drawing' : 'photograph';
}

interface Shades {
  /** The part of the picture that its commonest shade takes, 0 to 1. */
  readonly commonest: number;
  readonly light: number;
  readonly lightBorder: number;
  /** How many shades make up nine tenths of the picture; there are 32 steps of each colour. */
  readonly shades: number;
  /** Whether most of what is drawn on nothing is light. */
  readonly isLightInk: boolean;
}

function countShades(pixels: Pixels): Shades {
  // For each shade of 32 steps a channel.
  const counts = new Uint16Array(32 * 32 * 32);
  const met: number[] = [];
  let [points, light, border, lightBorder, clear, lightInk] = [0, 0, 0, 0, 0, 0];
  forPoints(pixels, (at, isAtBorder) => {
    const { data } = pixels;
    const isClear = (data[at + 3] ?? 255) < 128;
    const red = isClear ? 255 : (data[at] ?? 0);
    const green = isClear ? 255 : (data[at + 1] ?? 0);
    const blue = isClear ? 255 : (data[at + 2] ?? 0);
    const shade = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const isLight = red >= PAPER && green >= PAPER && blue >= PAPER;
    const count = counts[shade] ?? 0;
    if (count === 0) met.push(shade);
    counts[shade] = count + 1;
    points += 1;
    if (isClear) clear += 1;
    if (isLight) light += 1;
    if (isLight && !isClear) lightInk += 1;
    if (isAtBorder) border += 1;
    if (isAtBorder && isLight) lightBorder += 1;
  });
  // The most frequent first.
  const sorted = Uint16Array.from(met, (shade) => counts[shade] ?? 0)
    .sort()
    .reverse();
  let covered = 0;
  const shades = sorted.findIndex((count) => (covered += count) >= points * 0.9) + 1;
  const isLightInk = clear > points * 0.2 && lightInk > 0 && lightInk >= (points - clear) * 0.6;
  return {
    isLightInk,
    commonest: (sorted[0] ?? 0) / points,
    light: light / points,
    lightBorder: lightBorder / border,
    shades,
  };
}

/** `at` is where a pixel of `data` begins. */
type Visit = (at: number, isAtBorder: boolean) => void;

function forPoints({ width, height }: Pixels, visit: Visit): void {
  const step = Math.max(1, Math.max(width, height) / POINTS);
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  for (let row = 0; row < rows; row += 1) {
    const start = Math.floor((row + 0.5) * step) * width;
    const isOuterRow = row < 2 || row >= rows - 2;
    for (let column = 0; column < columns; column += 1)
      visit(4 * (start + Math.floor((column + 0.5) * step)), isOuterRow || column < 2 || column >= columns - 2);
  }
}
