// Pictures made from the network: by climbing a score, with and without regularisers, and by dreaming.
import { ofPicture, sheet } from '../draw/tile.ts';
import {
  moreOf,
  NONE,
  PRESETS,
  roughness,
  startPicture,
  stepUp,
  towardsClass,
  type Climb,
  type Regularisers,
} from '../net/ascent.ts';
import { LAYERS } from '../net/field.ts';
import { bestOf, sharesOf } from '../net/looking.ts';
import { look, scoresOf, type Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import { paintScene, someThing, type Colour } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { rowsOf } from './learned.ts';
import { meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

const ASCENT = { steps: 120, rate: 0.02 } as const;

export function climbed(
  network: Network,
  start: Picture,
  asked: {
    climb: Climb;
    regularisers: Regularisers;
    steps: number;
    rate: number;
    seed: number;
    /** Steps become smaller, down to nothing. */
    shrinks?: boolean;
  },
): Picture {
  const random = randomFrom(asked.seed);
  let picture = start;
  for (let step = 0; step < asked.steps; step++)
    picture = stepUp(network, picture, {
      climb: asked.climb,
      rate: asked.shrinks === true ? asked.rate * (1 - step / asked.steps) : asked.rate,
      regularisers: asked.regularisers,
      random,
    });
  return picture;
}

export function classPicture(network: Network, kind: number, regularisers: Regularisers): Picture {
  return climbed(network, startPicture(32, 32, randomFrom(40 + kind)), {
    climb: towardsClass(kind),
    regularisers,
    ...ASCENT,
    seed: 70 + kind,
  });
}

export function makeAscent({ network, save }: Workshop): Numbers {
  const cat = KINDS.indexOf('cat');
  const house = KINDS.indexOf('house');
  for (const [name, regularisers] of Object.entries(PRESETS)) {
    const tiles = [cat, house].map((kind) => [ofPicture(classPicture(network, kind, regularisers))]);
    save(`ascent-${name}`, sheet(tiles, { cell: 160, gap: 6 }));
  }
  const [plain, smooth] = [NONE, PRESETS.all].map((regularisers) =>
    KINDS.map((_, kind) => classPicture(network, kind, regularisers)),
  );
  save('ascent-classes', sheet(rowsOf((smooth ?? []).map(ofPicture), 5), { cell: 128, gap: 6 }));
  const told = (pictures: readonly Picture[]): Numbers => ({
    score: round(meanOf(pictures.map((picture, kind) => scoresOf(look(network, picture))[kind] as number)), 0),
    recognised: pictures.filter((picture, kind) => bestOf(sharesOf(network, picture)) === kind).length,
    share: percent(meanOf(pictures.map((picture, kind) => sharesOf(network, picture)[kind] as number)), 1),
    roughness: percent(meanOf(pictures.map(roughness)), 0),
  });
  return {
    ...ASCENT,
    ratePercent: percent(ASCENT.rate, 0),
    classes: KINDS.length,
    presets: PRESETS,
    plain: told(plain ?? []),
    smooth: told(smooth ?? []),
  };
}

/** A wide picture with a few things, and what layer 3 makes of it. */
export function makeDreams({ network, save }: Workshop): Numbers {
  const start = dreamStart();
  save('dream-start', sheet([[ofPicture(start)]], { cell: 384, gap: 0 }));
  const steps = 60;
  const picture = climbed(network, start, {
    climb: moreOf(LAYERS[2]),
    regularisers: { decay: 0, blur: 0.04, jitter: 4, variation: 0.15 },
    steps,
    rate: 0.012,
    seed: 12,
  });
  save('dream-3', sheet([[ofPicture(picture)]], { cell: 384, gap: 0 }));
  return { steps, width: start.width, height: start.height };
}

function dreamStart(): Picture {
  const random = randomFrom(8);
  const ground: Colour = [0.45, 0.6, 0.72];
  const things = (
    [
      ['fish', 22, 48],
      ['boat', 66, 22],
      ['ring', 30, 16],
      ['star', 80, 50],
    ] as const
  ).map(([kind, x, y]) => ({ ...someThing(kind, ground, random), x, y, radius: 12 }));
  return paintScene(things, ground, random, { width: 96, height: 64 });
}
