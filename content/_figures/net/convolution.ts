// Convolution, forwards and backwards, as products of matrices: each window of the picture becomes one column.
import { multiplier, transposed, type Matrix } from './matrix.ts';
import type { Layer, ParameterGradient, Volume } from './network.ts';

export type Convolution = Extract<Layer, { kind: 'convolution' }>;

/** Zeros stand around the picture, so that the result is as large as what went in. */
export function convolve(layer: Convolution, before: Volume): Volume {
  const area = before.width * before.height;
  const values = multiplier.multiply(filtersOf(layer), windowsOf(layer, before));
  for (let plane = 0; plane < layer.outputs; plane++) {
    const bias = layer.bias[plane] as number;
    for (let place = plane * area; place < (plane + 1) * area; place++)
      values[place] = (values[place] as number) + bias;
  }
  return { planes: layer.outputs, width: before.width, height: before.height, values };
}

export interface ConvolutionPass {
  readonly layer: Convolution;
  readonly before: Volume;
  /** With respect to what the layer made. */
  readonly gradient: Float32Array;
  readonly parameter: ParameterGradient | undefined;
  /** Not for the first layer while training: nobody asks what the picture should have been. */
  readonly wantsInput: boolean;
}

export function convolveBack(pass: ConvolutionPass): Float32Array {
  const { layer, before, parameter } = pass;
  const area = before.width * before.height;
  const gradient: Matrix = { values: pass.gradient, rows: layer.outputs, columns: area };
  if (parameter) {
    addTo(parameter.weights, multiplier.multiply(gradient, transposed(windowsOf(layer, before))));
    for (let plane = 0; plane < layer.outputs; plane++) {
      let sum = 0;
      for (let place = plane * area; place < (plane + 1) * area; place++) sum += pass.gradient[place] as number;
      parameter.bias[plane] = (parameter.bias[plane] as number) + sum;
    }
  }
  if (!pass.wantsInput) return new Float32Array(0);
  return gathered(multiplier.multiply(transposed(filtersOf(layer)), gradient), layer, before);
}

function filtersOf(layer: Convolution): Matrix {
  return { values: layer.weights, rows: layer.outputs, columns: layer.inputs * layer.size * layer.size };
}

/**
 * One row for each weight of a filter: what that weight meets when the filter stands at each place. It is the volume's
 * plane, shifted.
 */
function windowsOf(layer: Convolution, before: Volume): Matrix {
  const area = before.width * before.height;
  const rows = layer.inputs * layer.size * layer.size;
  const values = new Float32Array(rows * area);
  eachRun(layer, before, (to, from, length) => {
    for (let n = 0; n < length; n++) values[to + n] = before.values[from + n] as number;
  });
  return { values, rows, columns: area };
}

/** The way back: what each number of the volume got from all the windows that hold it. */
function gathered(ofWindows: Float32Array, layer: Convolution, before: Volume): Float32Array {
  const result = new Float32Array(before.values.length);
  eachRun(layer, before, (from, to, length) => {
    for (let n = 0; n < length; n++) result[to + n] = (result[to + n] as number) + (ofWindows[from + n] as number);
  });
  return result;
}

/** Neighbours in a row of the volume are neighbours in a row of the windows: they are visited together. */
type Visit = (inWindows: number, inVolume: number, length: number) => void;

function eachRun(layer: Convolution, before: Volume, visit: Visit): void {
  const { size, inputs } = layer;
  const { width, height } = before;
  const reach = size >> 1;
  for (let weight = 0; weight < inputs * size * size; weight++) {
    const plane = Math.floor(weight / (size * size));
    const down = (Math.floor(weight / size) % size) - reach;
    const right = (weight % size) - reach;
    const [first, last] = [Math.max(0, -right), Math.min(width, width - right)];
    for (let y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
      visit((weight * height + y) * width + first, (plane * height + y + down) * width + first + right, last - first);
    }
  }
}

function addTo(sum: Float32Array, more: Float32Array): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (more[index] as number);
}
