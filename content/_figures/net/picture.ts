// A picture as the network sees it: three planes of numbers from 0 to 1, one after the other.
import { randomFrom } from './random.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, then green, then blue, row by row; usually 0 to 1. */
  readonly values: Float32Array;
}

export function newPicture(width: number, height: number): Picture {
  return { width, height, values: new Float32Array(3 * width * height) };
}

/** A greenish ground with a little grain, and nothing on it. */
export function emptyGround(): Picture {
  const random = randomFrom(4);
  const picture = newPicture(32, 32);
  picture.values.forEach((_, index) => {
    picture.values[index] = ([0.36, 0.44, 0.42][Math.floor(index / 1024)] ?? 0) + 0.02 * random.grain();
  });
  return picture;
}

/** What is seen through a window; outside the picture, nothing (NaN). */
export function cut(picture: Picture, window: { x: number; y: number; size: number }): Picture {
  const part = newPicture(window.size, window.size);
  for (let channel = 0; channel < 3; channel++) {
    for (let row = 0; row < window.size; row++) {
      for (let column = 0; column < window.size; column++) {
        const [x, y] = [window.x + column, window.y + row];
        const inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
        part.values[(channel * window.size + row) * window.size + column] = inside
          ? (picture.values[(channel * picture.height + y) * picture.width + x] ?? 0)
          : NaN;
      }
    }
  }
  return part;
}
