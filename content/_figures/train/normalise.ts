// Batch normalisation (Ioffe and Szegedy, 2015): used while training, and then folded into the filters, so that the
// finished network is plain.
import type { Volume } from '../net/network.ts';
import type { Convolution } from '../net/convolution.ts';

/** For one convolution; all numbers are by plane. */
export interface Normaliser {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
  /** Running values, for the finished network. */
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

export interface Normalised {
  readonly volumes: readonly Volume[];
  /** Before scale and shift. */
  readonly unit: readonly Float32Array[];
  /** 1 / standard deviation, by plane. */
  readonly factor: Float32Array;
}

const SMALL = 1e-5;
/** How much of a running value stays at each step. */
const KEEP = 0.95;

export function newNormaliser(planes: number): Normaliser {
  return {
    scale: new Float32Array(planes).fill(1),
    shift: new Float32Array(planes),
    mean: new Float32Array(planes),
    variance: new Float32Array(planes).fill(1),
  };
}

/** Each plane gets mean 0 and variance 1 over the batch, then the plane's own scale and shift. */
export function normalise(normaliser: Normaliser, volumes: readonly Volume[]): Normalised {
  const { planes, width, height } = volumes[0] as Volume;
  const area = width * height;
  const count = area * volumes.length;
  const factor = new Float32Array(planes);
  const made = volumes.map((volume) => ({ ...volume, values: new Float32Array(volume.values.length) }));
  const unit = volumes.map((volume) => new Float32Array(volume.values.length));
  for (let plane = 0; plane < planes; plane++) {
    let sum = 0;
    let squares = 0;
    for (const { values } of volumes) {
      for (let place = plane * area; place < (plane + 1) * area; place++) {
        const value = values[place] as number;
        sum += value;
        squares += value * value;
      }
    }
    const mean = sum / count;
    const variance = Math.max(0, squares / count - mean * mean);
    const one = 1 / Math.sqrt(variance + SMALL);
    factor[plane] = one;
    normaliser.mean[plane] = KEEP * (normaliser.mean[plane] as number) + (1 - KEEP) * mean;
    normaliser.variance[plane] = KEEP * (normaliser.variance[plane] as number) + (1 - KEEP) * variance;
    const [scale, shift] = [normaliser.scale[plane] as number, normaliser.shift[plane] as number];
    volumes.forEach(({ values }, index) => {
      const [to, toUnit] = [(made[index] as Volume).values, unit[index] as Float32Array];
      for (let place = plane * area; place < (plane + 1) * area; place++) {
        const value = ((values[place] as number) - mean) * one;
        toUnit[place] = value;
        to[place] = scale * value + shift;
      }
    });
  }
  return { volumes: made, unit, factor };
}

export interface NormaliserGradient {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

/** The gradients with respect to what came in; those of scale and shift are added to `parameters`. */
export function normaliseBack(
  normaliser: Normaliser,
  pass: {
    readonly made: Normalised;
    readonly gradients: readonly Float32Array[];
    readonly parameters: NormaliserGradient;
  },
): readonly Float32Array[] {
  const { made, gradients, parameters } = pass;
  const { planes, width, height } = made.volumes[0] as Volume;
  const area = width * height;
  const count = area * gradients.length;
  const results = gradients.map((gradient) => new Float32Array(gradient.length));
  for (let plane = 0; plane < planes; plane++) {
    let ofShift = 0;
    let ofScale = 0;
    gradients.forEach((gradient, index) => {
      const unit = made.unit[index] as Float32Array;
      for (let place = plane * area; place < (plane + 1) * area; place++) {
        ofShift += gradient[place] as number;
        ofScale += (gradient[place] as number) * (unit[place] as number);
      }
    });
    parameters.shift[plane] = (parameters.shift[plane] as number) + ofShift;
    parameters.scale[plane] = (parameters.scale[plane] as number) + ofScale;
    const factor = (normaliser.scale[plane] as number) * (made.factor[plane] as number);
    gradients.forEach((gradient, index) => {
      const [unit, result] = [made.unit[index] as Float32Array, results[index] as Float32Array];
      for (let place = plane * area; place < (plane + 1) * area; place++) {
        result[place] =
          factor * ((gradient[place] as number) - ofShift / count - ((unit[place] as number) * ofScale) / count);
      }
    });
  }
  return results;
}

/** What convolution and normaliser do with the running values, as one convolution with a bias. */
export function folded(layer: Convolution, normaliser: Normaliser): Convolution {
  const reach = layer.inputs * layer.size * layer.size;
  const factor = normaliser.scale.map(
    (scale, plane) => scale / Math.sqrt((normaliser.variance[plane] as number) + SMALL),
  );
  return {
    ...layer,
    weights: layer.weights.map((weight, index) => weight * (factor[Math.floor(index / reach)] as number)),
    bias: layer.bias.map(
      (bias, plane) =>
        (bias - (normaliser.mean[plane] as number)) * (factor[plane] as number) + (normaliser.shift[plane] as number),
    ),
  };
}
