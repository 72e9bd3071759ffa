// Which maps deserve trust? A test by shuffled weights, one by the wrong class, and one by deletion.
import { heat } from '../draw/colours.ts';
import { ofMap, ofSigned, quantile, sheet, type Tile } from '../draw/tile.ts';
import { attributionMap, METHODS, type MethodName } from '../net/attribution.ts';
import { deleted, GREY_PAINT, meanPaint, noisePaint, orderOf, type Filling } from '../net/covering.ts';
import { activationMap, bestOf, saliencyMap, sharesOf, type Map2 } from '../net/looking.ts';
import { look, type Layer, type Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { rankCorrelation } from './ranks.ts';
import { EXAMPLES, isRight, LINES, meanOf, round, type Numbers, type Workshop } from './workshop.ts';

const TESTED = ['gradient', 'deconvnet', 'guided', 'timesInput', 'activationMap'] as const;
const SHUFFLES = 4;

/** The layers that are shuffled, from the top down. */
function stages(network: Network): readonly (readonly number[])[] {
  const top = network.length - 1;
  return [[top], [top, 6], [top, 6, 3], [top, 6, 3, 0]];
}

/** After Adebayo and others (2018): does a map change when weights are shuffled, or when another class is asked for? */
export function makeSanityTest({ network, scenes, save }: Workshop): Numbers {
  drawSanity({ network, scenes, save });
  const some = scenes.slice(0, 40);
  const broken = stages(network).map((layers) =>
    Array.from({ length: SHUFFLES }, (_, nth) => withChance(network, layers, 99 + nth)),
  );
  const numbers = Object.fromEntries(
    TESTED.map((method) => {
      const own = some.map(({ picture, label }) => numbersOf(network, picture, { method, kind: label }));
      const alike = (signedToo: boolean, others: readonly Network[]): number =>
        round(
          meanOf(
            some.flatMap(({ picture, label }, index) =>
              others.map((other) =>
                correlation(own[index] as Float32Array, numbersOf(other, picture, { method, kind: label }), signedToo),
              ),
            ),
          ),
          2,
        );
      const wrong = some.map(({ picture, label }) =>
        numbersOf(network, picture, { method, kind: (label + 3) % KINDS.length }),
      );
      const apart = (signedToo: boolean): number =>
        round(meanOf(own.map((values, index) => correlation(values, wrong[index] as Float32Array, signedToo))), 2);
      return [
        method,
        {
          signed: broken.map((others) => alike(true, others)),
          sizes: broken.map((others) => alike(false, others)),
          otherClass: { signed: apart(true), sizes: apart(false) },
        },
      ];
    }),
  );
  return { pictures: some.length, shuffles: SHUFFLES, ...numbers };
}

/** All numbers that a method gives, colour by colour; for the class activation map, place by place. */
function numbersOf(
  network: Network,
  picture: Picture,
  { method, kind }: { method: (typeof TESTED)[number]; kind: number },
): Float32Array {
  return method === 'activationMap'
    ? activationMap(network, look(network, picture), kind).values
    : METHODS[method](network, picture, kind);
}

function correlation(a: Float32Array, b: Float32Array, signedToo: boolean): number {
  const sizes = (values: Float32Array): Float32Array =>
    values.length === 3 * 1024 ? saliencyMap(values, { width: 32, height: 32 }).values : values.map(Math.abs);
  return signedToo ? rankCorrelation(a, b) : rankCorrelation(sizes(a), sizes(b));
}

/** One row a method: the class, another class, and four stages of shuffling. */
function drawSanity({ network, scenes, save }: Pick<Workshop, 'network' | 'scenes' | 'save'>): void {
  const { picture, label } = scenes[EXAMPLES.cat] as Scene;
  const other = KINDS.indexOf('boat');
  const all = [network, network, ...stages(network).map((layers) => withChance(network, layers, 99))];
  const row = (name: string, method: MethodName, keepsSign: boolean): void => {
    const tiles = all.map((one, index): Tile => {
      const map = attributionMap(one, picture, { method, kind: index === 1 ? other : label, signed: keepsSign });
      return keepsSign ? ofSigned(map) : ofMap(map, heat, { low: 0, high: quantile(map.values, 0.99) });
    });
    save(`sanity-${name}`, sheet([tiles], { cell: 128, gap: 6 }));
  };
  row('saliency', 'gradient', false);
  row('gradient', 'gradient', true);
  row('guided', 'guided', true);
  row('map', 'activationMap', true);
}

/** The weights of these layers are dealt out anew: their sizes and all biases stay, their order is chance. */
function withChance(network: Network, layers: readonly number[], seed: number): Network {
  const random = randomFrom(seed);
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

const PARTS = [0, 2, 5, 10, 20, 30] as const;
const FILLINGS = ['grey', 'mean', 'noise'] as const;

/** Each way to put the pixels of a picture in an order, and its name in the chart. */
const ORDERS: Readonly<
  Record<string, { name: string; map: (network: Network, picture: Picture, kind: number) => Map2 }>
> = {
  random: { name: 'at random', map: (_, picture) => chanceMap(picture) },
  centre: { name: 'from the middle', map: (_, picture) => middleMap(picture) },
  gradient: { name: 'saliency', map: byMethod('gradient', false) },
  deconvnet: { name: 'deconvnet', map: byMethod('deconvnet', false) },
  guided: { name: 'guided', map: byMethod('guided', false) },
  smoothGrad: { name: 'SmoothGrad', map: byMethod('smoothGrad', false) },
  activationMap: { name: 'class activation', map: byMethod('activationMap', true) },
  timesInput: { name: 'gradient × input', map: byMethod('timesInput', true) },
  integrated: { name: 'integrated', map: byMethod('integrated', true) },
};

function byMethod(method: MethodName, keepsSign: boolean) {
  return (network: Network, picture: Picture, kind: number): Map2 =>
    attributionMap(network, picture, { method, kind, signed: keepsSign });
}

function chanceMap({ width, height }: Picture): Map2 {
  const random = randomFrom(55);
  return { width, height, values: new Float32Array(width * height).map(() => random.between(0, 1)) };
}

function middleMap({ width, height }: Picture): Map2 {
  return {
    width,
    height,
    values: new Float32Array(width * height).map(
      (_, place) => -Math.hypot((place % width) - width / 2, Math.floor(place / width) - height / 2),
    ),
  };
}

/** Held-out pictures that are recognised as they are. */
function recognised({ network, scenes }: Pick<Workshop, 'network' | 'scenes'>): readonly Scene[] {
  return scenes.filter((scene) => isRight(network, scene)).slice(0, 100);
}

/** The first pixels of an order are deleted, filled in each of these ways: how many pictures are still recognised? */
export function deletionCurves(
  workshop: Pick<Workshop, 'network' | 'scenes'>,
  key: string,
  fillings: readonly (typeof FILLINGS)[number][],
  parts: readonly number[] = PARTS,
): Readonly<Record<string, readonly number[]>> {
  const { network } = workshop;
  const some = recognised(workshop);
  const orders = some.map(({ picture, label }) =>
    orderOf(ORDERS[key]?.map(network, picture, label) ?? chanceMap(picture)),
  );
  const fillingOf = (name: (typeof FILLINGS)[number], picture: Picture, index: number): Filling =>
    name === 'grey' ? GREY_PAINT : name === 'mean' ? meanPaint(picture) : noisePaint(picture, 700 + index);
  const left = (filling: (typeof FILLINGS)[number], part: number): number =>
    some.filter(({ picture, label }, index) => {
      const places = (orders[index] ?? []).slice(0, Math.round((part / 100) * 1024));
      return bestOf(sharesOf(network, deleted(picture, places, fillingOf(filling, picture, index)))) === label;
    }).length;
  return Object.fromEntries(fillings.map((filling) => [filling, parts.map((part) => left(filling, part))]));
}

export function makeDeletion(workshop: Workshop): Numbers {
  const curves = Object.fromEntries(Object.keys(ORDERS).map((key) => [key, deletionCurves(workshop, key, FILLINGS)]));
  for (const filling of ['grey', 'noise'] as const) {
    const shown = ['random', 'gradient', 'guided', 'activationMap', 'timesInput', 'integrated'];
    workshop.saveSvg(`deletion-${filling}`, {
      x: { title: 'Pixels deleted, in per cent', ticks: [0, 10, 20, 30] },
      y: { title: 'Pictures still recognised', ticks: [0, 25, 50, 75, 100] },
      lines: shown.map((key, index) => ({
        name: ORDERS[key]?.name ?? key,
        points: PARTS.map((part, place) => [part, curves[key]?.[filling]?.[place] ?? 0] as const),
        colour: LINES[index] ?? LINES[0],
      })),
    });
  }
  return { pictures: recognised(workshop).length, parts: PARTS, ...curves };
}
