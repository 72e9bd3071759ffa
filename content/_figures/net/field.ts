// Receptive fields: which pixels a neuron can see.
import type { Network } from './network.ts';

export interface Field {
  /** Side of the square, in pixels. */
  readonly size: number;
  /** Pixels between the fields of two neighbours. */
  readonly step: number;
  /** Where the field of the neuron at (0, 0) begins; below zero where it reaches over the edge. */
  readonly start: number;
}

/**
 * Of the neurons in `volumes[index]`. A filter of side k adds (k − 1) steps, pooling by two adds one step and doubles
 * it; layers that look at one place at a time change nothing.
 */
export function fieldOf(network: Network, index: number): Field {
  let [size, step, start] = [1, 1, 0];
  for (const layer of network.slice(0, index)) {
    if (layer.kind === 'convolution') {
      size += (layer.size - 1) * step;
      start -= (layer.size >> 1) * step;
    } else if (layer.kind === 'pool') {
      size += step;
      step *= 2;
    }
  }
  return { size, step, start };
}

/** Where, in pixels, the field of one neuron lies. */
export function windowOf(
  field: Field,
  x: number,
  y: number,
): { readonly x: number; readonly y: number; readonly size: number } {
  return { x: field.start + x * field.step, y: field.start + y * field.step, size: field.size };
}

/** Indices into `volumes` of what the three layers make, after their ReLU. */
export const LAYERS = [2, 5, 8] as const;
