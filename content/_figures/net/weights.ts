// A network as text: each weight in eight bits with one scale for each filter, in base64, small enough to travel inside
// a page.
import type { Layer, Network } from './network.ts';

type Learned = Extract<Layer, { weights: Float32Array }>;
/** What is not learned, and so not in the text. */
export interface Form {
  readonly planes: readonly [number, number, number];
  readonly kinds: number;
}

/** The form of this book's network. */
export const FORM: Form = { planes: [16, 24, 48], kinds: 10 };

function emptyNetwork({ planes: [first, second, third], kinds }: Form): Network {
  const convolution = (name: string, inputs: number, outputs: number, size: number): Layer => ({
    kind: 'convolution',
    name,
    inputs,
    outputs,
    size,
    weights: new Float32Array(outputs * inputs * size * size),
    bias: new Float32Array(outputs),
  });
  return [
    convolution('layer 1', 3, first, 5),
    { kind: 'relu' },
    { kind: 'pool' },
    convolution('layer 2', first, second, 3),
    { kind: 'relu' },
    { kind: 'pool' },
    convolution('layer 3', second, third, 3),
    { kind: 'relu' },
    { kind: 'mean' },
    {
      kind: 'dense',
      name: 'scores',
      inputs: third,
      outputs: kinds,
      weights: new Float32Array(kinds * third),
      bias: new Float32Array(kinds),
    },
  ];
}

/** Layer after layer: scales and biases as 32-bit numbers, then weights from −127 to 127. */
export function pack(network: Network): string {
  const bytes = learnedIn(network).flatMap((layer) => {
    const each = layer.weights.length / layer.outputs;
    const scales = new Float32Array(layer.outputs).map(
      (_, filter) =>
        layer.weights
          .subarray(filter * each, (filter + 1) * each)
          .reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127,
    );
    const weights = Int8Array.from(layer.weights, (weight, index) =>
      Math.round(weight / (scales[Math.floor(index / each)] as number)),
    );
    return [scales, layer.bias, weights].flatMap((part) => [
      ...new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    ]);
  });
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function unpack(text: string, form: Form): Network {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const network = emptyNetwork(form);
  let at = 0;
  const number = (): number => {
    at += 4;
    return view.getFloat32(at - 4, true);
  };
  for (const layer of learnedIn(network)) {
    const each = layer.weights.length / layer.outputs;
    const scales = Array.from({ length: layer.outputs }, number);
    layer.bias.forEach((_, filter) => {
      layer.bias[filter] = number();
    });
    layer.weights.forEach((_, index) => {
      layer.weights[index] = view.getInt8(at + index) * (scales[Math.floor(index / each)] as number);
    });
    at += layer.weights.length;
  }
  return network;
}

function learnedIn(network: Network): readonly Learned[] {
  return network.filter((layer): layer is Learned => 'weights' in layer);
}
