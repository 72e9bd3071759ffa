// A small convolutional network: its layers, forwards to the scores and backwards to gradients of the weights and of
// the picture.
import { convolve, convolveBack } from './convolution.ts';
import { dense, denseBack, mean, meanBack, pool, poolBack, relu, reluBack } from './layers.ts';
import type { Picture } from './picture.ts';
import type { Random } from './random.ts';

export type Layer =
  | {
      readonly kind: 'convolution';
      readonly name: string;
      readonly inputs: number;
      readonly outputs: number;
      readonly size: number;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    }
  | { readonly kind: 'relu' }
  /** The largest of each two by two. */
  | { readonly kind: 'pool' }
  /** The mean of each plane: global average pooling. */
  | { readonly kind: 'mean' }
  | {
      readonly kind: 'dense';
      readonly name: string;
      readonly inputs: number;
      readonly outputs: number;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    };

export type Network = readonly Layer[];

/** A stack of planes: plane after plane, row by row. */
export interface Volume {
  readonly planes: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/**
 * Everything that was computed for one picture: `volumes[0]` is the picture, `volumes[n + 1]` what layer n made of it.
 */
export interface Trace {
  readonly volumes: readonly Volume[];
  /** For a pooling layer: from which place each value came. */
  readonly switches: readonly (Int32Array | undefined)[];
}

/** What a backward pass does at a ReLU: the true gradient, or one of two rules made for looking. */
export type ReluRule = 'gradient' | 'deconvnet' | 'guided';

export interface ParameterGradient {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * The mean of a plane differs little from picture to picture, so the linear layer begins with large weights, and learns
 * with large steps.
 */
export const LOUD = 8;

/** Three convolutions, two poolings, then the mean of each plane and one linear layer. */
export function newNetwork(kinds: number, planes: readonly [number, number, number], random: Random): Network {
  const [first, second, third] = planes;
  return [
    convolution('layer 1', { inputs: 3, outputs: first, size: 5 }, random),
    { kind: 'relu' },
    { kind: 'pool' },
    convolution('layer 2', { inputs: first, outputs: second, size: 3 }, random),
    { kind: 'relu' },
    { kind: 'pool' },
    convolution('layer 3', { inputs: second, outputs: third, size: 3 }, random),
    { kind: 'relu' },
    { kind: 'mean' },
    {
      kind: 'dense',
      name: 'scores',
      inputs: third,
      outputs: kinds,
      weights: spread(kinds * third, Math.sqrt(1 / third) * LOUD, random),
      bias: new Float32Array(kinds),
    },
  ];
}

/** The picture's numbers go in as −1 … 1. */
export function asVolume({ width, height, values }: Picture): Volume {
  return { planes: 3, width, height, values: values.map((value) => 2 * value - 1) };
}

export function look(network: Network, picture: Picture): Trace {
  const volumes: Volume[] = [asVolume(picture)];
  const switches: (Int32Array | undefined)[] = [];
  for (const layer of network) {
    const before = volumes[volumes.length - 1] as Volume;
    const pooled = layer.kind === 'pool' ? pool(before) : undefined;
    volumes.push(pooled?.volume ?? forward(layer, before));
    switches.push(pooled?.switches);
  }
  return { volumes, switches };
}

export function scoresOf(trace: Trace): Float32Array {
  return (trace.volumes[trace.volumes.length - 1] as Volume).values;
}

export interface BackwardRequest {
  /** Where to start: the index in `volumes`, and the gradient with respect to that volume. */
  readonly from: number;
  readonly gradient: Float32Array;
  readonly rule: ReluRule;
  /** Gradients of the weights are added here, by layer; without it only the picture's is computed. */
  readonly parameters: readonly (ParameterGradient | undefined)[] | undefined;
}

/** The gradient with respect to the picture as it went in (−1 … 1). While training it is not needed, and empty. */
export function backward(network: Network, trace: Trace, request: BackwardRequest): Float32Array {
  let gradient = request.gradient;
  for (let index = request.from - 1; index >= 0; index--) {
    const layer = network[index] as Layer;
    const before = trace.volumes[index] as Volume;
    const after = trace.volumes[index + 1] as Volume;
    const parameter = request.parameters?.[index];
    switch (layer.kind) {
      case 'convolution':
        gradient = convolveBack({
          layer,
          before,
          gradient,
          parameter,
          wantsInput: index > 0 || request.parameters === undefined,
        });
        break;
      case 'relu':
        gradient = reluBack(gradient, after.values, request.rule);
        break;
      case 'pool':
        gradient = poolBack(gradient, before, trace.switches[index] as Int32Array);
        break;
      case 'mean':
        gradient = meanBack(gradient, before);
        break;
      case 'dense':
        gradient = denseBack(layer, { before, gradient, parameter });
        break;
    }
  }
  return gradient;
}

/** Shares that add to 1, from scores. */
export function softmax(scores: Float32Array): Float32Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function convolution(name: string, form: { inputs: number; outputs: number; size: number }, random: Random): Layer {
  const reach = form.inputs * form.size * form.size;
  return {
    kind: 'convolution',
    name,
    ...form,
    weights: spread(form.outputs * reach, Math.sqrt(2 / reach), random),
    bias: new Float32Array(form.outputs),
  };
}

function spread(count: number, deviation: number, random: Random): Float32Array {
  return Float32Array.from({ length: count }, () => deviation * random.normal());
}

export function forward(layer: Layer, before: Volume): Volume {
  switch (layer.kind) {
    case 'convolution':
      return convolve(layer, before);
    case 'relu':
      return relu(before);
    case 'mean':
      return mean(before);
    case 'dense':
      return dense(layer, before);
    case 'pool':
      return pool(before).volume;
  }
}
