// What filters of the first layer are like, in numbers: light or colour, smooth or rough, and how much of a ramp.
import type { Layer } from '../net/network.ts';
import { randomFrom } from '../net/random.ts';
import { meanOf, percent, round, type Numbers } from './workshop.ts';

/** What filters are worth: how much of them is light and dark, how alike neighbours are, how much is a plain ramp. */
export function filterNumbers(filters: readonly Float32Array[]): Numbers {
  const side = Math.sqrt((filters[0]?.length ?? 0) / 3);
  const mean = (measure: (filter: Float32Array, side: number) => number): number =>
    meanOf(filters.map((filter) => measure(filter, side)));
  return {
    // A filter whose three colours have the same weights sees light and dark alone.
    light: percent(
      mean((filter) => lightShare(filter, side * side)),
      0,
    ),
    neighbours: round(mean(neighbourLikeness), 2),
    ramp: percent(mean(rampShare), 0),
    bestRamp: percent(Math.max(...filters.map((filter) => rampShare(filter, side))), 0),
  };
}

/** As the network had them before it learned anything. */
export function untrained(layer: Extract<Layer, { kind: 'convolution' }>): readonly Float32Array[] {
  const random = randomFrom(7);
  return Array.from({ length: 200 }, () =>
    Float32Array.from({ length: layer.inputs * layer.size * layer.size }, () => random.normal()),
  );
}

/** The correlation of weights beside and below each other, in one colour; 0 for noise. */
export function neighbourLikeness(filter: Float32Array, side: number): number {
  let [products, pairs, squares] = [0, 0, 0];
  filter.forEach((weight, index) => {
    squares += weight * weight;
    const [x, y] = [index % side, Math.floor(index / side) % side];
    for (const other of [x < side - 1 ? index + 1 : -1, y < side - 1 ? index + side : -1]) {
      if (other < 0) continue;
      products += weight * (filter[other] as number);
      pairs += 1;
    }
  });
  return products / pairs / (squares / filter.length);
}

/** The part of a filter's squares that even ramps explain: for each colour, one across and one down. */
function rampShare(filter: Float32Array, side: number): number {
  const middle = (side - 1) / 2;
  const norm = side * Array.from({ length: side }, (_, x) => (x - middle) ** 2).reduce((sum, value) => sum + value, 0);
  let explained = 0;
  for (let channel = 0; channel < 3; channel++) {
    let [across, down] = [0, 0];
    for (let place = 0; place < side * side; place++) {
      const weight = filter[channel * side * side + place] as number;
      across += weight * ((place % side) - middle);
      down += weight * (Math.floor(place / side) - middle);
    }
    explained += (across * across + down * down) / norm;
  }
  return explained / filter.reduce((sum, weight) => sum + weight * weight, 0);
}

/** The part of a filter's squares that is the same in all three colours. */
function lightShare(filter: Float32Array, area: number): number {
  let common = 0;
  for (let place = 0; place < area; place++) {
    const mean =
      ((filter[place] as number) + (filter[place + area] as number) + (filter[place + 2 * area] as number)) / 3;
    common += 3 * mean * mean;
  }
  return common / filter.reduce((sum, weight) => sum + weight * weight, 0);
}
