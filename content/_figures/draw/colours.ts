// Colours for numbers, the same in every figure and in every figure that one can touch.
export type Colour = readonly [number, number, number];

const HEAT: readonly Colour[] = [
  [24, 28, 52],
  [66, 38, 106],
  [150, 45, 110],
  [226, 88, 74],
  [250, 176, 80],
  [255, 247, 205],
];
const BELOW: readonly Colour[] = [
  [246, 245, 240],
  [140, 182, 212],
  [38, 110, 168],
  [12, 54, 96],
];
const ABOVE: readonly Colour[] = [
  [246, 245, 240],
  [240, 178, 130],
  [206, 94, 36],
  [116, 44, 10],
];

/** 0 is dark, 1 is light: it reads in grey too. */
export function heat(value: number): Colour {
  return between(HEAT, value);
}

/** −1 is blue, 0 is paper, 1 is orange: told apart by those who see no red or no green. */
export function signed(value: number): Colour {
  return value < 0 ? between(BELOW, -value) : between(ABOVE, value);
}

function between(stops: readonly Colour[], value: number): Colour {
  const place = Math.min(Math.max(value, 0), 0.99999) * (stops.length - 1);
  const [from, to] = [stops[Math.floor(place)] as Colour, stops[Math.floor(place) + 1] as Colour];
  const mix = (channel: 0 | 1 | 2): number => from[channel] + (to[channel] - from[channel]) * (place % 1);
  return [mix(0), mix(1), mix(2)];
}
