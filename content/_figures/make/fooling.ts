// How easily the network is fooled: small steps against it, the smallest of all, and pictures of nothing.
import { ofPicture, ofSlopes, sheet, strongest } from '../draw/tile.ts';
import { NONE, startPicture, stepUp, towardsClass } from '../net/ascent.ts';
import { distance, fooled, lossSlopes, moved } from '../net/fooling.ts';
import { bestOf, sharesOf } from '../net/looking.ts';
import { look, scoresOf, type Network } from '../net/network.ts';
import { emptyGround, newPicture, type Picture } from '../net/picture.ts';
import { randomFrom, type Random } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { grouped, rowsOf } from './learned.ts';
import { EXAMPLES, isRight, LINES, meanOf, medianOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

const SIZES = [0, 1, 2, 3, 4, 6, 8, 10, 12, 16] as const;

/** Accuracy when each colour of each pixel moves by so many 255ths: as the slope says, and as a coin says. */
export function makeSmallSteps({ network, scenes, saveSvg }: Workshop): Numbers {
  const some = scenes.slice(0, 500);
  const random = randomFrom(31);
  const directions = some.map(({ picture, label }) => ({
    slope: lossSlopes(network, picture, label),
    coin: picture.values.map(() => (random.between(0, 1) < 0.5 ? -1 : 1)),
  }));
  const accuracy = (which: 'slope' | 'coin', size: number): number =>
    percent(
      some.filter(
        ({ picture, label }, index) =>
          bestOf(
            sharesOf(network, moved(picture, (directions[index] as (typeof directions)[number])[which], size / 255)),
          ) === label,
      ).length / some.length,
    );
  const [against, chance] = (['slope', 'coin'] as const).map((which) =>
    SIZES.map((size) => [size, accuracy(which, size)] as const),
  );
  saveSvg('fooling-accuracy', {
    x: { title: 'Change of each colour, in 255ths', ticks: [0, 4, 8, 12, 16] },
    y: { title: 'Recognised, in per cent', ticks: [0, 25, 50, 75, 100] },
    lines: [
      { name: 'random signs', points: chance ?? [], colour: LINES[1] },
      { name: 'slope’s signs', points: against ?? [], colour: LINES[0] },
    ],
  });
  const at = (points: readonly (readonly [number, number])[] | undefined, size: number): number =>
    points?.find(([x]) => x === size)?.[1] ?? NaN;
  return {
    pictures: some.length,
    sizes: SIZES,
    against: (against ?? []).map(([, y]) => y),
    chance: (chance ?? []).map(([, y]) => y),
    at4: at(against, 4),
    at8: at(against, 8),
    chance8: at(chance, 8),
    chance16: at(chance, 16),
    linear: linearity(network, some.slice(0, 100)),
    linearPictures: 100,
    numbers: grouped(3072),
  };
}

/**
 * If the network were straight, a step of size ε along the sign of the slope would change a score by ε times the sum of
 * all slopes' sizes. Colours stay between 0 and 1, which takes a little from what happens.
 */
function linearity(network: Network, scenes: readonly Scene[]): readonly Numbers[] {
  return [1, 2, 4, 8, 16].map((size) => {
    const pairs = scenes.map(({ picture, label }) => {
      const own = scoresOf(look(network, picture))[label] as number;
      const slope = slopesOfScore(network, picture, label);
      const told = (-size / 255) * slope.reduce((sum, value) => sum + Math.abs(value), 0);
      const happened = (scoresOf(look(network, moved(picture, slope, -size / 255)))[label] as number) - own;
      return { told, happened };
    });
    const [told, happened] = [meanOf(pairs.map((pair) => pair.told)), meanOf(pairs.map((pair) => pair.happened))];
    return { size, told: round(told, 1), happened: round(happened, 1), part: percent(happened / told, 0) };
  });
}

function slopesOfScore(network: Network, picture: Picture, kind: number): Float32Array {
  // The slope of the score is that of the loss for a class that has no share at all.
  const gradient = towardsClass(kind)(network, picture);
  return gradient.map((value) => 2 * value);
}

/** Scores on a straight line through one picture. */
export function makeStraightLine({ network, scenes, saveSvg }: Workshop): Numbers {
  const { picture, label } = scenes[EXAMPLES.cat] as Scene;
  const direction = lossSlopes(network, picture, label);
  const sizes = Array.from({ length: 33 }, (_, index) => index - 16);
  const scores = sizes.map((size) => scoresOf(look(network, moved(picture, direction, size / 255))));
  const last = scores[scores.length - 1] as Float32Array;
  const rival = bestOf(last.map((score, kind) => (kind === label ? -Infinity : score)));
  const points = (kind: number): readonly (readonly [number, number])[] =>
    sizes.map((size, index) => [size, (scores[index] as Float32Array)[kind] as number]);
  const every = [...points(label), ...points(rival)].map(([, y]) => y);
  const [low, high] = [Math.floor(Math.min(...every) / 10) * 10, Math.ceil(Math.max(...every) / 10) * 10];
  const ticks = Array.from({ length: Math.round((high - low) / 10) + 1 }, (_, index) => low + 10 * index);
  saveSvg('fooling-line', {
    x: { title: 'Step along the sign of the slope, in 255ths', ticks: [-16, -8, 0, 8, 16] },
    y: { title: 'Score', ticks },
    lines: [
      { name: KINDS[label] ?? '', points: points(label), colour: LINES[1] },
      { name: KINDS[rival] ?? '', points: points(rival), colour: LINES[0] },
    ],
  });
  const crossing = sizes.find((size, index) => size >= 0 && bestOf(scores[index] as Float32Array) !== label);
  return { kind: KINDS[label], rival: KINDS[rival], crossing };
}

export function makeSmallest({ network, scenes, save }: Workshop): Numbers {
  const right = scenes
    .slice(0, 220)
    .filter((scene) => isRight(network, scene))
    .slice(0, 200);
  const found = right.map((scene) => ({ scene, ...fooled(network, scene.picture, undefined) }));
  const apart = found.map(({ scene, picture }) => distance(scene.picture, picture));
  const examples = (
    [
      ['cat', 'boat'],
      ['house', undefined],
      ['fish', 'star'],
    ] as const
  ).map(([name, wanted]) => {
    const { picture } = scenes[EXAMPLES[name]] as Scene;
    const target = wanted === undefined ? undefined : KINDS.indexOf(wanted);
    const made = fooled(network, picture, target);
    const change = made.picture.values.map((value, index) => value - (picture.values[index] as number));
    save(
      `smallest-${name}`,
      sheet([[ofPicture(picture), ofSlopes(change, picture), ofPicture(made.picture)]], { cell: 160, gap: 6 }),
    );
    const far = distance(picture, made.picture);
    return {
      name,
      kind: KINDS[made.kind],
      share: percent(sharesOf(network, made.picture)[made.kind] as number),
      steps: made.steps,
      before: percent(sharesOf(network, picture)[(scenes[EXAMPLES[name]] as Scene).label] as number),
      mean: round(255 * far.mean, 1),
      largest: round(255 * far.largest, 0),
      times: round(0.5 / strongest(change), 0),
    };
  });
  return {
    pictures: right.length,
    fooled: found.filter(({ scene, kind }) => kind !== scene.label).length,
    meanChange: round(255 * medianOf(apart.map(({ mean }) => mean)), 1),
    largestChange: round(255 * medianOf(apart.map(({ largest }) => largest)), 0),
    length: round(medianOf(apart.map(({ length }) => length)), 2),
    lengthPart: percent(medianOf(apart.map(({ length }, index) => length / lengthOf(right[index] as Scene))), 1),
    pictureLength: round(medianOf(right.map(lengthOf)), 1),
    cat: examples[0],
    house: examples[1],
    fish: examples[2],
  };
}

function lengthOf({ picture }: Scene): number {
  return Math.sqrt(picture.values.reduce((sum, value) => sum + value * value, 0));
}

const RUBBISH = { wanted: 0.99, rate: 0.01, limit: 500 } as const;

/** From grey straight up a score: certain, and of nothing. */
export function makeRubbish({ network, save }: Workshop): Numbers {
  const made = KINDS.map((_, kind) => {
    const random = randomFrom(500 + kind);
    let picture = startPicture(32, 32, random);
    let steps = 0;
    for (; steps < RUBBISH.limit && (sharesOf(network, picture)[kind] as number) < RUBBISH.wanted; steps++)
      picture = stepUp(network, picture, { climb: towardsClass(kind), rate: RUBBISH.rate, regularisers: NONE, random });
    return { picture, steps, share: sharesOf(network, picture)[kind] as number };
  });
  save(
    'rubbish',
    sheet(
      rowsOf(
        made.map(({ picture }) => ofPicture(picture)),
        5,
      ),
      { cell: 128, gap: 6 },
    ),
  );
  const reached = made.filter(({ share }) => share >= RUBBISH.wanted);
  const random = randomFrom(600);
  const shown = noise(random);
  save('noise', sheet([[ofPicture(shown)]], { cell: 262, gap: 0 }));
  const plain = Array.from({ length: 1000 }, () => sharesOf(network, noise(random)));
  const counts = KINDS.map((kind, label) => ({
    kind,
    count: plain.filter((shares) => bestOf(shares) === label).length,
  })).sort((a, b) => b.count - a.count);
  return {
    wanted: percent(RUBBISH.wanted, 0),
    reached: reached.length,
    missed: made.flatMap(({ share }, kind) => (share < RUBBISH.wanted ? [KINDS[kind]] : [])),
    mostSteps: Math.max(...reached.map(({ steps }) => steps)),
    fewestSteps: Math.min(...reached.map(({ steps }) => steps)),
    limit: RUBBISH.limit,
    ratePercent: percent(RUBBISH.rate, 0),
    empty: verdictOn(network, emptyGround()),
    shown: verdictOn(network, shown),
    noise: {
      pictures: plain.length,
      picturesText: grouped(plain.length),
      certainAbove: 90,
      commonest: counts[0],
      certain: plain.filter((shares) => (shares[bestOf(shares)] as number) > 0.9).length,
      meanShare: percent(meanOf(plain.map((shares) => shares[bestOf(shares)] as number)), 0),
    },
  };
}

/** The class that the network takes a picture for. */
function verdictOn(network: Network, picture: Picture): Numbers {
  const shares = sharesOf(network, picture);
  const best = bestOf(shares);
  return { kind: KINDS[best], share: percent(shares[best] as number, 0) };
}

function noise(random: Random): Picture {
  const picture = newPicture(32, 32);
  picture.values.forEach((_, index) => {
    picture.values[index] = random.between(0, 1);
  });
  return picture;
}
