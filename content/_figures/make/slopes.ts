// Which pixels matter: slopes of a score by the pixels, the deconvnet and guided backpropagation, and a test of whether
// they show what was learned.
import { heat } from '../draw/colours.ts';
import { ofMap, ofPicture, ofSlopes, quantile, sheet, type Tile } from '../draw/tile.ts';
import { activationMap, enlarged, saliencyMap, slopes, type Map2 } from '../net/looking.ts';
import { look, type Layer, type Network, type ReluRule } from '../net/network.ts';
import { randomFrom } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { rowsOf } from './learned.ts';
import { EXAMPLES, meanOf, round, type Numbers, type Workshop } from './workshop.ts';

const SHOWN = ['cat', 'house', 'boat', 'fish'] as const;

export function makeSlopes({ network, scenes, save }: Workshop): void {
  const examples = SHOWN.map((name) => scenes[EXAMPLES[name]] as Scene);
  const two = (name: string, tiles: readonly Tile[]): void =>
    save(name, sheet(rowsOf(tiles, 2), { cell: 128, gap: 6 }));
  two(
    'slopes-pictures',
    examples.map(({ picture }) => ofPicture(picture)),
  );
  two(
    'slopes-saliency',
    examples.map((scene) => saliencyTile(network, scene)),
  );
  for (const rule of ['deconvnet', 'guided'] as const)
    two(
      `slopes-${rule}`,
      examples.map((scene) => slopesTile(network, scene, rule)),
    );
}

function slopesTile(network: Network, { picture, label }: Scene, rule: ReluRule): Tile {
  return ofSlopes(slopes(network, look(network, picture), { kind: label, rule }), picture);
}

function saliencyTile(network: Network, { picture, label }: Scene): Tile {
  const map = saliencyMap(slopes(network, look(network, picture), { kind: label, rule: 'gradient' }), picture);
  return ofMap(map, heat, { low: 0, high: quantile(map.values, 0.99) });
}

/**
 * After Adebayo and others (2018): does a map change when what was learned is replaced by chance, from the top down?
 */
export function makeSanityTest({ network, scenes, save }: Workshop): Numbers {
  const broken = [
    [network.length - 1],
    [network.length - 1, 6],
    [network.length - 1, 6, 3],
    [network.length - 1, 6, 3, 0],
  ].map((layers) => withChance(network, layers));
  const example = scenes[EXAMPLES.cat] as Scene;
  const all = [network, ...broken];
  save('sanity-saliency', sheet([all.map((one) => saliencyTile(one, example))], { cell: 128, gap: 6 }));
  save('sanity-guided', sheet([all.map((one) => slopesTile(one, example, 'guided'))], { cell: 128, gap: 6 }));
  save(
    'sanity-map',
    sheet(
      [
        all.map((one) => {
          const map = mapOf(one, example);
          return ofMap(map, heat, rangeOf(map));
        }),
      ],
      { cell: 128, gap: 6 },
    ),
  );
  const some = scenes.slice(0, 60);
  const alike = (make: (one: Network, scene: Scene) => Map2): readonly number[] =>
    broken.map((one) =>
      round(meanOf(some.map((scene) => rankCorrelation(make(network, scene).values, make(one, scene).values))), 2),
    );
  const byRule =
    (rule: ReluRule) =>
    (one: Network, scene: Scene): Map2 =>
      saliencyMap(slopes(one, look(one, scene.picture), { kind: scene.label, rule }), scene.picture);
  return {
    pictures: some.length,
    saliency: alike(byRule('gradient')),
    deconvnet: alike(byRule('deconvnet')),
    guided: alike(byRule('guided')),
    activationMap: alike(mapOf),
  };
}

function mapOf(network: Network, { picture, label }: Scene): Map2 {
  return enlarged(activationMap(network, look(network, picture), label), 32, 32);
}

function rangeOf({ values }: Map2): { low: number; high: number } {
  return { low: values.reduce((a, b) => Math.min(a, b)), high: values.reduce((a, b) => Math.max(a, b)) };
}

/** The weights of these layers are dealt out anew: their sizes stay, their order is chance. */
function withChance(network: Network, layers: readonly number[]): Network {
  const random = randomFrom(99);
  return network.map((layer, index): Layer => {
    if (!layers.includes(index) || !('weights' in layer)) return layer;
    const weights = layer.weights.slice();
    for (let n = weights.length - 1; n > 0; n--) {
      const other = random.below(n + 1);
      [weights[n], weights[other]] = [weights[other] as number, weights[n] as number];
    }
    return { ...layer, weights };
  });
}

/**
 * Spearman's: 1 where two maps put all places in the same order, 0 where the orders have nothing to do with each other.
 */
function rankCorrelation(a: Float32Array, b: Float32Array): number {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  ranksA.forEach((rank, index) => {
    const [x, y] = [rank - middle, (ranksB[index] as number) - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return both / Math.sqrt(ofA * ofB);
}

/** Equal values share the mean of their ranks. */
function ranksOf(values: Float32Array): readonly number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to += 1;
    for (let n = from; n <= to; n++) ranks[order[n] as number] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
