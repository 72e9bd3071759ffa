// The same network after adversarial training: what it withstands, what its slopes look like, and whether pictures made
// against one network fool the other.
import { ofPicture, ofSlopes, sheet } from '../draw/tile.ts';
import { PRESETS } from '../net/ascent.ts';
import { summed } from '../net/attribution.ts';
import { lossSlopes, moved } from '../net/fooling.ts';
import { bestOf, sharesOf, slopes } from '../net/looking.ts';
import { look, type Layer, type Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { neighbourLikeness } from './filters.ts';
import { rowsOf } from './learned.ts';
import { classPicture } from './made.ts';
import { isOn } from './where.ts';
import { EXAMPLES, LINES, meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

const SIZES = [0, 2, 4, 6, 8, 12, 16] as const;

export function makeRobust({ network, scenes, save, saveSvg }: Workshop, robust: Network): Numbers {
  const some = scenes.slice(0, 300);
  const plainSlopes = some.map(({ picture, label }) => lossSlopes(network, picture, label));
  const robustSlopes = some.map(({ picture, label }) => lossSlopes(robust, picture, label));
  const curve = (tested: Network, against: readonly Float32Array[]): readonly number[] =>
    SIZES.map((size) =>
      percent(
        some.filter(({ picture, label }, index) =>
          isA(tested, moved(picture, against[index] as Float32Array, size / 255), label),
        ).length / some.length,
        0,
      ),
    );
  const curves = {
    plain: curve(network, plainSlopes),
    robust: curve(robust, robustSlopes),
    plainToRobust: curve(robust, plainSlopes),
    robustToPlain: curve(network, robustSlopes),
  };
  const points = (values: readonly number[]): readonly (readonly [number, number])[] =>
    values.map((value, index) => [SIZES[index] as number, value] as const);
  saveSvg('robust-accuracy', {
    x: { title: 'Change of each colour, in 255ths', ticks: [0, 4, 8, 12, 16] },
    y: { title: 'Recognised, in per cent', ticks: [0, 25, 50, 75, 100] },
    lines: [
      { name: 'plain', points: points(curves.plain), colour: LINES[0] },
      { name: 'robust', points: points(curves.robust), colour: LINES[2] },
      { name: 'plain → robust', points: points(curves.plainToRobust), colour: LINES[1], dashed: true },
    ],
  });
  drawRobust({ network, scenes, save }, robust);
  const steps = some.slice(0, 100);
  const at = (values: readonly number[], size: number): number => values[SIZES.indexOf(size as 8)] as number;
  return {
    pictures: some.length,
    sizes: SIZES,
    ...curves,
    at8: {
      plain: at(curves.plain, 8),
      robust: at(curves.robust, 8),
      plainToRobust: at(curves.plainToRobust, 8),
      robustToPlain: at(curves.robustToPlain, 8),
    },
    slopes: {
      pictures: steps.length,
      plain: natureOfSlopes(network, steps),
      robust: natureOfSlopes(robust, steps),
      circle: percent(meanOf(steps.map(({ thing }) => (Math.PI * thing.radius ** 2) / 1024)), 0),
    },
    manySteps: {
      pictures: steps.length,
      steps: MANY,
      plain: percent(steps.filter((scene) => withstands(network, scene)).length / steps.length, 0),
      robust: percent(steps.filter((scene) => withstands(robust, scene)).length / steps.length, 0),
    },
  };
}

const MANY = 20;

/**
 * A stronger attack (Madry and others, 2017): many small steps up the loss, never further than 8/255 from the picture.
 */
function withstands(network: Network, { picture, label }: Scene): boolean {
  const size = 8 / 255;
  let now = picture;
  for (let step = 0; step < MANY; step++) {
    const tried = moved(now, lossSlopes(network, now, label), size / 6);
    now = {
      ...picture,
      values: tried.values.map((value, index) => {
        const from = picture.values[index] as number;
        return Math.min(from + size, Math.max(from - size, value));
      }),
    };
  }
  return isA(network, now, label);
}

function isA(network: Network, picture: Picture, label: number): boolean {
  return bestOf(sharesOf(network, picture)) === label;
}

/**
 * What slopes are like, on average: the sum of their sizes, the correlation of neighbours, and the part of the sizes
 * that lies within the thing's circle.
 */
function natureOfSlopes(network: Network, scenes: readonly Scene[]): Numbers {
  const each = scenes.map(({ picture, label, thing }) => {
    const slope = slopes(network, look(network, picture), { kind: label, rule: 'gradient' });
    const sizes = summed(slope.map(Math.abs), picture).values;
    const all = sizes.reduce((sum, value) => sum + value, 0);
    const inside = sizes.reduce((sum, value, place) => sum + (isOn(thing, placeOf(place)) ? value : 0), 0);
    return { all, inside: inside / all, alike: neighbourLikeness(slope, 32) };
  });
  return {
    size: round(meanOf(each.map(({ all }) => all)), 0),
    neighbours: round(meanOf(each.map(({ alike }) => alike)), 2),
    onThing: percent(meanOf(each.map(({ inside }) => inside)), 0),
  };
}

/** The middle of a pixel. */
function placeOf(place: number): readonly [number, number] {
  return [(place % 32) + 0.5, Math.floor(place / 32) + 0.5];
}

/** Each in two rows, the plain network above: filters, slopes of three pictures, and pictures of classes. */
function drawRobust({ network, scenes, save }: Pick<Workshop, 'network' | 'scenes' | 'save'>, robust: Network): void {
  const both = [network, robust];
  save(
    'robust-filters',
    sheet(
      both.flatMap((one) => {
        const { weights } = one[0] as Extract<Layer, { kind: 'convolution' }>;
        const filters = Array.from({ length: 16 }, (_, filter) =>
          ofSlopes(weights.slice(filter * 75, (filter + 1) * 75), { width: 5, height: 5 }),
        );
        return rowsOf(filters, 8);
      }),
      { cell: 50, gap: 6 },
    ),
  );
  const examples = (['cat', 'house', 'boat', 'fish'] as const).map((name) => scenes[EXAMPLES[name]] as Scene);
  const slopesOf = (one: Network, { picture, label }: Scene) =>
    ofSlopes(slopes(one, look(one, picture), { kind: label, rule: 'gradient' }), picture);
  save(
    'robust-slopes',
    sheet(
      [
        examples.map(({ picture }) => ofPicture(picture)),
        ...both.map((one) => examples.map((scene) => slopesOf(one, scene))),
      ],
      { cell: 128, gap: 6 },
    ),
  );
  const kinds = (['star', 'house', 'boat', 'cat'] as const).map((kind) => KINDS.indexOf(kind));
  save(
    'robust-classes',
    sheet(
      both.map((one) => kinds.map((kind) => ofPicture(classPicture(one, kind, PRESETS.all)))),
      { cell: 128, gap: 6 },
    ),
  );
}
