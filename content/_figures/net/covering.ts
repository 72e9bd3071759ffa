// Covering parts of a picture: with which paint, in a square or pixel by pixel, and what the network says then.
import { sharesOf, type Map2 } from './looking.ts';
import type { Network } from './network.ts';
import type { Picture } from './picture.ts';
import { randomFrom } from './random.ts';
import type { Colour } from './scenes.ts';

/** The value of one colour (`channel`) at one place. */
export type Filling = (channel: number, place: number) => number;

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One colour all over. */
export function plain(colour: Colour): Filling {
  return (channel) => colour[channel] as number;
}

export const GREY_PAINT: Filling = plain([0.5, 0.5, 0.5]);

/** Another value for each colour of each pixel. */
export function noisePaint(picture: Picture, seed: number): Filling {
  const random = randomFrom(seed);
  const values = picture.values.map(() => random.between(0, 1));
  return (channel, place) => values[channel * picture.width * picture.height + place] as number;
}

/** The picture's own mean colour. */
export function meanPaint({ width, height, values }: Picture): Filling {
  const area = width * height;
  const mean = (channel: number): number =>
    values.subarray(channel * area, (channel + 1) * area).reduce((sum, value) => sum + value, 0) / area;
  return plain([mean(0), mean(1), mean(2)]);
}

/** The square's centre at a place. */
export function squareAt(x: number, y: number, size: number): Square {
  return { x: x - (size >> 1), y: y - (size >> 1), size };
}

export function covered(picture: Picture, squares: readonly Square[], filling: Filling): Picture {
  const values = picture.values.slice();
  const { width, height } = picture;
  for (const square of squares) {
    for (let y = Math.max(0, square.y); y < Math.min(height, square.y + square.size); y++) {
      for (let x = Math.max(0, square.x); x < Math.min(width, square.x + square.size); x++) {
        for (let channel = 0; channel < 3; channel++)
          values[(channel * height + y) * width + x] = filling(channel, y * width + x);
      }
    }
  }
  return { ...picture, values };
}

/** For each place of the square's centre, how far the probability of `kind` falls below that of the whole picture. */
export function occlusionMap(
  network: Network,
  picture: Picture,
  asked: { kind: number; size: number; filling: Filling },
): Map2 {
  const { width, height } = picture;
  const whole = sharesOf(network, picture)[asked.kind] as number;
  const values = new Float32Array(width * height).map((_, place) => {
    const square = squareAt(place % width, Math.floor(place / width), asked.size);
    return whole - (sharesOf(network, covered(picture, [square], asked.filling))[asked.kind] as number);
  });
  return { width, height, values };
}

/** Places in the order of a map, the largest first; equal ones in reading order. */
export function orderOf({ values }: Map2): readonly number[] {
  return [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

/** The picture with all three colours of these places filled. */
export function deleted(picture: Picture, places: readonly number[], filling: Filling): Picture {
  const values = picture.values.slice();
  const area = picture.width * picture.height;
  for (const place of places)
    for (let channel = 0; channel < 3; channel++) values[channel * area + place] = filling(channel, place);
  return { ...picture, values };
}
