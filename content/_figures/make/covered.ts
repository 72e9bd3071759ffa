// Covering parts of a picture, with grey and with other paints: what falls with the part, and what with the paint?
import { heat } from '../draw/colours.ts';
import { blank, keyStrip, largest, ofMap, ofPicture, sheet, type Tile } from '../draw/tile.ts';
import {
  covered,
  GREY_PAINT,
  noisePaint,
  occlusionMap,
  plain,
  squareAt,
  type Filling,
  type Square,
} from '../net/covering.ts';
import { bestOf, sharesOf, type Map2 } from '../net/looking.ts';
import type { Network } from '../net/network.ts';
import type { Picture } from '../net/picture.ts';
import { randomFrom } from '../net/random.ts';
import { drawScene, type Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { grouped } from './learned.ts';
import { EXAMPLES, isRight, meanOf, medianOf, percent, SERIES, type Numbers, type Workshop } from './workshop.ts';

const OCCLUDER = 9;

export function makeOcclusion(workshop: Workshop): Numbers {
  return {
    size: OCCLUDER,
    passes: grouped(32 * 32),
    cat: coverExample(workshop, 'cat', EXAMPLES['pale cat']),
    house: coverExample(workshop, 'house', EXAMPLES.house),
    manyPictures: coverMany(workshop),
    faceless: facelessCats(workshop),
    sizes: answersLost(workshop),
    twoParts: eitherOfTwo(workshop),
  };
}

function coverExample({ network, scenes, save }: Workshop, name: string, index: number): Numbers {
  const { picture, label, thing } = scenes[index] as Scene;
  const own = plain(thing.paint);
  const grey = occlusionMap(network, picture, { kind: label, size: OCCLUDER, filling: GREY_PAINT });
  const painted = occlusionMap(network, picture, { kind: label, size: OCCLUDER, filling: own });
  const worst = worstIn(grey);
  const square = squareAt(worst.x, worst.y, OCCLUDER);
  const left = (filling: Filling): number => sharesOf(network, covered(picture, [square], filling))[label] as number;
  const map = (values: Map2): Tile => ofMap(values, heat, { low: 0, high: 1 });
  const pictures = [picture, covered(picture, [square], GREY_PAINT), covered(picture, [square], own)].map(ofPicture);
  const strips = [...pictures.map(() => blank(64, 4)), keyStrip(heat, 0), keyStrip(heat, 0)];
  save(`occlusion-${name}`, sheet([[...pictures, map(grey), map(painted)], strips], { cell: 192, gap: 8 }));
  save(`occlusion-${name}-grey`, sheet([pictures.slice(1, 2)], { cell: 256, gap: 0 }));
  const without = sharesOf(network, covered(picture, [square], GREY_PAINT));
  const noise = Array.from({ length: 20 }, (_, seed) => left(noisePaint(picture, 300 + seed)));
  const random = randomFrom(41);
  const colours = Array.from({ length: 200 }, () =>
    left(plain([random.between(0, 1), random.between(0, 1), random.between(0, 1)])),
  );
  return {
    name,
    before: percent(sharesOf(network, picture)[label] as number),
    grey: percent(left(GREY_PAINT)),
    taken: KINDS[bestOf(without)],
    takenShare: percent(without[bestOf(without)] as number),
    ...worst,
    unmoved: percent(grey.values.filter((fall) => fall < 0.1).length / grey.values.length, 0),
    own: percent(left(own)),
    ownWorst: percent((sharesOf(network, picture)[label] as number) - largest(painted.values)),
    noise: { squares: noise.length, mean: percent(meanOf(noise), 0), ...rangeOf(noise) },
    colours: {
      squares: colours.length,
      median: percent(medianOf(colours), 0),
      over50: colours.filter((share) => share > 0.5).length,
    },
  };
}

function rangeOf(shares: readonly number[]): { low: number; high: number } {
  return { low: percent(Math.min(...shares), 0), high: percent(Math.max(...shares), 0) };
}

function worstIn(map: Map2): { x: number; y: number } {
  const worst = map.values.indexOf(largest(map.values));
  return { x: worst % map.width, y: Math.floor(worst / map.width) };
}

/** Of each class the first few that are recognised, a square at every second place: the worst place for grey. */
function coverMany({ network, scenes }: Workshop): Numbers {
  const some = KINDS.flatMap((_, label) =>
    scenes.filter((scene) => scene.label === label && isRight(network, scene)).slice(0, 3),
  );
  const left = some.map(({ picture, label, thing }, index) => {
    const share = (filling: Filling, square: Square): number =>
      sharesOf(network, covered(picture, [square], filling))[label] as number;
    const squares = Array.from({ length: 256 }, (_, place) =>
      squareAt(2 * (place % 16) + 1, 2 * Math.floor(place / 16) + 1, OCCLUDER),
    );
    const worst = squares.reduce(
      (best, square) => {
        const grey = share(GREY_PAINT, square);
        return grey < best.grey ? { grey, square } : best;
      },
      { grey: Infinity, square: squares[0] as Square },
    );
    return {
      grey: worst.grey,
      own: share(plain(thing.paint), worst.square),
      noise: share(noisePaint(picture, 900 + index), worst.square),
    };
  });
  const mean = (key: 'grey' | 'own' | 'noise'): number => percent(meanOf(left.map((one) => one[key])), 0);
  const harmed = left.filter(({ grey }) => grey < 0.5);
  return {
    pictures: some.length,
    grey: mean('grey'),
    own: mean('own'),
    noise: mean('noise'),
    harmed: harmed.length,
    rescued: harmed.filter(({ own }) => own > 0.5).length,
  };
}

/** The same cats with eyes and nose in the paint of the face: how many are still cats? */
export function facelessCats({ network }: Pick<Workshop, 'network'>): Numbers {
  const cat = KINDS.indexOf('cat');
  const isCat = (scene: Scene): boolean => bestOf(sharesOf(network, scene.picture)) === cat;
  const indices = Array.from({ length: 40 }, (_, nth) => cat + KINDS.length * nth);
  const pale = drawScene(SERIES.heldOut, EXAMPLES['pale cat'], (thing) => ({ ...thing, second: thing.paint }));
  return {
    cats: indices.length,
    whole: indices.filter((index) => isCat(drawScene(SERIES.heldOut, index))).length,
    without: indices.filter((index) =>
      isCat(drawScene(SERIES.heldOut, index, (thing) => ({ ...thing, second: thing.paint }))),
    ).length,
    pale: percent(sharesOf(network, pale.picture)[cat] as number),
  };
}

const SIZES = [3, 9, 15] as const;

/** At how many places of the square is the answer another one? */
function answersLost({ network, scenes }: Workshop): Numbers {
  const lost = Object.fromEntries(
    (['cat', 'house', 'fish', 'star'] as const).map((name) => {
      const { picture, label } = scenes[EXAMPLES[name]] as Scene;
      const places = SIZES.map(
        (size) =>
          Array.from({ length: 1024 }, (_, place) => squareAt(place % 32, Math.floor(place / 32), size)).filter(
            (square) => bestOf(sharesOf(network, covered(picture, [square], GREY_PAINT))) !== label,
          ).length,
      );
      return [name, Object.fromEntries(SIZES.map((size, index) => [`of${size}`, places[index]]))];
    }),
  );
  return { of: SIZES, ...lost };
}

/**
 * Two grey squares of which each alone leaves the class above nine tenths, and both together do not leave the answer.
 */
function eitherOfTwo({ network, scenes }: Workshop): Numbers | undefined {
  for (const name of ['pale cat', 'house', 'boat', 'star', 'fish', 'cat'] as const) {
    const { picture, label } = scenes[EXAMPLES[name]] as Scene;
    const found = pairIn(network, picture, label);
    if (found !== undefined) return { name, size: OCCLUDER, ...found };
  }
  return undefined;
}

function pairIn(network: Network, picture: Picture, label: number): Numbers | undefined {
  const share = (squares: readonly Square[]): Float32Array => sharesOf(network, covered(picture, squares, GREY_PAINT));
  const harmless = Array.from({ length: 100 }, (_, place) => ({
    x: 3 * (place % 10) + 3,
    y: 3 * Math.floor(place / 10) + 3,
  })).filter(({ x, y }) => (share([squareAt(x, y, OCCLUDER)])[label] as number) > 0.9);
  let best: { low: number; found: Numbers } | undefined;
  harmless.forEach((first, index) => {
    for (const second of harmless.slice(index + 1)) {
      if (Math.max(Math.abs(first.x - second.x), Math.abs(first.y - second.y)) < OCCLUDER) continue;
      const both = share([squareAt(first.x, first.y, OCCLUDER), squareAt(second.x, second.y, OCCLUDER)]);
      const low = both[label] as number;
      if (bestOf(both) !== label && (best === undefined || low < best.low))
        best = { low, found: { first, second, both: percent(low, 0), taken: KINDS[bestOf(both)] } };
    }
  });
  return best?.found;
}
