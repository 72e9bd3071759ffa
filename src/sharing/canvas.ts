// A picture of few colours: how much of each pixel a shape covers, in steps, and which ink it has there.

import type { Rings } from './face.ts';

/** Steps from what lies below to an ink. */
const STEPS = 15;

/** `shade` lies on the ground, the others lie on either. */
export type Ink = 'shade' | 'title' | 'text';

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Row by row a byte of 0, as a PNG has it, and for each pixel the number of its colour in `palette`. */
  readonly rows: Uint8Array;
}

export interface Shape {
  /** In pixels; what lies in two rings of one direction lies in the shape. */
  readonly rings: Rings;
  readonly ink: Ink;
}

export function blankCanvas(width: number, height: number): Canvas {
  return { width, height, rows: new Uint8Array((width + 1) * height) };
}

/** The ground, the steps from it to the shade, and for each ink the steps from the ground, then from the shade. */
export function palette(ground: Colour, inks: Readonly<Record<Ink, Colour>>): readonly Colour[] {
  const steps = (below: Colour, ink: Colour): readonly Colour[] =>
    Array.from({ length: STEPS }, (_, step) => mixed(below, ink, (step + 1) / STEPS));
  return [
    ground,
    ...steps(ground, inks.shade),
    ...[inks.title, inks.text].flatMap((ink) => [ground, inks.shade].flatMap((below) => steps(below, ink))),
  ];
}

/** Red, green, blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

function mixed(below: Colour, ink: Colour, part: number): Colour {
  const [red, green, blue] = below.map((value, index) => Math.round(value + ((ink[index] ?? 0) - value) * part));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The numbers of an ink's steps begin after this one, where it lies on the ground. */
const FIRST: Readonly<Record<Ink, number>> = { shade: 0, title: STEPS, text: 3 * STEPS };

/** What is filled first lies below. */
export function fill({ width, height, rows }: Canvas, { rings, ink }: Shape): void {
  const plane = planeFor(rings, { width, height });
  if (plane === undefined) return;
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) addEdge(plane, ring, at === 0 ? ring.length - 2 : at - 2, at);
  const { cells, left, top, wide, high } = plane;
  const onGround = FIRST[ink];
  const onShade = ink === 'shade' ? onGround : onGround + STEPS;
  for (let row = 0; row < high; row += 1) {
    let [covered, step] = [0, 0];
    let at = (top + row) * (width + 1) + 1 + left;
    for (let cell = row * (wide + 1); cell < row * (wide + 1) + wide; cell += 1, at += 1) {
      const change = cells[cell] ?? 0;
      if (change !== 0) {
        covered += change;
        step = Math.round(Math.min(1, Math.abs(covered)) * STEPS);
      }
      if (step !== 0) rows[at] = step + ((rows[at] ?? 0) > STEPS / 2 ? onShade : onGround);
    }
  }
}

/** The pixels around a shape: in each, what changes there in how much of the row is covered, from left to right. */
interface Plane {
  /** `wide` in a row, and one more for what changes behind the last. */
  readonly cells: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
}

function planeFor(rings: Rings, { width, height }: Pick<Canvas, 'width' | 'height'>): Plane | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (x < left) left = Math.max(0, Math.floor(x));
      if (x > right) right = Math.min(width, Math.ceil(x));
      if (y < top) top = Math.max(0, Math.floor(y));
      if (y > bottom) bottom = Math.min(height, Math.ceil(y));
    }
  }
  const [wide, high] = [right - left, bottom - top];
  return wide > 0 && high > 0 ? { cells: new Float32Array((wide + 1) * high), left, top, wide, high } : undefined;
}

/**
 * From the point at `before` in a ring to that at `at`: cut into rows, and each part into columns. No list is taken
 * apart here: that is slow before V8 has compiled it, and most books have one card.
 */
function addEdge(plane: Plane, ring: readonly number[], before: number, at: number): void {
  const isDown = (ring[before + 1] ?? 0) < (ring[at + 1] ?? 0);
  const upper = isDown ? before : at;
  const lower = isDown ? at : before;
  const fromX = (ring[upper] ?? 0) - plane.left;
  const fromY = (ring[upper + 1] ?? 0) - plane.top;
  const toY = (ring[lower + 1] ?? 0) - plane.top;
  if (fromY === toY) return;
  const slope = ((ring[lower] ?? 0) - plane.left - fromX) / (toY - fromY);
  for (let row = Math.max(0, Math.floor(fromY)); row < plane.high && row < toY; row += 1) {
    const start = Math.max(fromY, row);
    const end = Math.min(toY, row + 1);
    const a = fromX + (start - fromY) * slope;
    const b = fromX + (end - fromY) * slope;
    addPart(plane, { row, a, b, high: isDown ? end - start : start - end });
  }
}

/** What lies in one row, from `a` to `b`, down where `high` is above 0. */
function addPart(
  { cells, wide }: Plane,
  { row, a, b, high }: { row: number; a: number; b: number; high: number },
): void {
  const right = Math.max(a, b);
  const width = Math.abs(a - b);
  let x = Math.min(a, b);
  do {
    const column = Math.floor(x);
    const until = Math.min(column + 1, right);
    const part = width === 0 ? high : (high * (until - x)) / width;
    if (column < wide) {
      // How much of the column lies to the left of the edge.
      const before = column < 0 ? 0 : (x + until) / 2 - column;
      const place = row * (wide + 1) + Math.max(0, column);
      cells[place] = (cells[place] ?? 0) + part * (1 - before);
      cells[place + 1] = (cells[place + 1] ?? 0) + part * before;
    }
    x = until;
  } while (x < right);
}
