// Where the network looks: covering parts of a picture, and class activation maps.
import { heat } from '../draw/colours.ts';
import { largest, ofMap, ofPicture, over, sheet, smallest } from '../draw/tile.ts';
import {
  activationMap,
  bestOf,
  covered,
  enlarged,
  occlusionMap,
  saliencyMap,
  sharesOf,
  slopes,
  type Map2,
} from '../net/looking.ts';
import { look, scoresOf, type Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom, type Random } from '../net/random.ts';
import { paintScene, someThing, type Colour, type Scene, type Thing } from '../net/scenes.ts';
import { KINDS, type Kind } from '../net/shapes.ts';
import { EXAMPLES, percent, round, type Numbers, type Workshop } from './workshop.ts';

const OCCLUDER = 9;

export function makeOcclusion({ network, scenes, save }: Workshop): Numbers {
  const told = (
    [
      ['cat', EXAMPLES['pale cat']],
      ['house', EXAMPLES.house],
    ] as const
  ).map(([name, index]) => {
    const { picture, label } = scenes[index] as Scene;
    const map = occlusionMap(network, picture, { kind: label, size: OCCLUDER });
    const worst = map.values.indexOf(smallest(map.values));
    const [x, y] = [worst % map.width, Math.floor(worst / map.width)];
    const hidden = covered(picture, { x: x - (OCCLUDER >> 1), y: y - (OCCLUDER >> 1), size: OCCLUDER });
    save(`occlusion-${name}`, sheet([[ofPicture(picture)]], { cell: 256, gap: 0 }));
    save(`occlusion-${name}-covered`, sheet([[ofPicture(hidden)]], { cell: 256, gap: 0 }));
    save(`occlusion-${name}-map`, sheet([[ofMap(map, heat, { low: 0, high: 1 })]], { cell: 256, gap: 0 }));
    const without = sharesOf(network, hidden);
    return {
      name,
      before: percent(sharesOf(network, picture)[label] as number),
      lowest: percent(without[label] as number),
      taken: KINDS[bestOf(without)],
      takenShare: percent(without[bestOf(without)] as number),
      x,
      y,
      unmoved: percent(map.values.filter((share) => share > 0.9).length / map.values.length, 0),
    };
  });
  return { size: OCCLUDER, passes: 32 * 32, cat: told[0], house: told[1] };
}

export function makeActivationMaps({ network, scenes, save }: Workshop): Numbers {
  (['cat', 'boat', 'fish', 'star'] as const).forEach((name) => {
    const { picture, label } = scenes[EXAMPLES[name]] as Scene;
    save(
      `cam-${name}`,
      sheet(
        [[ofPicture(picture), over(picture, enlarged(activationMap(network, look(network, picture), label), 32, 32))]],
        { cell: 160, gap: 6 },
      ),
    );
  });
  const { picture, left, right } = twoThings();
  save('cam-two', sheet([[ofPicture(picture)]], { cell: 384, gap: 0 }));
  const trace = look(network, picture);
  [left, right].forEach((kind, index) =>
    save(
      `cam-two-${index + 1}`,
      sheet([[over(picture, enlarged(activationMap(network, trace, kind), picture.width, picture.height))]], {
        cell: 384,
        gap: 0,
      }),
    ),
  );
  const shares = sharesOf(network, picture);
  const [first, second] = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number));
  return {
    side: 8,
    two: {
      left: KINDS[left],
      right: KINDS[right],
      leftShare: percent(shares[left] as number),
      rightShare: percent(shares[right] as number),
      first: KINDS[first ?? 0],
      second: KINDS[second ?? 0],
      width: picture.width,
    },
    largestError: round(largestErrorOfMeans({ network, scenes }), 6),
    pointing: pointing({ network }),
  };
}

/** A picture twice as wide as any that the network has learned from, with a cat and a boat. */
function twoThings(): { picture: Picture; left: number; right: number } {
  const random = randomFrom(5);
  const ground: Colour = [0.12, 0.12, 0.2];
  const [cat, boat] = (['cat', 'boat'] as const).map((kind, index) => ({
    ...someThing(kind, ground, random),
    x: 16 + 32 * index,
    y: 16,
    radius: 11.5,
  })) as [Thing, Thing];
  return {
    picture: paintScene([cat, boat], ground, random, { width: 64, height: 32 }),
    left: KINDS.indexOf('cat'),
    right: KINDS.indexOf('boat'),
  };
}

/** A map's mean and the class's bias are the class's score; how far is the arithmetic off? */
function largestErrorOfMeans({ network, scenes }: Pick<Workshop, 'network' | 'scenes'>): number {
  const last = network[network.length - 1] as Extract<Network[number], { kind: 'dense' }>;
  return Math.max(
    ...scenes.slice(0, 50).flatMap(({ picture }) => {
      const trace = look(network, picture);
      return [...scoresOf(trace)].map((score, kind) => {
        const { values } = activationMap(network, trace, kind);
        return Math.abs(
          values.reduce((sum, value) => sum + value, 0) / values.length + (last.bias[kind] as number) - score,
        );
      });
    }),
  );
}

/**
 * Two things side by side in a wide picture: in how many of such pictures does the peak of a map for one of the two lie
 * on that one? After the pointing game of Zhang and others (2016); a guess at the middle of the picture would never be
 * right.
 */
function pointing({ network }: Pick<Workshop, 'network'>): Numbers {
  const hits = { map: 0, slope: 0 };
  const pairs = 150;
  const random = randomFrom(77);
  for (let pair = 0; pair < pairs; pair++) {
    const { picture, things } = somePair(random);
    const trace = look(network, picture);
    for (const thing of things) {
      const kind = KINDS.indexOf(thing.kind);
      if (isOn(thing, peakOf(enlarged(activationMap(network, trace, kind), picture.width, picture.height))))
        hits.map += 1;
      if (isOn(thing, peakOf(saliencyMap(slopes(network, trace, { kind, rule: 'gradient' }), picture))))
        hits.slope += 1;
    }
  }
  return {
    pictures: pairs,
    questions: 2 * pairs,
    activationMap: percent(hits.map / (2 * pairs), 0),
    saliency: percent(hits.slope / (2 * pairs), 0),
  };
}

/** Two different things, one in each half. */
function somePair(random: Random): { picture: Picture; things: readonly [Thing, Thing] } {
  const ground: Colour = [random.between(0.1, 0.9), random.between(0.1, 0.9), random.between(0.1, 0.9)];
  const first = random.below(KINDS.length);
  const second = (first + 1 + random.below(KINDS.length - 1)) % KINDS.length;
  const left = someThing(KINDS[first] as Kind, ground, random);
  const right = someThing(KINDS[second] as Kind, ground, random);
  const things = [left, { ...right, x: right.x + 32 }] as const;
  return { picture: paintScene(things, ground, random, { width: 64, height: 32 }), things };
}

function peakOf(map: Map2): readonly [number, number] {
  const place = map.values.indexOf(largest(map.values));
  return [(place % map.width) + 0.5, Math.floor(place / map.width) + 0.5];
}

/** Within the circle around the thing: for a ring or the gaps of a pattern as well. */
function isOn(thing: Thing, [x, y]: readonly [number, number]): boolean {
  return Math.hypot(x - thing.x, y - thing.y) <= thing.radius;
}
