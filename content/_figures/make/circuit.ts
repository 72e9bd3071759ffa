// One filter of layer 2 taken apart: which filters of layer 1 it listens to, and whether its answers depend on them.
import { signed } from '../draw/colours.ts';
import { keyStrip, ofMap, ofPicture, ofSlopes, sheet, strongest, type Tile } from '../draw/tile.ts';
import { fieldOf, LAYERS, windowOf } from '../net/field.ts';
import { look, type Layer, type Network, type Volume } from '../net/network.ts';
import { cut } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { rowsOf } from './learned.ts';
import { commonest, type Peak } from './peaks.ts';
import { meanOf, percent, type Numbers, type Workshop } from './workshop.ts';

const INPUTS = 4;
type Convolution = Extract<Layer, { kind: 'convolution' }>;

export function makeCircuit({ network, scenes, save }: Workshop, peaks: readonly (readonly Peak[])[]): Numbers {
  const [first, second] = [network[0] as Convolution, network[3] as Convolution];
  const filter = clearest(peaks, scenes);
  const list = peaks[filter] ?? [];
  const parts = inputsOf(second, filter);
  const chosen = parts.slice(0, INPUTS).map(({ input }) => input);
  save('circuit-patches', patchesOf(network, scenes, list));
  const most = Math.max(...chosen.map((input) => strongest(kernelOf(second, filter, input))));
  const columns = chosen.map((input): Tile[] => [
    ofSlopes(first.weights.slice(input * 75, (input + 1) * 75), { width: 5, height: 5 }),
    ofMap({ width: 3, height: 3, values: kernelOf(second, filter, input) }, signed, { low: 0, high: most }),
  ]);
  const cells = { cell: 150, gap: 10 };
  save(
    'circuit-inputs',
    sheet(
      [columns.map(([tile]) => tile as Tile), columns.map(([, tile]) => tile as Tile), [keyStrip(signed, -1)]],
      cells,
    ),
  );
  save(
    'circuit-sum',
    sheet([[ofSlopes(throughLayerOne(first, second, filter), { width: 10, height: 10 })]], { cell: 310, gap: 0 }),
  );
  const left = (inputs: readonly number[]): number =>
    meanOf(list.map((peak) => answerWithout({ network, scenes }, { filter, peak, inputs }) / peak.value));
  const random = randomFrom(29);
  const others = Array.from({ length: 60 }, () =>
    someOf(parts.map(({ input }) => input).slice(INPUTS), INPUTS, random.below),
  );
  return {
    filter: filter + 1,
    kind: KINDS[commonest(list, scenes).label],
    ofNine: commonest(list, scenes).count,
    inputs: chosen.map((input) => input + 1),
    energy: percent(
      parts.slice(0, INPUTS).reduce((sum, { part }) => sum + part, 0),
      0,
    ),
    evenEnergy: percent(INPUTS / first.outputs, 0),
    without: percent(left(chosen), 0),
    draws: others.length,
    withoutOthers: percent(meanOf(others.map(left)), 0),
    onlyThese: percent(left(parts.map(({ input }) => input).slice(INPUTS)), 0),
  };
}

/** The filter of layer 2 whose nine patches agree most on a class. */
function clearest(peaks: readonly (readonly Peak[])[], scenes: readonly Scene[]): number {
  const counts = peaks.map((list) => commonest(list, scenes).count);
  return counts.indexOf(Math.max(...counts));
}

/** Every input and its part of the squares of all weights, the largest first. */
function inputsOf(layer: Convolution, filter: number): readonly { input: number; part: number }[] {
  const squares = Array.from({ length: layer.inputs }, (_, input) => ({
    input,
    part: kernelOf(layer, filter, input).reduce((sum, weight) => sum + weight * weight, 0),
  }));
  const all = squares.reduce((sum, { part }) => sum + part, 0);
  return squares.map(({ input, part }) => ({ input, part: part / all })).sort((a, b) => b.part - a.part);
}

function kernelOf(layer: Convolution, filter: number, input: number): Float32Array {
  const at = (filter * layer.inputs + input) * 9;
  return layer.weights.slice(at, at + 9);
}

/** What the filter answers at one of its peaks when some of its inputs are silent. */
function answerWithout(
  { network, scenes }: Pick<Workshop, 'network' | 'scenes'>,
  asked: { filter: number; peak: Peak; inputs: readonly number[] },
): number {
  const { filter, peak, inputs } = asked;
  const layer = network[3] as Convolution;
  const pooled = look(network, (scenes[peak.scene] as Scene).picture).volumes[3] as Volume;
  let sum = layer.bias[filter] as number;
  for (let input = 0; input < layer.inputs; input++) {
    if (inputs.includes(input)) continue;
    const kernel = kernelOf(layer, filter, input);
    for (let cell = 0; cell < 9; cell++) {
      const [x, y] = [peak.x + (cell % 3) - 1, peak.y + Math.floor(cell / 3) - 1];
      if (x < 0 || y < 0 || x >= pooled.width || y >= pooled.height) continue;
      sum += (kernel[cell] as number) * (pooled.values[(input * pooled.height + y) * pooled.width + x] as number);
    }
  }
  return Math.max(0, sum);
}

/** The weights as they would reach the picture if layer 1 had no ReLU and its pooling took the mean. */
function throughLayerOne(first: Convolution, second: Convolution, filter: number): Float32Array {
  const values = new Float32Array(300);
  for (let input = 0; input < second.inputs; input++) {
    const kernel = kernelOf(second, filter, input);
    for (let cell = 0; cell < 36; cell++) {
      const [x, y] = [cell % 6, Math.floor(cell / 6)];
      const weight = (kernel[(y >> 1) * 3 + (x >> 1)] as number) / 4;
      for (let n = 0; n < 75; n++) {
        const [channel, row, column] = [Math.floor(n / 25), Math.floor((n % 25) / 5), n % 5];
        const to = channel * 100 + (y + row) * 10 + x + column;
        values[to] = (values[to] as number) + weight * (first.weights[input * 75 + n] as number);
      }
    }
  }
  return values;
}

function patchesOf(network: Network, scenes: readonly Scene[], list: readonly Peak[]): Tile {
  const field = fieldOf(network, LAYERS[1]);
  const patches = list.map(({ scene, x, y }) =>
    ofPicture(cut((scenes[scene] as Scene).picture, windowOf(field, x, y))),
  );
  return sheet(rowsOf(patches, 3), { cell: 100, gap: 5 });
}

function someOf(items: readonly number[], count: number, below: (count: number) => number): readonly number[] {
  const rest = [...items];
  return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0] as number);
}
