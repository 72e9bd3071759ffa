// What excites a neuron: for each filter of each layer, the nine places of the held-out pictures where it answers most.
import { framed, ofPicture, ofSlopes, paste, blank, scaled, sheet, type Tile } from '../draw/tile.ts';
import { fieldOf, LAYERS, windowOf } from '../net/field.ts';
import { look, type Layer, type Network, type Volume } from '../net/network.ts';
import { cut, type Picture } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { grouped, rowsOf } from './learned.ts';
import { commonestOf, keep, SHOWN, type Peak } from './peaks.ts';
import { EXAMPLES, meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

/** By layer and filter, strongest first, and at most one from a picture. */
export function findPeaks(network: Network, scenes: readonly Scene[]): readonly (readonly (readonly Peak[])[])[] {
  const found = LAYERS.map((): Peak[][] => []);
  scenes.forEach(({ picture }, scene) => {
    const { volumes } = look(network, picture);
    LAYERS.forEach((index, layer) => {
      const volume = volumes[index] as Volume;
      for (let plane = 0; plane < volume.planes; plane++)
        keep(((found[layer] as Peak[][])[plane] ??= []), peakIn(volume, plane, scene));
    });
  });
  return found;
}

function peakIn({ width, height, values }: Volume, plane: number, scene: number): Peak {
  let best = plane * width * height;
  for (let place = best; place < (plane + 1) * width * height; place++)
    if ((values[place] as number) > (values[best] as number)) best = place;
  const place = best - plane * width * height;
  return { scene, x: place % width, y: Math.floor(place / width), value: values[best] as number };
}

export function makePatches({ network, scenes, save }: Workshop, peaks: ReturnType<typeof findPeaks>): Numbers {
  const labels = (list: readonly Peak[]): readonly number[] => list.map(({ scene }) => (scenes[scene] as Scene).label);
  const shown = [
    strongestFilters(peaks[0] ?? [], 8),
    purestFilters(peaks[1] ?? [], labels, 8),
    purestFilters(peaks[2] ?? [], labels, 8),
  ];
  const first = network[0] as Extract<Layer, { kind: 'convolution' }>;
  const each = first.inputs * first.size * first.size;
  save(
    'patches-1-filters',
    sheet(
      rowsOf(
        (shown[0] ?? []).map((filter) =>
          ofSlopes(first.weights.slice(filter * each, (filter + 1) * each), { width: first.size, height: first.size }),
        ),
        4,
      ),
      { cell: 110, gap: 14 },
    ),
  );
  const cells = [35, 40, 60];
  LAYERS.forEach((_, layer) => {
    const blocks = (shown[layer] ?? []).map((filter) =>
      block(network, scenes, { layer, peaks: peaks[layer]?.[filter] ?? [], cell: cells[layer] ?? 40 }),
    );
    save(`patches-${layer + 1}`, sheet(rowsOf(blocks, 4), { cell: blocks[0]?.width ?? 1, gap: 14 }));
  });
  save('fields', fieldsOn(network, scenes));
  return {
    fields: LAYERS.map((index) => fieldOf(network, index)),
    pictures: scenes.length,
    picturesText: grouped(scenes.length),
    shown: shown.map((filters) => filters.map((filter) => filter + 1)),
    shownKinds: (shown[2] ?? []).map((filter) => {
      const { label, count } = commonestOf(labels(peaks[2]?.[filter] ?? []));
      return { kind: KINDS[label], count };
    }),
    ...pureKinds(peaks[2] ?? [], labels),
    firstLayerPeaks: peaksByKind(peaks[0] ?? [], labels),
    all: peaks.reduce((sum, filters) => sum + filters.length, 0),
    // How many of a neuron's nine patches come from its commonest class, on average; and if the nine were drawn at
    // random.
    purityByChance: percent(meanOf(byChance().map((list) => commonestOf(list).count / list.length)), 0),
    purity: LAYERS.map((_, layer) =>
      percent(meanOf((peaks[layer] ?? []).map((list) => commonestOf(labels(list)).count / list.length)), 0),
    ),
    pure: LAYERS.map(
      (_, layer) => (peaks[layer] ?? []).filter((list) => commonestOf(labels(list)).count === list.length).length,
    ),
    neurons: LAYERS.map((_, layer) => peaks[layer]?.length ?? 0),
    // How far the mean colours of a filter's patches lie apart, beside those of patches at random places: 100 if as
    // far.
    colourSpread: LAYERS.map((_, layer) => colourSpread({ network, scenes }, layer, peaks[layer] ?? [])),
  };
}

/** In per cent of what patches of the same size at random places give. */
function colourSpread(
  { network, scenes }: Pick<Workshop, 'network' | 'scenes'>,
  layer: number,
  filters: readonly (readonly Peak[])[],
): number {
  const field = fieldOf(network, LAYERS[layer] as number);
  const random = randomFrom(13);
  const anywhere = filters.map((list) =>
    list.map(() => {
      const other = (filters[random.below(filters.length)] ?? list)[random.below(SHOWN)] as Peak;
      return { ...other, scene: random.below(scenes.length) };
    }),
  );
  const spread = (lists: readonly (readonly Peak[])[]): number =>
    meanOf(
      lists.map((list) => {
        const colours = list.map(({ scene, x, y }) =>
          meanColour(cut((scenes[scene] as Scene).picture, windowOf(field, x, y))),
        );
        const middle = [0, 1, 2].map((channel) => meanOf(colours.map((colour) => colour[channel] as number)));
        return meanOf(
          colours.map((colour) => Math.hypot(...colour.map((value, channel) => value - (middle[channel] as number)))),
        );
      }),
    );
  return percent(spread(filters) / spread(anywhere), 0);
}

/** Of what lies within the picture. */
function meanColour({ values }: Picture): readonly number[] {
  const area = values.length / 3;
  return [0, 1, 2].map((channel) =>
    meanOf([...values.subarray(channel * area, (channel + 1) * area)].filter((value) => !Number.isNaN(value))),
  );
}

/** Which class the pure filters of layer 3 agree on, and which classes have no pure filter. */
function pureKinds(
  filters: readonly (readonly Peak[])[],
  labels: (list: readonly Peak[]) => readonly number[],
): Numbers {
  const pure = filters.map((list) => commonestOf(labels(list))).filter(({ count }) => count === SHOWN);
  const counts = KINDS.map((kind, label) => ({ kind, count: pure.filter((one) => one.label === label).length }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return {
    pureMost: most,
    pureClasses: counts.filter(({ count }) => count > 0).length,
    withoutPure: counts.filter(({ count }) => count === 0).map(({ kind }) => kind),
  };
}

/** From which classes the peaks of layer 1 come most and least. */
function peaksByKind(
  filters: readonly (readonly Peak[])[],
  labels: (list: readonly Peak[]) => readonly number[],
): Numbers {
  const every = filters.flatMap((list) => labels(list));
  const counts = KINDS.map((kind, label) => ({ kind, count: every.filter((other) => other === label).length })).sort(
    (a, b) => b.count - a.count,
  );
  return { all: every.length, even: round(every.length / KINDS.length, 0), most: counts[0], least: counts.at(-1) };
}

function byChance(): readonly (readonly number[])[] {
  const random = randomFrom(3);
  return Array.from({ length: 2000 }, () => Array.from({ length: SHOWN }, () => random.below(KINDS.length)));
}

function strongestFilters(filters: readonly (readonly Peak[])[], count: number): readonly number[] {
  return filters
    .map((_, filter) => filter)
    .sort((a, b) => (filters[b]?.[0]?.value ?? 0) - (filters[a]?.[0]?.value ?? 0))
    .slice(0, count);
}

/** The purest of each class in turn, so that the figure shows as many kinds of things as it can. */
function purestFilters(
  filters: readonly (readonly Peak[])[],
  labels: (list: readonly Peak[]) => readonly number[],
  count: number,
): readonly number[] {
  const order = filters
    .map((list, filter) => ({ filter, ...commonestOf(labels(list)) }))
    .sort((a, b) => b.count - a.count || a.filter - b.filter);
  const first = order.filter((one, index) => order.findIndex(({ label }) => label === one.label) === index);
  return [...first, ...order.filter((one) => !first.includes(one))].slice(0, count).map(({ filter }) => filter);
}

/** Three by three patches. What lies outside the picture is left blank. */
function block(
  network: Network,
  scenes: readonly Scene[],
  asked: { layer: number; peaks: readonly Peak[]; cell: number },
): Tile {
  const field = fieldOf(network, LAYERS[asked.layer] as number);
  const patches = asked.peaks.map(({ scene, x, y }) =>
    ofPicture(cut((scenes[scene] as Scene).picture, windowOf(field, x, y))),
  );
  return sheet(rowsOf(patches, 3), { cell: asked.cell, gap: 2 });
}

const FIELD_COLOURS = [
  [255, 214, 64],
  [120, 220, 255],
  [255, 255, 255],
] as const;

/** What one neuron of each layer sees, on one picture. */
function fieldsOn(network: Network, scenes: readonly Scene[]): Tile {
  const scale = 12;
  const tile = scaled(ofPicture((scenes[EXAMPLES.cat] as Scene).picture), scale);
  const places = [
    [11, 8],
    [8, 6],
    [4, 4],
  ] as const;
  const drawn = LAYERS.reduceRight((onto, index, layer) => {
    const [x, y] = places[layer] as (typeof places)[number];
    const window = windowOf(fieldOf(network, index), x, y);
    return framed(
      onto,
      { x: window.x * scale, y: window.y * scale, size: window.size * scale },
      FIELD_COLOURS[layer] as (typeof FIELD_COLOURS)[number],
    );
  }, tile);
  const whole = blank(drawn.width, drawn.height);
  paste(whole, drawn, { x: 0, y: 0 });
  return whole;
}
