// What the network has learned: its accuracy, the filters of its first layer, what they answer, and the cost of it all.
import { heat } from '../draw/colours.ts';
import { ofMap, ofPicture, ofSlopes, largest, sheet, strongest } from '../draw/tile.ts';
import { fieldOf, LAYERS } from '../net/field.ts';
import { bestOf } from '../net/looking.ts';
import { look, scoresOf, type Layer, type Volume } from '../net/network.ts';
import { drawScenes } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { filterNumbers, untrained } from './filters.ts';
import { EXAMPLES, meanOf, percent, round, SERIES, type Numbers, type Workshop } from './workshop.ts';

const SILENT_PICTURES = 200;

export function makeScenes({ save }: Workshop): void {
  const scenes = drawScenes(SERIES.training, 4 * KINDS.length);
  save(
    'scenes',
    sheet(
      [0, 1, 2, 3].map((row) => scenes.slice(row * 10, row * 10 + 10).map(({ picture }) => ofPicture(picture))),
      { cell: 64, gap: 4 },
    ),
  );
}

export function measureAccuracy({ network, scenes }: Workshop): Numbers {
  const mistakes = new Map<string, number>();
  const rightOf = KINDS.map(() => 0);
  for (const { picture, label } of scenes) {
    const found = bestOf(scoresOf(look(network, picture)));
    if (found === label) rightOf[label] = (rightOf[label] as number) + 1;
    else
      mistakes.set(
        `${KINDS[label]} for ${KINDS[found]}`,
        (mistakes.get(`${KINDS[label]} for ${KINDS[found]}`) ?? 0) + 1,
      );
  }
  const right = rightOf.reduce((sum, count) => sum + count, 0);
  const each = scenes.length / KINDS.length;
  const order = KINDS.map((kind, index) => ({ kind, accuracy: percent((rightOf[index] as number) / each) })).sort(
    (a, b) => a.accuracy - b.accuracy,
  );
  const commonest = [...mistakes].sort((a, b) => b[1] - a[1])[0];
  return {
    heldOut: scenes.length,
    heldOutText: grouped(scenes.length),
    accuracy: percent(right / scenes.length),
    wrong: scenes.length - right,
    hardest: order[0],
    easiest: order[order.length - 1],
    commonestMistake: { what: commonest?.[0], count: commonest?.[1] },
  };
}

export function makeFirstLayer({ network, scenes, save }: Workshop): Numbers {
  const layer = network[0] as Extract<Layer, { kind: 'convolution' }>;
  const each = layer.inputs * layer.size * layer.size;
  const filters = Array.from({ length: layer.outputs }, (_, filter) =>
    layer.weights.slice(filter * each, (filter + 1) * each),
  );
  save(
    'filters',
    sheet(
      rowsOf(
        filters.map((filter) => ofSlopes(filter, { width: layer.size, height: layer.size })),
        4,
      ),
      { cell: 60, gap: 8 },
    ),
  );
  const { picture } = scenes[EXAMPLES.cat] as (typeof scenes)[number];
  save('activations-picture', sheet([[ofPicture(picture)]], { cell: 256, gap: 0 }));
  const made = look(network, picture).volumes[LAYERS[0]] as Volume;
  const most = largest(made.values);
  const maps = planesOf(made).map((values) =>
    ofMap({ width: made.width, height: made.height, values }, heat, { low: 0, high: most * 0.7 }),
  );
  save('activations', sheet(rowsOf(maps, 4), { cell: 64, gap: 4 }));
  return {
    filters: layer.outputs,
    side: layer.size,
    ...filterNumbers(filters),
    untrained: filterNumbers(untrained(layer)),
    ...silence({ network, scenes }),
    strongestWeight: round(strongest(layer.weights), 2),
  };
}

/** By layer, in per cent: activations that are exactly zero, and pairs of filter and picture with any above zero. */
function silence({ network, scenes }: Pick<Workshop, 'network' | 'scenes'>): Numbers {
  const traces = scenes.slice(0, SILENT_PICTURES).map(({ picture }) => look(network, picture));
  const byLayer = (measure: (volume: Volume) => number): readonly number[] =>
    LAYERS.map((index) => percent(meanOf(traces.map(({ volumes }) => measure(volumes[index] as Volume))), 0));
  return {
    silentPictures: traces.length,
    silent: byLayer(({ values }) => values.filter((value) => value === 0).length / values.length),
    somewhere: byLayer((volume) =>
      meanOf(planesOf(volume).map((values) => (values.some((value) => value > 0) ? 1 : 0))),
    ),
  };
}

export function measureCost({ network }: Workshop): Numbers {
  let [side, planes] = [32, 3];
  const layers = network.flatMap((layer, index) => {
    if (layer.kind === 'pool') side /= 2;
    if (layer.kind === 'mean') side = 1;
    if (!('weights' in layer)) return [];
    const { size, step } = fieldOf(network, index + 1);
    const products = layer.weights.length * side * side;
    const row = {
      name: layer.name,
      filters: layer.outputs,
      window: layer.kind === 'convolution' ? `${layer.size} × ${layer.size} × ${planes}` : String(planes),
      map: `${side} × ${side}`,
      field: layer.kind === 'convolution' ? size : undefined,
      step,
      weights: layer.weights.length + layer.bias.length,
      products,
    };
    planes = layer.outputs;
    return [row];
  });
  const total = (key: 'weights' | 'products'): number => layers.reduce((sum, layer) => sum + layer[key], 0);
  return {
    layers: layers.map((layer) => ({
      ...layer,
      productsText: grouped(layer.products),
      weightsText: grouped(layer.weights),
    })),
    weights: grouped(total('weights')),
    products: grouped(total('products')),
    millions: round(total('products') / 1e6, 1),
    firstShare: percent((layers[0]?.products ?? 0) / total('products'), 0),
    // A picture of 224 × 224 pixels, as large networks see it, has so many places for a square.
    placesOfPhotograph: grouped(224 * 224),
  };
}

/** 1,234,567. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function planesOf(volume: Volume): readonly Float32Array[] {
  const area = volume.width * volume.height;
  return Array.from({ length: volume.planes }, (_, plane) => volume.values.slice(plane * area, (plane + 1) * area));
}

export function rowsOf<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
