// Pictures made from a network: climbing a score, or the activity of a layer, with four ways to keep the picture
// smooth.
import { backward, look, type Network, type Volume } from './network.ts';
import type { Picture } from './picture.ts';
import type { Random } from './random.ts';

export interface Regularisers {
  /** The share of each pixel's distance from grey that is taken away at every step (the gradient of an L2 penalty). */
  readonly decay: number;
  /** How much of each pixel comes from its neighbours at every step, 0 to 1. */
  readonly blur: number;
  /** The picture is looked at shifted by up to so many pixels. */
  readonly jitter: number;
  /** The weight of total variation: the sum of differences between neighbours. */
  readonly variation: number;
}

export const NONE: Regularisers = { decay: 0, blur: 0, jitter: 0, variation: 0 };

/** The settings of the chapter's figure: each regulariser alone, and all of them, more gently. */
export const PRESETS = {
  none: NONE,
  decay: { ...NONE, decay: 0.03 },
  blur: { ...NONE, blur: 0.3 },
  jitter: { ...NONE, jitter: 3 },
  variation: { ...NONE, variation: 0.8 },
  all: { decay: 0.01, blur: 0.1, jitter: 3, variation: 0.6 },
} as const satisfies Readonly<Record<string, Regularisers>>;

/** The slope of what is climbed, by the network's input. */
export type Climb = (network: Network, picture: Picture) => Float32Array;

/** The score of one class. */
export function towardsClass(kind: number): Climb {
  return (network, picture) => {
    const trace = look(network, picture);
    const gradient = new Float32Array((trace.volumes[network.length] as Volume).values.length);
    gradient[kind] = 1;
    return backward(network, trace, { from: network.length, gradient, rule: 'gradient', parameters: undefined });
  };
}

/** Half the sum of squares of what a layer makes: whatever it sees already, it shall see more of. */
export function moreOf(index: number): Climb {
  return (network, picture) => {
    const trace = look(network, picture);
    return backward(network, trace, {
      from: index,
      gradient: (trace.volumes[index] as Volume).values.slice(),
      rule: 'gradient',
      parameters: undefined,
    });
  };
}

export interface Step {
  readonly climb: Climb;
  /** How far the mean pixel moves. */
  readonly rate: number;
  readonly regularisers: Regularisers;
  readonly random: Random;
}

/** One step up: the slope is brought to mean size 1, so that steps are alike whatever the network's scale. */
export function stepUp(network: Network, picture: Picture, { climb, rate, regularisers, random }: Step): Picture {
  const { decay, blur, jitter, variation } = regularisers;
  const [dx, dy] =
    jitter === 0 ? [0, 0] : [random.below(2 * jitter + 1) - jitter, random.below(2 * jitter + 1) - jitter];
  const slope = shifted({ ...picture, values: climb(network, shifted(picture, dx, dy)) }, -dx, -dy).values;
  const size = slope.reduce((sum, value) => sum + Math.abs(value), 0) / slope.length + 1e-12;
  const rough = variation === 0 ? undefined : variationSlope(picture);
  const moved = picture.values.map((value, index) => {
    const next =
      value +
      (rate * (slope[index] as number)) / size -
      (rough === undefined ? 0 : rate * variation * (rough[index] as number));
    return Math.min(1, Math.max(0, 0.5 + (next - 0.5) * (1 - decay)));
  });
  return blur === 0 ? { ...picture, values: moved } : blurred({ ...picture, values: moved }, blur);
}

/** What leaves at one side comes in at the other. */
export function shifted(picture: Picture, dx: number, dy: number): Picture {
  if (dx === 0 && dy === 0) return picture;
  const { width, height } = picture;
  const values = new Float32Array(picture.values.length);
  for (let index = 0; index < values.length; index++) {
    const [x, row] = [index % width, Math.floor(index / width)];
    const [y, channel] = [row % height, Math.floor(row / height)];
    values[(channel * height + ((y + dy + height) % height)) * width + ((x + dx + width) % width)] = picture.values[
      index
    ] as number;
  }
  return { ...picture, values };
}

/** Each pixel keeps 1 − amount of itself; the rest is the mean of its four neighbours (at the edge, itself again). */
function blurred(picture: Picture, amount: number): Picture {
  const values = picture.values.map(
    (value, index) =>
      (1 - amount) * value + (amount * neighbours(picture, index).reduce((sum, other) => sum + other, 0)) / 4,
  );
  return { ...picture, values };
}

/**
 * By how much, on average over its four neighbours, each pixel lies above them, each counted as −1 to 1: the slope of
 * total variation, rounded at 0.
 */
function variationSlope(picture: Picture): Float32Array {
  return picture.values.map(
    (value, index) =>
      neighbours(picture, index).reduce((sum, other) => sum + (value - other) / (Math.abs(value - other) + 0.02), 0) /
      4,
  );
}

function neighbours({ width, height, values }: Picture, index: number): readonly number[] {
  const [x, y] = [index % width, Math.floor(index / width) % height];
  const at = (step: number, inside: boolean): number => values[inside ? index + step : index] as number;
  return [at(-1, x > 0), at(1, x < width - 1), at(-width, y > 0), at(width, y < height - 1)];
}

/** Grey with a little grain. */
export function startPicture(width: number, height: number, random: Random): Picture {
  const picture = { width, height, values: new Float32Array(3 * width * height) };
  picture.values.forEach((_, index) => {
    picture.values[index] = 0.5 + 0.02 * random.grain();
  });
  return picture;
}

/** Mean difference between neighbours, which is what the eye takes for roughness. */
export function roughness(picture: Picture): number {
  let sum = 0;
  picture.values.forEach((value, index) => {
    for (const other of neighbours(picture, index)) sum += Math.abs(value - other);
  });
  return sum / (4 * picture.values.length);
}
