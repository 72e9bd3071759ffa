// Filters or directions? Patches for random mixtures of a layer's filters, for a sparse dictionary's words, and one
// filter that answers to several things.
import { ofPicture, sheet, type Tile } from '../draw/tile.ts';
import { fieldOf, LAYERS, windowOf } from '../net/field.ts';
import { multiplier, type Matrix } from '../net/matrix.ts';
import { look, type Network, type Volume } from '../net/network.ts';
import { cut } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import { drawScenes, type Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { learnDictionary, saidAgain, wordsIn, type Dictionary } from '../train/dictionary.ts';
import { grouped, rowsOf } from './learned.ts';
import { commonest, keep, purityOf, type Peak } from './peaks.ts';
import { meanOf, percent, round, SERIES, type Numbers, type Workshop } from './workshop.ts';

const PLAN = { words: 128, steps: 1500, batch: 256, rate: 0.004, price: 0.7, pictures: 400 } as const;

export function makeDirections(workshop: Workshop, peaks: readonly (readonly (readonly Peak[])[])[]): Numbers {
  const { network, scenes, save } = workshop;
  const random = LAYERS.map((index, layer) => randomPeaks(workshop, index, peaks[layer]?.length ?? 0));
  const dictionary = theDictionary(network);
  const words = wordPeaks(workshop, dictionary);
  const heard = words.filter((list) => (list.at(-1)?.value ?? 0) > 0);
  const mixed = mostMixed(peaks[2] ?? [], scenes);
  save(
    'directions',
    sheet(
      rowsOf(
        [
          ...mixed.map((filter) => peaks[2]?.[filter] ?? []),
          ...(random[2] ?? []).slice(0, 4),
          ...purest(heard, scenes, 4),
        ].map((list) => blockOf(network, scenes, list)),
        4,
      ),
      { cell: 184, gap: 14 },
    ),
  );
  const layers = (lists: readonly (readonly Peak[])[]): Numbers => ({
    count: lists.length,
    purity: percent(meanOf(lists.map((list) => purityOf(list, scenes))), 0),
    pure: lists.filter((list) => purityOf(list, scenes) === 1).length,
    classes: new Set(
      lists.filter((list) => purityOf(list, scenes) === 1).map((list) => scenes[list[0]?.scene ?? 0]?.label),
    ).size,
  });
  return {
    filters: peaks.map(layers),
    random: random.map(layers),
    mixed: mixed.map((filter) => ({ filter: filter + 1, kinds: kindsOf(peaks[2]?.[filter] ?? [], scenes) })),
    dictionary: {
      ...PLAN,
      picturesText: grouped(PLAN.pictures),
      ...layers(heard),
      words: PLAN.words,
      ...fit(workshop, dictionary),
    },
  };
}

/** One row for each place of the layer's map, one column for each filter. */
function rowsFor(volume: Volume): Matrix {
  const area = volume.width * volume.height;
  const values = new Float32Array(area * volume.planes);
  for (let place = 0; place < area; place++)
    for (let plane = 0; plane < volume.planes; plane++)
      values[place * volume.planes + plane] = volume.values[plane * area + place] as number;
  return { values, rows: area, columns: volume.planes };
}

/** Mixtures of all filters of a layer, each weight from the bell curve: their strongest answers. */
function randomPeaks({ network, scenes }: Workshop, index: number, count: number): readonly (readonly Peak[])[] {
  const random = randomFrom(23);
  const planes = (look(network, (scenes[0] as Scene).picture).volumes[index] as Volume).planes;
  const weights = Float32Array.from({ length: count * planes }, () => random.normal());
  const found = Array.from({ length: count }, (): Peak[] => []);
  scenes.forEach(({ picture }, scene) => {
    const volume = look(network, picture).volumes[index] as Volume;
    const area = volume.width * volume.height;
    const answers = multiplier.multiply(
      { values: weights, rows: count, columns: planes },
      { values: volume.values, rows: planes, columns: area },
    );
    found.forEach((list, direction) => {
      keep(list, highest(answers.subarray(direction * area, (direction + 1) * area), volume.width, scene));
    });
  });
  return found;
}

function highest(answers: Float32Array, width: number, scene: number): Peak {
  let best = 0;
  answers.forEach((value, place) => {
    if (value > (answers[best] as number)) best = place;
  });
  return { scene, x: best % width, y: Math.floor(best / width), value: answers[best] as number };
}

function theDictionary(network: Network): Dictionary {
  const rows = drawScenes(SERIES.training, PLAN.pictures).map(({ picture }) =>
    rowsFor(look(network, picture).volumes[LAYERS[2]] as Volume),
  );
  const columns = rows[0]?.columns ?? 0;
  const values = new Float32Array(rows.reduce((sum, { values: some }) => sum + some.length, 0));
  let at = 0;
  for (const { values: some } of rows) {
    values.set(some, at);
    at += some.length;
  }
  return learnDictionary({ values, rows: values.length / columns, columns }, PLAN, randomFrom(61));
}

function wordPeaks({ network, scenes }: Workshop, dictionary: Dictionary): readonly (readonly Peak[])[] {
  const found = Array.from({ length: PLAN.words }, (): Peak[] => []);
  scenes.forEach(({ picture }, scene) => {
    const volume = look(network, picture).volumes[LAYERS[2]] as Volume;
    const words = wordsIn(dictionary, rowsFor(volume));
    found.forEach((list, word) => {
      const answers = new Float32Array(words.rows).map((_, row) => words.values[row * words.columns + word] as number);
      keep(list, highest(answers, volume.width, scene));
    });
  });
  return found;
}

/** On held-out pictures: what the dictionary gets right of what the layer says, and with how many words at a place. */
function fit({ network, scenes }: Workshop, dictionary: Dictionary): Numbers {
  let [missed, all, used, rows, awake] = [0, 0, 0, 0, 0];
  const some = scenes.slice(0, 200).map(({ picture }) => rowsFor(look(network, picture).volumes[LAYERS[2]] as Volume));
  const columns = some[0]?.columns ?? 1;
  const means = new Float32Array(columns);
  for (const { values, rows: count } of some) {
    rows += count;
    values.forEach((value, index) => {
      means[index % columns] = (means[index % columns] as number) + value;
    });
  }
  for (const said of some) {
    const words = wordsIn(dictionary, said);
    const again = saidAgain(dictionary, words);
    used += words.values.filter((value) => value > 0).length;
    awake += said.values.filter((value) => value > 0).length;
    said.values.forEach((value, index) => {
      missed += (value - (again[index] as number)) ** 2;
      all += (value - (means[index % columns] as number) / rows) ** 2;
    });
  }
  return {
    explained: percent(1 - missed / all, 0),
    usedAtOnce: round(used / rows, 1),
    filtersAtOnce: round(awake / rows, 1),
  };
}

/** Filters whose nine patches show the most different classes, at least two of them often. */
function mostMixed(filters: readonly (readonly Peak[])[], scenes: readonly Scene[]): readonly number[] {
  const second = (list: readonly Peak[]): number => {
    const counts = KINDS.map((_, label) => list.filter(({ scene }) => scenes[scene]?.label === label).length);
    return counts.sort((a, b) => b - a)[1] ?? 0;
  };
  return filters
    .map((_, filter) => filter)
    .sort((a, b) => second(filters[b] ?? []) - second(filters[a] ?? []) || a - b)
    .slice(0, 4);
}

function purest(
  lists: readonly (readonly Peak[])[],
  scenes: readonly Scene[],
  count: number,
): readonly (readonly Peak[])[] {
  const labelOf = (list: readonly Peak[]): number => commonest(list, scenes).label;
  const order = [...lists].sort((a, b) => purityOf(b, scenes) - purityOf(a, scenes));
  const first = order.filter((list, index) => order.findIndex((other) => labelOf(other) === labelOf(list)) === index);
  return first.slice(0, count);
}

/** `cat 4, ring 3, cross 2`. */
function kindsOf(list: readonly Peak[], scenes: readonly Scene[]): string {
  const counts = KINDS.map((kind, label) => ({
    kind,
    count: list.filter(({ scene }) => scenes[scene]?.label === label).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${kind} ${count}`)
    .join(', ');
}

function blockOf(network: Network, scenes: readonly Scene[], list: readonly Peak[]): Tile {
  const field = fieldOf(network, LAYERS[2]);
  const patches = list.map(({ scene, x, y }) =>
    ofPicture(cut((scenes[scene] as Scene).picture, windowOf(field, x, y))),
  );
  return sheet(rowsOf(patches, 3), { cell: 60, gap: 2 });
}
