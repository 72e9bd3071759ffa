// `npm run figures`: trains the network and computes every picture and number of the chapter. No download, no chance:
// the same seed gives the same bytes. `npm run figures -- --trained` leaves out the training and takes the weights that
// were kept; `--trained --only=robust,rubbish` makes some groups of numbers and their pictures anew, and keeps the
// others.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSvg } from './draw/chart.ts';
import { encodePng } from './draw/png.ts';
import type { Tile } from './draw/tile.ts';
import { makeCircuit } from './make/circuit.ts';
import { makeOcclusion } from './make/covered.ts';
import { makeDirections } from './make/directions.ts';
import { makeEmbedding, makeInversion } from './make/embedding.ts';
import { makeRubbish, makeSmallest, makeSmallSteps, makeStraightLine } from './make/fooling.ts';
import { grouped, makeFirstLayer, makeScenes, measureAccuracy, measureCost } from './make/learned.ts';
import { makeAscent, makeDreams } from './make/made.ts';
import { findPeaks, makePatches } from './make/patches.ts';
import { makeRobust } from './make/robust.ts';
import { makeAttribution, makeSlopes } from './make/slopes.ts';
import { makeDeletion, makeSanityTest } from './make/trust.ts';
import { makeActivationMaps } from './make/where.ts';
import { SERIES, type Workshop } from './make/workshop.ts';
import { multiplier } from './net/matrix.ts';
import { newNetwork, type Network } from './net/network.ts';
import { randomFrom } from './net/random.ts';
import { drawScenes } from './net/scenes.ts';
import { KINDS } from './net/shapes.ts';
import { FORM, pack, unpack } from './net/weights.ts';
import { packPeaks } from './touch/peaks.ts';
import { multiplyFast } from './train/fast-matrix.ts';
import { againstIt } from './train/robust.ts';
import { finished, newStudent, train, withoutNormalisers } from './train/training.ts';

const VERSION = 3;
const SEED = 7;
const PLAN = { pictures: 6000, epochs: 10, batch: 32, rate: 0.006, decay: 1 } as const;
/** The robust network begins where the plain one ends. */
const ROBUST_PLAN = { pictures: 6000, epochs: 3, batch: 32, rate: 0.002, decay: 1, against: 8 } as const;
const HELD_OUT = 2000;
const [IMAGES, DATA, WEIGHTS, ROBUST, PEAKS] = [
  '../images',
  '../_data',
  'weights.txt',
  'robust-weights.txt',
  'peaks.txt',
].map((path) => join(import.meta.dirname, path)) as [string, string, string, string, string];

multiplier.multiply = multiplyFast;
mkdirSync(IMAGES, { recursive: true });
mkdirSync(DATA, { recursive: true });
if (!process.argv.includes('--trained')) {
  writeFileSync(WEIGHTS, `${trainedWeights()}\n`);
  writeFileSync(ROBUST, `${robustWeights()}\n`);
}
// Everything is computed with the eight-bit weights, so that the pages' own figures and these agree.
const [network, robust] = [WEIGHTS, ROBUST].map(kept) as [Network, Network];
const workshop: Workshop = {
  network,
  scenes: drawScenes(SERIES.heldOut, HELD_OUT),
  save: (name: string, tile: Tile) => writeFileSync(join(IMAGES, `${name}.png`), encodePng(tile)),
  saveSvg: (name, chart) => {
    writeFileSync(join(IMAGES, `${name}.svg`), chartSvg(chart, 'light'));
    writeFileSync(join(IMAGES, `${name}.dark.svg`), chartSvg(chart, 'dark'));
  },
};
let peaks: ReturnType<typeof findPeaks> | undefined;
const allPeaks = (): ReturnType<typeof findPeaks> => (peaks ??= findPeaks(network, workshop.scenes));

/** Every group of numbers, by its name in figures.json, and the pictures that come with it. */
const MAKERS: Readonly<Record<string, () => unknown>> = {
  training: () => trainingNumbers(),
  test: () => measureAccuracy(workshop),
  robustTest: () => measureAccuracy({ ...workshop, network: robust }),
  cost: () => measureCost(workshop),
  firstLayer: () => makeFirstLayer(workshop),
  patches: () => {
    writeFileSync(PEAKS, `${packPeaks(allPeaks())}\n`);
    return makePatches(workshop, allPeaks());
  },
  directions: () => makeDirections(workshop, allPeaks()),
  circuit: () => makeCircuit(workshop, allPeaks()[1] ?? []),
  embedding: () => makeEmbedding(workshop),
  inversion: () => makeInversion(workshop),
  occlusion: () => makeOcclusion(workshop),
  attribution: () => {
    makeSlopes(workshop);
    return makeAttribution(workshop);
  },
  activationMap: () => makeActivationMaps(workshop),
  sanity: () => makeSanityTest(workshop),
  deletion: () => makeDeletion(workshop),
  ascent: () => makeAscent(workshop),
  dream: () => makeDreams(workshop),
  smallSteps: () => makeSmallSteps(workshop),
  straightLine: () => makeStraightLine(workshop),
  smallest: () => makeSmallest(workshop),
  robust: () => makeRobust(workshop, robust),
  rubbish: () => makeRubbish(workshop),
};

const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = only?.find((name) => !Object.hasOwn(MAKERS, name));
if (unknown !== undefined)
  throw new Error(`There is no group "${unknown}"; there are ${Object.keys(MAKERS).join(', ')}`);
const before = only === undefined ? {} : (JSON.parse(readFileSync(join(DATA, 'figures.json'), 'utf8')) as object);
const numbers: Record<string, unknown> = { version: VERSION, seed: SEED };
for (const [name, make] of Object.entries(MAKERS)) {
  if (only === undefined || only.includes(name)) {
    numbers[name] = make();
    console.log(`${seconds()}: ${name} ${JSON.stringify(numbers[name])}`);
  } else numbers[name] = (before as Record<string, unknown>)[name];
}
writeFileSync(join(DATA, 'figures.json'), `${JSON.stringify(numbers, null, 2)}\n`);

function trainingNumbers(): unknown {
  makeScenes(workshop);
  return {
    ...PLAN,
    picturesText: grouped(PLAN.pictures),
    classes: KINDS.length,
    side: 32,
    robust: { ...ROBUST_PLAN, picturesText: grouped(ROBUST_PLAN.pictures) },
  };
}

function trainedWeights(): string {
  const random = randomFrom(SEED);
  const student = newStudent(newNetwork(KINDS.length, FORM.planes, random));
  train(student, drawScenes(SERIES.training, PLAN.pictures), PLAN, { random, tell: tellOf('plain') });
  return pack(finished(student));
}

/** The plain network's weights, trained on: against pictures that were changed against it. */
function robustWeights(): string {
  const random = randomFrom(SEED + 1);
  const student = withoutNormalisers(kept(WEIGHTS));
  train(student, drawScenes(SERIES.training, ROBUST_PLAN.pictures), ROBUST_PLAN, {
    random,
    tell: tellOf('robust'),
    prepare: againstIt(student, ROBUST_PLAN.against / 255, random),
  });
  return pack(student.network);
}

function kept(path: string): Network {
  return unpack(readFileSync(path, 'utf8').trim(), FORM);
}

function tellOf(name: string) {
  return (epoch: number, loss: number): void =>
    console.log(`${seconds()}: ${name} epoch ${epoch}, loss ${loss.toFixed(4)}`);
}

function seconds(): string {
  return `${(process.cpuUsage().user / 1e6).toFixed(0)} s of CPU`;
}
