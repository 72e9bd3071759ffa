// Tiles: small pictures with opacity, made from pictures and fields of numbers, and put together on sheets.
import type { Map2 } from '../net/looking.ts';
import type { Picture } from '../net/picture.ts';
import { signed, type Colour } from './colours.ts';

/** `pixels` are red, green, blue and opacity, 0 to 255, row by row. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function blank(width: number, height: number): Tile {
  return { width, height, pixels: new Uint8Array(4 * width * height) };
}

/** Places without a number (NaN) are seen through. */
export function ofPicture({ width, height, values }: Picture): Tile {
  const tile = blank(width, height);
  const area = width * height;
  for (let place = 0; place < area; place++) {
    const rgb = [0, 1, 2].map((channel) => values[channel * area + place] as number);
    if (rgb.some(Number.isNaN)) continue;
    tile.pixels.set([...rgb.map((value) => Math.round(255 * Math.min(1, Math.max(0, value)))), 255], 4 * place);
  }
  return tile;
}

/** `low` and `high` become the ends of the colours. */
export function ofMap(
  { width, height, values }: Map2,
  colours: (value: number) => Colour,
  range: { low: number; high: number },
): Tile {
  const tile = blank(width, height);
  values.forEach((value, place) =>
    tile.pixels.set([...colours((value - range.low) / (range.high - range.low || 1)).map(Math.round), 255], 4 * place),
  );
  return tile;
}

/** Numbers of both signs: zero is the middle, and the end is passed by one in two hundred. */
export function ofSigned(map: Map2): Tile {
  return ofMap(map, signed, { low: 0, high: quantile(map.values.map(Math.abs), 0.995) || 1 });
}

/** Numbers of both signs over the picture in grey: the stronger, the less of the picture is left. */
export function overSigned(picture: Picture, map: Map2): Tile {
  const tile = ofPicture(picture);
  const most = strongest(map.values) || 1;
  map.values.forEach((value, place) => {
    const [red, green, blue] = [0, 1, 2].map((channel) => tile.pixels[4 * place + channel] as number) as [
      number,
      number,
      number,
    ];
    const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
    const part = 0.3 + 0.6 * Math.abs(value / most);
    tile.pixels.set(
      signed(value / most).map((colour) => Math.round((1 - part) * grey + part * colour)),
      4 * place,
    );
  });
  return tile;
}

/** The colours of a map from its lowest number to its highest, as a strip; a dark mark stands at zero. */
export function keyStrip(colours: (value: number) => Colour, low: number): Tile {
  const [width, height] = [64, 4];
  const values = new Float32Array(width * height).map((_, place) => low + ((place % width) / (width - 1)) * (1 - low));
  const tile = ofMap({ width, height, values }, colours, { low: 0, high: 1 });
  if (low < 0) for (let row = 0; row < height; row++) tile.pixels.set([40, 40, 40, 255], 4 * (row * width + width / 2));
  return tile;
}

/** Three planes of numbers of both signs as a colour picture: grey is zero. */
export function ofSlopes(values: Float32Array, { width, height }: { width: number; height: number }): Tile {
  const most = quantile(values.map(Math.abs), 0.995) || 1;
  return ofPicture({ width, height, values: values.map((value) => 0.5 + value / (2 * most)) });
}

export function smallest(values: Float32Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

export function largest(values: Float32Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

export function strongest(values: Float32Array): number {
  return Math.max(Math.abs(smallest(values)), Math.abs(largest(values)));
}

export function quantile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Each pixel becomes a square. */
export function scaled(tile: Tile, scale: number): Tile {
  const result = blank(tile.width * scale, tile.height * scale);
  for (let place = 0; place < result.width * result.height; place++) {
    const [x, y] = [Math.floor((place % result.width) / scale), Math.floor(place / result.width / scale)];
    const from = 4 * (y * tile.width + x);
    result.pixels.set(tile.pixels.subarray(from, from + 4), 4 * place);
  }
  return result;
}

/** Tiles in rows, each brought to `cell` pixels of width, with a gap between that is seen through. */
export function sheet(rows: readonly (readonly Tile[])[], form: { cell: number; gap: number }): Tile {
  const { cell, gap } = form;
  const columns = Math.max(...rows.map((row) => row.length));
  const heights = rows.map((row) => Math.max(...row.map((tile) => Math.floor(cell / tile.width) * tile.height)));
  const result = blank(
    columns * (cell + gap) - gap,
    heights.reduce((sum, height) => sum + height + gap, -gap),
  );
  let top = 0;
  rows.forEach((row, index) => {
    row.forEach((tile, column) =>
      paste(result, scaled(tile, Math.floor(cell / tile.width)), { x: column * (cell + gap), y: top }),
    );
    top += (heights[index] as number) + gap;
  });
  return result;
}

export function paste(onto: Tile, tile: Tile, at: { x: number; y: number }): void {
  for (let row = 0; row < tile.height; row++) {
    onto.pixels.set(
      tile.pixels.subarray(4 * row * tile.width, 4 * (row + 1) * tile.width),
      4 * ((at.y + row) * onto.width + at.x),
    );
  }
}

/** A white line with a dark one around it, which is seen on any picture. */
export function framed(tile: Tile, square: { x: number; y: number; size: number }, colour: Colour): Tile {
  const result = { ...tile, pixels: tile.pixels.slice() };
  const ring = (inset: number, [red, green, blue]: Colour): void => {
    const [left, top, right, bottom] = [
      square.x + inset,
      square.y + inset,
      square.x + square.size - 1 - inset,
      square.y + square.size - 1 - inset,
    ];
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const isEdge = x === left || x === right || y === top || y === bottom;
        if (isEdge && x >= 0 && y >= 0 && x < tile.width && y < tile.height)
          result.pixels.set([red, green, blue, 255], 4 * (y * tile.width + x));
      }
    }
  };
  ring(-1, [20, 20, 20]);
  ring(0, colour);
  ring(1, colour);
  ring(2, [20, 20, 20]);
  return result;
}
