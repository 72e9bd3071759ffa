// Attribution: how much of a score each pixel accounts for, beside how much the score would change with it (the slopes
// of looking.ts).
import { activationMap, enlarged, saliencyMap, slopes, type Map2 } from './looking.ts';
import { look, type Network, type ReluRule } from './network.ts';
import type { Picture } from './picture.ts';
import { randomFrom } from './random.ts';

/** The value that goes into the network as 0: what lies outside a picture, and where integrated gradients begin. */
export const GREY = 0.5;

/**
 * The slope times how far each colour is from grey (Shrikumar and others, 2016): exact if the network were straight.
 */
export function timesInput(slope: Float32Array, picture: Picture): Float32Array {
  return slope.map((value, index) => value * ((picture.values[index] as number) - GREY));
}

/**
 * The mean slope along the straight way from a grey picture to this one, times the way (Sundararajan and others, 2017).
 * All of it together is the score minus the score of grey, but for the steps' size.
 */
export function integratedGradients(
  network: Network,
  picture: Picture,
  asked: { kind: number; steps: number },
): Float32Array {
  const sum = new Float32Array(picture.values.length);
  for (let step = 0; step < asked.steps; step++) {
    const share = (step + 0.5) / asked.steps;
    const between = { ...picture, values: picture.values.map((value) => GREY + share * (value - GREY)) };
    const slope = slopes(network, look(network, between), { kind: asked.kind, rule: 'gradient' });
    for (let index = 0; index < sum.length; index++)
      sum[index] = (sum[index] as number) + (slope[index] as number) / asked.steps;
  }
  return timesInput(sum, picture);
}

/** The mean slope over copies of the picture with more grain (Smilkov and others, 2017). */
export function smoothGrad(
  network: Network,
  picture: Picture,
  asked: { kind: number; samples: number; deviation: number },
): Float32Array {
  const random = randomFrom(17);
  const sum = new Float32Array(picture.values.length);
  for (let sample = 0; sample < asked.samples; sample++) {
    const grainy = { ...picture, values: picture.values.map((value) => value + asked.deviation * random.normal()) };
    const slope = slopes(network, look(network, grainy), { kind: asked.kind, rule: 'gradient' });
    for (let index = 0; index < sum.length; index++)
      sum[index] = (sum[index] as number) + (slope[index] as number) / asked.samples;
  }
  return sum;
}

/** One number of either sign for each place: the three colours together. */
export function summed(values: Float32Array, { width, height }: { width: number; height: number }): Map2 {
  const area = width * height;
  return {
    width,
    height,
    values: new Float32Array(area).map(
      (_, place) => (values[place] as number) + (values[place + area] as number) + (values[place + 2 * area] as number),
    ),
  };
}

/** Mixed with its surroundings by a bell curve of this deviation, in places; the edge goes on outside. */
export function softened(map: Map2, deviation: number): Map2 {
  const reach = Math.ceil(3 * deviation);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-0.5 * ((index - reach) / deviation) ** 2));
  const whole = bell.reduce((sum, value) => sum + value, 0);
  const { width, height } = map;
  const along = (values: Float32Array, step: (place: number, by: number) => number): Float32Array =>
    values.map(
      (_, place) => bell.reduce((sum, part, by) => sum + part * (values[step(place, by - reach)] as number), 0) / whole,
    );
  const clamp = (value: number, most: number): number => Math.min(most - 1, Math.max(0, value));
  const rows = along(map.values, (place, by) => place - (place % width) + clamp((place % width) + by, width));
  const both = along(rows, (place, by) => clamp(Math.floor(place / width) + by, height) * width + (place % width));
  return { width, height, values: both };
}

/** One way to say which pixels matter to the score of a class. */
export type Method = (network: Network, picture: Picture, kind: number) => Float32Array;

const byRule =
  (rule: ReluRule): Method =>
  (network, picture, kind) =>
    slopes(network, look(network, picture), { kind, rule });

/** What each method gives for each colour of each pixel, with its sign. */
export const METHODS = {
  gradient: byRule('gradient'),
  deconvnet: byRule('deconvnet'),
  guided: byRule('guided'),
  smoothGrad: (network, picture, kind) => smoothGrad(network, picture, { kind, samples: 16, deviation: 0.1 }),
  timesInput: (network, picture, kind) => timesInput(byRule('gradient')(network, picture, kind), picture),
  integrated: (network, picture, kind) => integratedGradients(network, picture, { kind, steps: 24 }),
} as const satisfies Readonly<Record<string, Method>>;

export type MethodName = keyof typeof METHODS | 'activationMap';

/** One number for each place: all signs together, or only sizes, by the largest of the three colours. */
export function attributionMap(
  network: Network,
  picture: Picture,
  asked: { method: MethodName; kind: number; signed: boolean },
): Map2 {
  const { method, kind, signed } = asked;
  if (method === 'activationMap') {
    const map = enlarged(activationMap(network, look(network, picture), kind), picture.width, picture.height);
    return signed ? map : { ...map, values: map.values.map(Math.abs) };
  }
  const values = METHODS[method](network, picture, kind);
  return signed ? summed(values, picture) : saliencyMap(values, picture);
}
