// What is left of a picture: the 48 means as a place in space, and pictures found again from what a layer says.
import { ofPicture, sheet } from '../draw/tile.ts';
import { climbed } from './made.ts';
import { startPicture, type Climb } from '../net/ascent.ts';
import { LAYERS } from '../net/field.ts';
import { backward, look, type Network, type Volume } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { grouped } from './learned.ts';
import { EXAMPLES, LINES, meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

/** The index in `volumes` of the means that the scores are made from. */
const MEANS = 9;
const QUERIES = 300;

export function makeEmbedding({ network, scenes, save, saveSvg }: Workshop): Numbers {
  const some = scenes.slice(0, 1000);
  const means = some.map(({ picture }) => unit((look(network, picture).volumes[MEANS] as Volume).values));
  const pixels = some.map(({ picture }) => unit(picture.values.map((value) => value - 0.5)));
  const axes = mainAxes(means);
  const placed = means.map((values) => axes.map((axis) => dot(values, axis)) as unknown as readonly [number, number]);
  const clouds = KINDS.map((name, label) => {
    const points = placed.filter((_, index) => some[index]?.label === label).slice(0, 40);
    return {
      name,
      points,
      colour: LINES[label % LINES.length] ?? LINES[0],
      nameAt: [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))] as const,
    };
  });
  const ticks = (axis: 0 | 1): readonly number[] => {
    const every = placed.map((point) => point[axis]);
    const [low, high] = [Math.floor(Math.min(...every) * 2), Math.ceil(Math.max(...every) * 2)];
    return Array.from({ length: high - low + 1 }, (_, index) => (low + index) / 2);
  };
  saveSvg('embedding', {
    x: { title: 'First main axis', ticks: ticks(0) },
    y: { title: 'Second main axis', ticks: ticks(1) },
    clouds,
  });
  const found = [EXAMPLES.boat, EXAMPLES.fish, EXAMPLES.cat];
  save(
    'embedding-nearest',
    sheet(
      found.map((query) =>
        [query, ...nearest(means, query, 5)].map((index) => ofPicture((some[index] as Scene).picture)),
      ),
      { cell: 96, gap: 6 },
    ),
  );
  return {
    pictures: some.length,
    picturesText: grouped(some.length),
    queries: QUERIES,
    numbers: means[0]?.length ?? 0,
    means: sameKind(means, some),
    pixels: sameKind(pixels, some),
    chance: percent(1 / KINDS.length, 0),
    shown: percent(spreadOn(means, axes), 0),
  };
}

/** In per cent of the queries: the nearest other picture shows the same class. */
function sameKind(places: readonly Float32Array[], scenes: readonly Scene[]): number {
  let hits = 0;
  for (let query = 0; query < QUERIES; query++)
    if (scenes[nearest(places, query, 1)[0] ?? 0]?.label === scenes[query]?.label) hits += 1;
  return percent(hits / QUERIES, 0);
}

/** By the angle between them, not counting the query. */
function nearest(places: readonly Float32Array[], query: number, count: number): readonly number[] {
  const own = places[query] as Float32Array;
  const near = places.map((other) => dot(own, other));
  return [...near.keys()]
    .filter((index) => index !== query)
    .sort((a, b) => (near[b] as number) - (near[a] as number))
    .slice(0, count);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function unit(values: Float32Array): Float32Array {
  const length = Math.sqrt(dot(values, values)) || 1;
  return values.map((value) => value / length);
}

/** The two directions along which the places differ most (by repeated multiplication). */
function mainAxes(places: readonly Float32Array[]): readonly Float32Array[] {
  const centred = centredOf(places);
  const axes: Float32Array[] = [];
  for (let nth = 0; nth < 2; nth++) {
    let axis = unit(new Float32Array(centred[0]?.length ?? 0).map((_, index) => 1 + ((index * 7 + nth) % 5)));
    for (let round_ = 0; round_ < 60; round_++) {
      const next = new Float32Array(axis.length);
      for (const place of centred) {
        const along = dot(place, axis);
        for (let index = 0; index < next.length; index++)
          next[index] = (next[index] as number) + along * (place[index] as number);
      }
      for (const other of axes) {
        const along = dot(next, other);
        for (let index = 0; index < next.length; index++)
          next[index] = (next[index] as number) - along * (other[index] as number);
      }
      axis = unit(next);
    }
    axes.push(axis);
  }
  return axes;
}

function centredOf(places: readonly Float32Array[]): readonly Float32Array[] {
  const mean = new Float32Array(places[0]?.length ?? 0).map((_, index) =>
    meanOf(places.map((place) => place[index] as number)),
  );
  return places.map((place) => place.map((value, index) => value - (mean[index] as number)));
}

/** The part of all spread that the axes show. */
function spreadOn(places: readonly Float32Array[], axes: readonly Float32Array[]): number {
  const centred = centredOf(places);
  const all = centred.reduce((sum, place) => sum + dot(place, place), 0);
  return axes.reduce((sum, axis) => sum + centred.reduce((part, place) => part + dot(place, axis) ** 2, 0), 0) / all;
}

const INVERSION = { steps: 300, rate: 0.02 } as const;

/** Pictures that make a layer say what it said of another picture (after Mahendran and Vedaldi, 2015). */
export function makeInversion({ network, scenes, save }: Workshop): Numbers {
  const targets = [...LAYERS, MEANS];
  const rows = (['boat', 'cat'] as const).map((name) => {
    const { picture } = scenes[EXAMPLES[name]] as Scene;
    return { picture, found: targets.map((index) => inverted(network, picture, index)) };
  });
  save(
    'inversion',
    sheet(
      rows.map(({ picture, found }) => [picture, ...found].map(ofPicture)),
      { cell: 160, gap: 6 },
    ),
  );
  return {
    steps: INVERSION.steps,
    likeness: targets.map((_, place) =>
      round(meanOf(rows.map(({ picture, found }) => likeness(picture, found[place] as Picture))), 2),
    ),
  };
}

function inverted(network: Network, picture: Picture, index: number): Picture {
  const wanted = (look(network, picture).volumes[index] as Volume).values;
  const climb: Climb = (net, now) => {
    const trace = look(net, now);
    const gradient = (trace.volumes[index] as Volume).values.map((value, n) => (wanted[n] as number) - value);
    return backward(net, trace, { from: index, gradient, rule: 'gradient', parameters: undefined });
  };
  return climbed(network, startPicture(picture.width, picture.height, randomFrom(90)), {
    climb,
    regularisers: { decay: 0, blur: 0, jitter: 0, variation: 0.1 },
    ...INVERSION,
    shrinks: true,
    seed: 91,
  });
}

/** The correlation of all numbers of two pictures. */
function likeness(a: Picture, b: Picture): number {
  const [x, y] = [a, b].map(({ values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return unit(values.map((value) => value - mean));
  }) as [Float32Array, Float32Array];
  return dot(x, y);
}
