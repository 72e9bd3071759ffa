// Which pixels matter: slopes of a score by the pixels, two rules that look better, and attribution, which adds up.
import type { Chart } from '../draw/chart.ts';
import { heat, signed } from '../draw/colours.ts';
import { blank, keyStrip, ofMap, ofPicture, ofSigned, ofSlopes, quantile, sheet, type Tile } from '../draw/tile.ts';
import { attributionMap, GREY, integratedGradients, METHODS, timesInput, type MethodName } from '../net/attribution.ts';
import { slopes } from '../net/looking.ts';
import { look, scoresOf, type Network, type ReluRule } from '../net/network.ts';
import { newPicture, type Picture } from '../net/picture.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { rowsOf } from './learned.ts';
import { EXAMPLES, LINES, meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

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
  const map = attributionMap(network, picture, { method: 'gradient', kind: label, signed: false });
  return ofMap(map, heat, { low: 0, high: quantile(map.values, 0.99) });
}

const STEPS = 64;

/** Five columns that answer two questions: what the score would feel, and what it is made of. */
export function makeAttribution({ network, scenes, save, saveSvg }: Workshop): Numbers {
  const strips = [blank(64, 4), keyStrip(heat, 0), keyStrip(heat, 0), keyStrip(signed, -1), keyStrip(signed, -1)];
  for (const name of ['house', 'cat', 'boat'] as const) {
    const scene = scenes[EXAMPLES[name]] as Scene;
    const signedTile = (method: MethodName): Tile =>
      ofSigned(attributionMap(network, scene.picture, { method, kind: scene.label, signed: true }));
    const row = [
      ofPicture(scene.picture),
      saliencyTile(network, scene),
      smoothTile(network, scene),
      signedTile('timesInput'),
      signedTile('integrated'),
    ];
    save(`attribution-${name}`, sheet([row, strips], { cell: 192, gap: 8 }));
  }
  const many = scenes.slice(0, 50).map((scene) => sumsFor(network, scene));
  const missed = (key: 'timesInput' | 'integrated'): number =>
    percent(meanOf(many.map((sums) => Math.abs(sums[key] - sums.difference) / Math.abs(sums.difference))), 1);
  saveSvg('attribution-path', pathChart(network, scenes[EXAMPLES.house] as Scene));
  return {
    steps: STEPS,
    house: sumsOf({ network, scenes }),
    many: { pictures: many.length, timesInput: missed('timesInput'), integrated: missed('integrated') },
    smooth: { samples: 16, deviation: percent(0.1, 0) },
  };
}

function smoothTile(network: Network, { picture, label }: Scene): Tile {
  const map = attributionMap(network, picture, { method: 'smoothGrad', kind: label, signed: false });
  return ofMap(map, heat, { low: 0, high: quantile(map.values, 0.99) });
}

interface Sums {
  readonly timesInput: number;
  readonly integrated: number;
  readonly score: number;
  readonly ofGrey: number;
  readonly difference: number;
}

/** What the attributions of one picture come to, beside what they should come to. */
function sumsFor(network: Network, { picture, label }: Scene): Sums {
  const total = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);
  const score = scoresOf(look(network, picture))[label] as number;
  const ofGrey = scoresOf(look(network, greyLike(picture)))[label] as number;
  return {
    timesInput: total(timesInput(METHODS.gradient(network, picture, label), picture)),
    integrated: total(integratedGradients(network, picture, { kind: label, steps: STEPS })),
    score,
    ofGrey,
    difference: score - ofGrey,
  };
}

/** Those of the chapter's house. */
export function sumsOf({ network, scenes }: Pick<Workshop, 'network' | 'scenes'>): Numbers {
  const sums = sumsFor(network, scenes[EXAMPLES.house] as Scene);
  return Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, round(value, 1)]));
}

function greyLike({ width, height }: Picture): Picture {
  const grey = newPicture(width, height);
  grey.values.fill(GREY);
  return grey;
}

/** The score on the straight way from grey to the picture, and the line that the slope at its end promises. */
function pathChart(network: Network, { picture, label }: Scene): Chart {
  const at = (share: number): number => {
    const between = { ...picture, values: picture.values.map((value) => GREY + share * (value - GREY)) };
    return scoresOf(look(network, between))[label] as number;
  };
  const points = Array.from({ length: 41 }, (_, index) => [(100 * index) / 40, at(index / 40)] as const);
  const { timesInput: promised, score } = sumsFor(network, { picture, label } as Scene);
  const every = [...points.map(([, y]) => y), score - promised];
  const [low, high] = [Math.floor(Math.min(...every) / 5) * 5, Math.ceil(Math.max(...every) / 5) * 5];
  return {
    x: { title: 'Way from grey to the picture, in per cent', ticks: [0, 25, 50, 75, 100] },
    y: {
      title: `Score of ${KINDS[label]}`,
      ticks: Array.from({ length: Math.round((high - low) / 5) + 1 }, (_, index) => low + 5 * index),
    },
    lines: [
      { name: 'score', points, colour: LINES[0] },
      {
        name: 'slope',
        points: [
          [0, score - promised],
          [100, score],
        ],
        colour: LINES[1],
        dashed: true,
      },
    ],
  };
}
