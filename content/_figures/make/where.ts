// Where in the picture is the thing? Class activation maps, and a game that compares ways to point, chance among them.
import { signed } from '../draw/colours.ts';
import { keyStrip, largest, ofPicture, overSigned, sheet, smallest, type Tile } from '../draw/tile.ts';
import { attributionMap, softened, type MethodName } from '../net/attribution.ts';
import { activationMap, enlarged, sharesOf, type Map2 } from '../net/looking.ts';
import { look, scoresOf, type Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom, type Random } from '../net/random.ts';
import { paintScene, someThing, type Colour, type Scene, type Thing } from '../net/scenes.ts';
import { KINDS, type Kind } from '../net/shapes.ts';
import { EXAMPLES, meanOf, percent, round, type Numbers, type Workshop } from './workshop.ts';

export function makeActivationMaps({ network, scenes, save }: Workshop): Numbers {
  const ranges = (['cat', 'boat', 'fish', 'star'] as const).map((name) => {
    const { picture, label, thing } = scenes[EXAMPLES[name]] as Scene;
    const map = activationMap(network, look(network, picture), label);
    const large = enlarged(map, 32, 32);
    const tile = sheet([[ofPicture(picture), overSigned(picture, large)]], { cell: 160, gap: 6 });
    save(`cam-${name}`, sheet([[tile], [keyStrip(signed, -1)]], { cell: tile.width, gap: 6 }));
    return [name, { ...extremes(map), onThing: onThing(large, thing) }] as const;
  });
  const { picture, left, right } = twoThings();
  save('cam-two', sheet([[ofPicture(picture)]], { cell: 384, gap: 0 }));
  const maps = [left, right].map((kind, index) => {
    const map = activationMap(network, look(network, picture), kind);
    const tile: Tile = overSigned(picture, enlarged(map, picture.width, picture.height));
    save(`cam-two-${index + 1}`, sheet([[tile], [keyStrip(signed, -1)]], { cell: 384, gap: 6 }));
    return extremes(map);
  });
  const shares = sharesOf(network, picture);
  return {
    side: 8,
    places: 64,
    pixelsForEach: 16,
    ...Object.fromEntries(ranges),
    two: {
      left: KINDS[left],
      right: KINDS[right],
      leftShare: percent(shares[left] as number),
      rightShare: percent(shares[right] as number),
      width: picture.width,
      leftMap: maps[0],
      rightMap: maps[1],
    },
    identity: { pictures: 50, below: Math.floor(1e6 * largestErrorOfMeans({ network, scenes })) + 1 },
    pointing: pointing({ network }),
  };
}

/** The map's range, and how many of its places count against the class. */
function extremes(map: Map2): Numbers {
  return {
    low: round(smallest(map.values), 0),
    high: round(largest(map.values), 0),
    against: map.values.filter((value) => value < 0).length,
  };
}

/** Which part of all that speaks for the class lies within the thing's circle. */
function onThing(map: Map2, thing: Thing): number {
  let [inside, all] = [0, 0];
  map.values.forEach((value, place) => {
    if (value <= 0) return;
    all += value;
    if (isOn(thing, [(place % map.width) + 0.5, Math.floor(place / map.width) + 0.5])) inside += value;
  });
  return percent(inside / all, 0);
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

/** How each player makes its map, and by how much that is softened: a single pixel is a poor finger. */
const PLAYERS: Readonly<Record<string, { method: MethodName; signed: boolean; soft: number }>> = {
  activationMap: { method: 'activationMap', signed: true, soft: 0 },
  saliency: { method: 'gradient', signed: false, soft: 0 },
  saliencySoft: { method: 'gradient', signed: false, soft: 2 },
  gradientSoft: { method: 'gradient', signed: true, soft: 2 },
  guidedSoft: { method: 'guided', signed: false, soft: 2 },
  timesInput: { method: 'timesInput', signed: true, soft: 0 },
  timesInputSoft: { method: 'timesInput', signed: true, soft: 2 },
};

/**
 * Two things side by side in a wide picture: in how many of such pictures does the peak of a map for one of the two lie
 * on that one? After the pointing game of Zhang and others (2016). A finger that points anywhere hits as often as the
 * thing's circle is large.
 */
function pointing({ network }: Pick<Workshop, 'network'>): Numbers {
  const pairs = 150;
  const random = randomFrom(77);
  const names = Object.keys(PLAYERS);
  const hits = new Map(names.map((name) => [name, 0]));
  const halves = new Map(names.map((name) => [name, 0]));
  const areas: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const { picture, things } = somePair(random);
    things.forEach((thing, side) => {
      areas.push((Math.PI * thing.radius ** 2) / (picture.width * picture.height));
      for (const [name, { method, signed: keepsSign, soft }] of Object.entries(PLAYERS)) {
        const map = attributionMap(network, picture, { method, kind: KINDS.indexOf(thing.kind), signed: keepsSign });
        const peak = peakOf(soft === 0 ? map : softened(map, soft));
        if (isOn(thing, peak)) hits.set(name, (hits.get(name) ?? 0) + 1);
        if (peak[0] > 32 === (side === 1)) halves.set(name, (halves.get(name) ?? 0) + 1);
      }
    });
  }
  const told = (counts: ReadonlyMap<string, number>): Numbers =>
    Object.fromEntries([...counts].map(([name, count]) => [name, percent(count / (2 * pairs), 0)]));
  return {
    pictures: pairs,
    questions: 2 * pairs,
    chance: percent(meanOf(areas), 0),
    soft: 2,
    hits: told(hits),
    halves: told(halves),
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
export function isOn(thing: Thing, [x, y]: readonly [number, number]): boolean {
  return Math.hypot(x - thing.x, y - thing.y) <= thing.radius;
}
