// Ways to look inside: probabilities, gradients by three rules, and class activation maps.
import {
  backward,
  look,
  scoresOf,
  softmax,
  type Layer,
  type Network,
  type ReluRule,
  type Trace,
  type Volume,
} from './network.ts';
import type { Picture } from './picture.ts';

/** A field of numbers, row by row. */
export interface Map2 {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export function sharesOf(network: Network, picture: Picture): Float32Array {
  return softmax(scoresOf(look(network, picture)));
}

export function bestOf(numbers: Float32Array): number {
  let best = 0;
  numbers.forEach((value, index) => {
    if (value > (numbers[best] as number)) best = index;
  });
  return best;
}

/** The slope of a class's score by each pixel (of 0 to 1), or what the deconvnet's or the guided rule makes of it. */
export function slopes(network: Network, trace: Trace, asked: { kind: number; rule: ReluRule }): Float32Array {
  const gradient = new Float32Array(scoresOf(trace).length);
  gradient[asked.kind] = 1;
  const ofInput = backward(network, trace, { from: network.length, gradient, rule: asked.rule, parameters: undefined });
  // A pixel of 0 to 1 goes in as −1 to 1.
  return ofInput.map((value) => 2 * value);
}

/** One number for each place: the largest of the three colours' slopes, whatever their sign. */
export function saliencyMap(values: Float32Array, { width, height }: { width: number; height: number }): Map2 {
  const area = width * height;
  return {
    width,
    height,
    values: new Float32Array(area).map((_, place) =>
      Math.max(
        Math.abs(values[place] as number),
        Math.abs(values[place + area] as number),
        Math.abs(values[place + 2 * area] as number),
      ),
    ),
  };
}

/** The planes that the mean is taken of, weighted by the class's weights: their mean, with the bias, is the score. */
export function activationMap(network: Network, trace: Trace, kind: number): Map2 {
  const planes = trace.volumes[network.length - 2] as Volume;
  const last = network[network.length - 1] as Extract<Layer, { kind: 'dense' }>;
  const area = planes.width * planes.height;
  const values = new Float32Array(area);
  for (let plane = 0; plane < planes.planes; plane++) {
    const weight = last.weights[kind * planes.planes + plane] as number;
    for (let place = 0; place < area; place++)
      values[place] = (values[place] as number) + weight * (planes.values[plane * area + place] as number);
  }
  return { width: planes.width, height: planes.height, values };
}

/** `map` at the size of the picture, with straight lines between the numbers. */
export function enlarged(map: Map2, width: number, height: number): Map2 {
  const values = new Float32Array(width * height);
  for (let place = 0; place < values.length; place++) {
    const x = Math.min(map.width - 1, Math.max(0, (((place % width) + 0.5) * map.width) / width - 0.5));
    const y = Math.min(map.height - 1, Math.max(0, ((Math.floor(place / width) + 0.5) * map.height) / height - 0.5));
    const [left, top] = [Math.min(map.width - 2, Math.floor(x)), Math.min(map.height - 2, Math.floor(y))];
    const at = (dx: number, dy: number): number => map.values[(top + dy) * map.width + left + dx] as number;
    const [right, down] = [x - left, y - top];
    values[place] =
      (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - down) + (at(0, 1) * (1 - right) + at(1, 1) * right) * down;
  }
  return { width, height, values };
}
