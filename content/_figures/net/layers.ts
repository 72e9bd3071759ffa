// The layers without filters, forwards and backwards: ReLU, pooling, the mean of each plane, and the linear layer at
// the end.
import type { Layer, ParameterGradient, ReluRule, Volume } from './network.ts';

export type Dense = Extract<Layer, { kind: 'dense' }>;

export function relu(before: Volume): Volume {
  const values = new Float32Array(before.values.length);
  for (let index = 0; index < values.length; index++) {
    const value = before.values[index] as number;
    values[index] = value > 0 ? value : 0;
  }
  return { ...before, values };
}

/**
 * The rules differ in what may pass: a true gradient where the neuron was on, the deconvnet where the answer is
 * positive, guided backpropagation where both.
 */
export function reluBack(gradient: Float32Array, after: Float32Array, rule: ReluRule): Float32Array {
  const result = new Float32Array(gradient.length);
  for (let index = 0; index < result.length; index++) {
    const value = gradient[index] as number;
    const wasOn = (after[index] as number) > 0;
    const mayPass = wasOn || rule === 'deconvnet';
    if (mayPass && (value > 0 || rule === 'gradient')) result[index] = value;
  }
  return result;
}

/** The largest of each two by two, and the place that it came from. */
export function pool(before: Volume): { readonly volume: Volume; readonly switches: Int32Array } {
  const { planes, values: from } = before;
  const [width, height] = [before.width >> 1, before.height >> 1];
  const values = new Float32Array(planes * width * height);
  const switches = new Int32Array(values.length);
  let index = 0;
  // Planes have an even height, so rows of all planes can be counted through.
  for (let row = 0; row < planes * height; row++) {
    for (let column = 0; column < width; column++, index++) {
      let best = row * 2 * before.width + column * 2;
      const below = best + before.width;
      if ((from[best + 1] as number) > (from[best] as number)) best += 1;
      if ((from[below] as number) > (from[best] as number)) best = below;
      if ((from[below + 1] as number) > (from[best] as number)) best = below + 1;
      values[index] = from[best] as number;
      switches[index] = best;
    }
  }
  return { volume: { planes, width, height, values }, switches };
}

export function poolBack(gradient: Float32Array, before: Volume, switches: Int32Array): Float32Array {
  const result = new Float32Array(before.values.length);
  for (let index = 0; index < gradient.length; index++) result[switches[index] as number] = gradient[index] as number;
  return result;
}

export function mean(before: Volume): Volume {
  const area = before.width * before.height;
  const values = new Float32Array(before.planes);
  for (let plane = 0; plane < before.planes; plane++) {
    let sum = 0;
    for (let place = 0; place < area; place++) sum += before.values[plane * area + place] as number;
    values[plane] = sum / area;
  }
  return { planes: before.planes, width: 1, height: 1, values };
}

export function meanBack(gradient: Float32Array, before: Volume): Float32Array {
  const area = before.width * before.height;
  const result = new Float32Array(before.values.length);
  for (let plane = 0; plane < before.planes; plane++)
    result.fill((gradient[plane] as number) / area, plane * area, (plane + 1) * area);
  return result;
}

export function dense(layer: Dense, before: Volume): Volume {
  const values = layer.bias.slice();
  for (let output = 0; output < layer.outputs; output++) {
    let sum = 0;
    for (let input = 0; input < layer.inputs; input++)
      sum += (layer.weights[output * layer.inputs + input] as number) * (before.values[input] as number);
    values[output] = (values[output] as number) + sum;
  }
  return { planes: layer.outputs, width: 1, height: 1, values };
}

export interface DensePass {
  readonly before: Volume;
  readonly gradient: Float32Array;
  readonly parameter: ParameterGradient | undefined;
}

export function denseBack(layer: Dense, { before, gradient, parameter }: DensePass): Float32Array {
  const result = new Float32Array(layer.inputs);
  for (let output = 0; output < layer.outputs; output++) {
    const value = gradient[output] as number;
    for (let input = 0; input < layer.inputs; input++) {
      const index = output * layer.inputs + input;
      result[input] = (result[input] as number) + value * (layer.weights[index] as number);
      if (parameter)
        parameter.weights[index] = (parameter.weights[index] as number) + value * (before.values[input] as number);
    }
    if (parameter) parameter.bias[output] = (parameter.bias[output] as number) + value;
  }
  return result;
}
