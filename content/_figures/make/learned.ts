// What the network has learned: its accuracy, the filters of its first layer, what they answer, and the cost of it all.
import { heat } from '../draw/colours.ts';
import { ofMap, ofPicture, ofSlopes, largest, sheet, strongest } from '../draw/tile.ts';
import { fieldOf, LAYERS } from '../net/field.ts';
import { bestOf } from '../net/looking.ts';
import { look, scoresOf, type Layer, type Volume } from '../net/network.ts';
import { randomFrom } from '../net/random.ts';
import { drawScenes } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { EXAMPLES, meanOf, percent, round, SERIES, type Numbers, type Workshop } from './workshop.ts';

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
    silent: silence({ network, scenes }),
    silentPictures: 200,
    strongestWeight: round(strongest(layer.weights), 2),
  };
}

/** What filters are worth: how much of them is light and dark, how alike neighbours are, how much is a plain ramp. */
function filterNumbers(filters: readonly Float32Array[]): Numbers {
  const side = Math.sqrt((filters[0]?.length ?? 0) / 3);
  const mean = (measure: (filter: Float32Array, side: number) => number): number =>
    meanOf(filters.map((filter) => measure(filter, side)));
  return {
    // A filter whose three colours have the same weights sees light and dark alone.
    light: percent(
      mean((filter) => lightShare(filter, side * side)),
      0,
    ),
    neighbours: round(mean(neighbourLikeness), 2),
    ramp: percent(mean(rampShare), 0),
    bestRamp: percent(Math.max(...filters.map((filter) => rampShare(filter, side))), 0),
  };
}

/** As the network had them before it learned anything. */
function untrained(layer: Extract<Layer, { kind: 'convolution' }>): readonly Float32Array[] {
  const random = randomFrom(7);
  return Array.from({ length: 200 }, () =>
    Float32Array.from({ length: layer.inputs * layer.size * layer.size }, () => random.normal()),
  );
}

/** The correlation of weights beside and below each other, in one colour; 0 for noise. */
export function neighbourLikeness(filter: Float32Array, side: number): number {
  let [products, pairs, squares] = [0, 0, 0];
  filter.forEach((weight, index) => {
    squares += weight * weight;
    const [x, y] = [index % side, Math.floor(index / side) % side];
    for (const other of [x < side - 1 ? index + 1 : -1, y < side - 1 ? index + side : -1]) {
      if (other < 0) continue;
      products += weight * (filter[other] as number);
      pairs += 1;
    }
  });
  return products / pairs / (squares / filter.length);
}

/** The part of a filter's squares that even ramps explain: for each colour, one across and one down. */
function rampShare(filter: Float32Array, side: number): number {
  const middle = (side - 1) / 2;
  const norm = side * Array.from({ length: side }, (_, x) => (x - middle) ** 2).reduce((sum, value) => sum + value, 0);
  let explained = 0;
  for (let channel = 0; channel < 3; channel++) {
    let [across, down] = [0, 0];
    for (let place = 0; place < side * side; place++) {
      const weight = filter[channel * side * side + place] as number;
      across += weight * ((place % side) - middle);
      down += weight * (Math.floor(place / side) - middle);
    }
    explained += (across * across + down * down) / norm;
  }
  return explained / filter.reduce((sum, weight) => sum + weight * weight, 0);
}

/** The part of a filter's squares that is the same in all three colours. */
function lightShare(filter: Float32Array, area: number): number {
  let common = 0;
  for (let place = 0; place < area; place++) {
    const mean =
      ((filter[place] as number) + (filter[place + area] as number) + (filter[place + 2 * area] as number)) / 3;
    common += 3 * mean * mean;
  }
  return common / filter.reduce((sum, weight) => sum + weight * weight, 0);
}

/** The share of answers that are exactly zero, by layer, in per cent. */
function silence({ network, scenes }: Pick<Workshop, 'network' | 'scenes'>): readonly number[] {
  const traces = scenes.slice(0, 200).map(({ picture }) => look(network, picture));
  return LAYERS.map((index) =>
    percent(
      meanOf(
        traces.map(({ volumes }) => {
          const { values } = volumes[index] as Volume;
          return values.filter((value) => value === 0).length / values.length;
        }),
      ),
      0,
    ),
  );
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
