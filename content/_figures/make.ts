// `npm run figures`: trains the network and computes every picture and number of the chapter. No download, no chance:
// the same seed gives the same bytes. `npm run figures -- --trained` leaves out the training and takes the weights that
// were kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePng } from './draw/png.ts';
import type { Tile } from './draw/tile.ts';
import { makeActivationMaps, makeOcclusion } from './make/covered.ts';
import { makeRubbish, makeSmallest, makeSmallSteps, makeStraightLine } from './make/fooling.ts';
import { grouped, makeFirstLayer, makeScenes, measureAccuracy, measureCost } from './make/learned.ts';
import { makeAscent, makeDreams } from './make/made.ts';
import { findPeaks, makePatches } from './make/patches.ts';
import { makeSanityTest, makeSlopes } from './make/slopes.ts';
import { SERIES, type Workshop } from './make/workshop.ts';
import { multiplier } from './net/matrix.ts';
import { newNetwork } from './net/network.ts';
import { randomFrom } from './net/random.ts';
import { drawScenes } from './net/scenes.ts';
import { KINDS } from './net/shapes.ts';
import { FORM, pack, unpack } from './net/weights.ts';
import { packPeaks } from './touch/peaks.ts';
import { multiplyFast } from './train/fast-matrix.ts';
import { finished, newStudent, train } from './train/training.ts';

const VERSION = 2;
const SEED = 7;
const PLAN = { pictures: 6000, epochs: 12, batch: 32, rate: 0.006 } as const;
const HELD_OUT = 2000;
const [IMAGES, DATA, WEIGHTS, PEAKS] = ['../images', '../_data', 'weights.txt', 'peaks.txt'].map((path) =>
  join(import.meta.dirname, path),
) as [string, string, string, string];

multiplier.multiply = multiplyFast;
mkdirSync(IMAGES, { recursive: true });
mkdirSync(DATA, { recursive: true });
if (!process.argv.includes('--trained')) writeFileSync(WEIGHTS, `${trainedWeights()}\n`);
// Everything is computed with the eight-bit weights, so that the pages' own figures and these agree.
const network = unpack(readFileSync(WEIGHTS, 'utf8').trim(), FORM);
const workshop: Workshop = {
  network,
  scenes: drawScenes(SERIES.heldOut, HELD_OUT),
  save: (name: string, tile: Tile) => writeFileSync(join(IMAGES, `${name}.png`), encodePng(tile)),
  saveSvg: (name: string, svg: string) => writeFileSync(join(IMAGES, `${name}.svg`), svg),
};
const say = <T>(name: string, value: T): T => {
  console.log(`${(performance.now() / 1000).toFixed(0)} s: ${name} ${JSON.stringify(value)}`);
  return value;
};

makeScenes(workshop);
makeSlopes(workshop);
const peaks = findPeaks(network, workshop.scenes);
writeFileSync(PEAKS, `${packPeaks(peaks)}\n`);
const numbers = {
  version: VERSION,
  seed: SEED,
  training: { ...PLAN, picturesText: grouped(PLAN.pictures), classes: KINDS.length, side: 32 },
  test: say('test', measureAccuracy(workshop)),
  cost: say('cost', measureCost(workshop)),
  firstLayer: say('first layer', makeFirstLayer(workshop)),
  patches: say('patches', makePatches(workshop, peaks)),
  occlusion: say('occlusion', makeOcclusion(workshop)),
  activationMap: say('activation maps', makeActivationMaps(workshop)),
  sanity: say('sanity test', makeSanityTest(workshop)),
  ascent: say('ascent', makeAscent(workshop)),
  dream: say('dreams', makeDreams(workshop)),
  smallSteps: say('small steps', makeSmallSteps(workshop)),
  straightLine: say('straight line', makeStraightLine(workshop)),
  smallest: say('smallest', makeSmallest(workshop)),
  rubbish: say('rubbish', makeRubbish(workshop)),
};
writeFileSync(join(DATA, 'figures.json'), `${JSON.stringify(numbers, null, 2)}\n`);

function trainedWeights(): string {
  const random = randomFrom(SEED);
  const student = newStudent(newNetwork(KINDS.length, FORM.planes, random));
  train(student, drawScenes(SERIES.training, PLAN.pictures), PLAN, {
    random,
    tell: (epoch, loss) =>
      console.log(
        `${(performance.now() / 1000).toFixed(0)} s: epoch ${epoch} of ${PLAN.epochs}, loss ${loss.toFixed(4)}`,
      ),
  });
  return pack(finished(student));
}
