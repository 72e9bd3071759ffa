// The training pictures: small scenes drawn by formula, varied in place, size, angle, colour, background, strokes and
// grain.
import { newPicture, type Picture } from './picture.ts';
import { randomFrom, type Random } from './random.ts';
import { KINDS, shapeOf, UPRIGHT, type Kind, type Shape } from './shapes.ts';

/** Side of a picture, in pixels. */
const SIDE = 32;

export type Colour = readonly [number, number, number];

/** One thing in a picture. Places and sizes are in pixels. */
export interface Thing {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  /** Half its side. */
  readonly radius: number;
  readonly angle: number;
  readonly mirrored: boolean;
  readonly paint: Colour;
  readonly second: Colour;
  readonly fine: number;
}

export interface Scene {
  readonly picture: Picture;
  /** Index into KINDS. */
  readonly label: number;
  readonly thing: Thing;
}

/**
 * Scene `index` of the series `series`: it can be drawn without those before it. The kinds come in turn. With `change`,
 * the same scene with another thing in it.
 */
export function drawScene(series: number, index: number, change: (thing: Thing) => Thing = (thing) => thing): Scene {
  const random = randomFrom(Math.imul(series, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const label = index % KINDS.length;
  const ground = colour(random);
  const thing = change(someThing(KINDS[label] ?? 'ring', ground, random));
  return { picture: paintScene([thing], ground, random), label, thing };
}

export function drawScenes(series: number, count: number): readonly Scene[] {
  return Array.from({ length: count }, (_, index) => drawScene(series, index));
}

/** A thing of this kind, anywhere within the picture, in colours that stand out from the ground. */
export function someThing(kind: Kind, ground: Colour, random: Random): Thing {
  const radius = random.between(7.5, 12.5);
  const room = SIDE / 2 - radius - 0.5;
  const paint = colourFarFrom([ground], random);
  return {
    kind,
    radius,
    paint,
    x: SIDE / 2 + random.between(-1, 1) * room,
    y: SIDE / 2 + random.between(-1, 1) * room,
    angle: UPRIGHT.includes(kind) ? random.between(-0.25, 0.25) : random.between(-Math.PI, Math.PI),
    mirrored: random.between(0, 1) < 0.5,
    second: colourFarFrom(kind === 'fish' || kind === 'cat' ? [paint] : [paint, ground], random),
    fine: random.between(0.85, 1.15),
  };
}

/** The things over a ground that slopes from one tone to another and bears a few strokes; over all of it, grain. */
export function paintScene(
  things: readonly Thing[],
  ground: Colour,
  random: Random,
  size: { width: number; height: number } = { width: SIDE, height: SIDE },
): Picture {
  const picture = newPicture(size.width, size.height);
  paintGround(picture, ground, random);
  for (const thing of things) paintThing(picture, thing);
  const grain = random.between(0.01, 0.06);
  for (let index = 0; index < picture.values.length; index++) {
    picture.values[index] = Math.min(1, Math.max(0, (picture.values[index] as number) + grain * random.grain()));
  }
  return picture;
}

function paintGround(picture: Picture, ground: Colour, random: Random): void {
  const angle = random.between(0, 2 * Math.PI);
  const [dx, dy] = [Math.cos(angle) / SIDE, Math.sin(angle) / SIDE];
  const change = [0, 1, 2].map(() => random.between(-0.25, 0.25));
  const strokes = Array.from({ length: random.below(3) }, () => {
    const turn = random.between(0, Math.PI);
    return {
      across: Math.cos(turn),
      along: Math.sin(turn),
      at: random.between(-12, 12),
      tone: random.between(-0.3, 0.3),
    };
  });
  const area = picture.width * picture.height;
  for (let place = 0; place < area; place++) {
    const [x, y] = [
      (place % picture.width) + 0.5 - picture.width / 2,
      Math.floor(place / picture.width) + 0.5 - picture.height / 2,
    ];
    let tone = 0;
    for (const stroke of strokes)
      tone += stroke.tone * Math.min(1, Math.max(0, 1.2 - Math.abs(x * stroke.across + y * stroke.along - stroke.at)));
    for (let channel = 0; channel < 3; channel++) {
      picture.values[channel * area + place] =
        (ground[channel] as number) + (change[channel] as number) * (x * dx + y * dy) + tone;
    }
  }
}

/** Four by four samples a pixel, so that edges are smooth. */
function paintThing(picture: Picture, thing: Thing): void {
  const shape = shapeOf(thing.kind, thing.fine);
  const reach = thing.radius * 1.45;
  const [left, right] = [Math.max(0, Math.floor(thing.x - reach)), Math.min(picture.width, Math.ceil(thing.x + reach))];
  const [top, bottom] = [
    Math.max(0, Math.floor(thing.y - reach)),
    Math.min(picture.height, Math.ceil(thing.y + reach)),
  ];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const [first, second] = coverAt(shape, thing, [column, row]);
      if (first + second === 0) continue;
      for (let channel = 0; channel < 3; channel++) {
        const index = (channel * picture.height + row) * picture.width + column;
        const rest = (picture.values[index] as number) * (16 - first - second);
        picture.values[index] =
          (rest + (thing.paint[channel] as number) * first + (thing.second[channel] as number) * second) / 16;
      }
    }
  }
}

/** How many of a pixel's sixteen samples have the first paint, and how many the second. */
function coverAt(shape: Shape, thing: Thing, [column, row]: readonly [number, number]): readonly [number, number] {
  const [cos, sin] = [Math.cos(thing.angle) / thing.radius, Math.sin(thing.angle) / thing.radius];
  let first = 0;
  let second = 0;
  for (let sample = 0; sample < 16; sample++) {
    const dx = (column + ((sample & 3) + 0.5) / 4 - thing.x) * (thing.mirrored ? -1 : 1);
    const dy = row + ((sample >> 2) + 0.5) / 4 - thing.y;
    const paint = shape(dx * cos + dy * sin, dy * cos - dx * sin);
    if (paint === 1) first += 1;
    else if (paint === 2) second += 1;
  }
  return [first, second];
}

function colour(random: Random): Colour {
  return [random.between(0.08, 0.92), random.between(0.08, 0.92), random.between(0.08, 0.92)];
}

/** Far enough to be seen: at least 0.5 away in the colour cube from each of the others. */
function colourFarFrom(others: readonly Colour[], random: Random): Colour {
  for (;;) {
    const tried = colour(random);
    if (others.every((other) => Math.hypot(tried[0] - other[0], tried[1] - other[1], tried[2] - other[2]) > 0.5))
      return tried;
  }
}
