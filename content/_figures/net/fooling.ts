// How to fool a network: one step along the sign of the slope, or the shortest way over the border between two classes.
import { bestOf, slopes } from './looking.ts';
import { backward, look, scoresOf, softmax, type Network } from './network.ts';
import type { Picture } from './picture.ts';

/** The slope of the loss (minus the logarithm of the share of `kind`) by each pixel. */
export function lossSlopes(network: Network, picture: Picture, kind: number): Float32Array {
  const trace = look(network, picture);
  const gradient = softmax(scoresOf(trace)).map((share, index) => share - (index === kind ? 1 : 0));
  return backward(network, trace, { from: network.length, gradient, rule: 'gradient', parameters: undefined }).map(
    (value) => 2 * value,
  );
}

/** Every pixel moves by `size`, up or down, as its slope says; colours stay between 0 and 1. */
export function moved(picture: Picture, direction: Float32Array, size: number): Picture {
  return {
    ...picture,
    values: picture.values.map((value, index) =>
      Math.min(1, Math.max(0, value + size * Math.sign(direction[index] as number))),
    ),
  };
}

export interface Fooled {
  readonly picture: Picture;
  /** What the network takes it for. */
  readonly kind: number;
  readonly steps: number;
}

/**
 * DeepFool (Moosavi-Dezfooli and others, 2016): take the network for straight, find the nearest border, go there and 2
 * % further; repeat until it is crossed. The picture that comes back is one of bytes. `target` asks for one class;
 * without it the nearest is taken.
 */
export function fooled(network: Network, picture: Picture, target: number | undefined): Fooled {
  const first = bestOf(scoresOf(look(network, picture)));
  const sum = new Float32Array(picture.values.length);
  let now = picture;
  for (let step = 1; step <= 50; step++) {
    const way = shortestWay(network, now, { first, target });
    way.forEach((value, index) => {
      sum[index] = (sum[index] as number) + value;
    });
    now = {
      ...picture,
      values: picture.values.map((value, index) => Math.min(1, Math.max(0, value + 1.02 * (sum[index] as number)))),
    };
    const kind = bestOf(scoresOf(look(network, now)));
    if (kind === first || (target !== undefined && kind !== target)) continue;
    const kept = firmly(network, picture, {
      change: sum,
      isWanted: (found) => found !== first && (target === undefined || found === target),
    });
    if (kept !== undefined) return { picture: kept, kind: bestOf(scoresOf(look(network, kept))), steps: step };
  }
  return { picture: now, kind: first, steps: 50 };
}

/**
 * A file holds 256 steps a colour, and rounding may undo what just crossed a border: then a little more of the change
 * is taken.
 */
function firmly(
  network: Network,
  picture: Picture,
  asked: { change: Float32Array; isWanted: (kind: number) => boolean },
): Picture | undefined {
  for (let times = 1.02; times < 3; times *= 1.05) {
    const made = rounded({
      ...picture,
      values: picture.values.map((value, index) =>
        Math.min(1, Math.max(0, value + times * (asked.change[index] as number))),
      ),
    });
    if (asked.isWanted(bestOf(scoresOf(look(network, made))))) return made;
  }
  return undefined;
}

function shortestWay(
  network: Network,
  picture: Picture,
  { first, target }: { first: number; target: number | undefined },
): Float32Array {
  const trace = look(network, picture);
  const scores = scoresOf(trace);
  const own = slopes(network, trace, { kind: first, rule: 'gradient' });
  let best: { length: number; way: Float32Array } | undefined;
  scores.forEach((score, kind) => {
    if (kind === first || (target !== undefined && kind !== target)) return;
    const across = slopes(network, trace, { kind, rule: 'gradient' }).map(
      (value, index) => value - (own[index] as number),
    );
    const square = across.reduce((sum, value) => sum + value * value, 1e-12);
    const gap = Math.max((scores[first] as number) - score, 0) + 1e-4;
    const length = gap / Math.sqrt(square);
    if (best === undefined || length < best.length)
      best = { length, way: across.map((value) => (value * gap) / square) };
  });
  return best?.way ?? new Float32Array(picture.values.length);
}

/** How far two pictures are apart: in length, in the mean and in the largest change of a colour. */
export function distance(
  from: Picture,
  to: Picture,
): { readonly length: number; readonly mean: number; readonly largest: number } {
  let [squares, sum, largest] = [0, 0, 0];
  from.values.forEach((value, index) => {
    const change = Math.abs((to.values[index] as number) - value);
    squares += change * change;
    sum += change;
    largest = Math.max(largest, change);
  });
  return { length: Math.sqrt(squares), mean: sum / from.values.length, largest };
}

/** As a screen or a file holds it: 256 steps a colour. */
export function rounded(picture: Picture): Picture {
  return { ...picture, values: picture.values.map((value) => Math.round(255 * value) / 255) };
}
