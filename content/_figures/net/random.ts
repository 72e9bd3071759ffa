// Random numbers that are the same on every machine: everything in the figures is drawn from one seed.

export interface Random {
  /** Evenly from `low` to `high`. */
  between(low: number, high: number): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** From the bell curve with mean 0 and standard deviation 1. */
  normal(): number;
  /** Nearly so, at a sixth of the cost. */
  grain(): number;
}

/** A 32-bit generator (a counter whose bits are mixed), good enough for pictures and small enough to read. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    between,
    below: (count) => Math.floor(next() * count),
    normal: () => {
      // The sum of twelve even numbers is a bell curve to the eye, and needs no logarithm, whose last digit may differ
      // between engines.
      let sum = -6;
      for (let count = 0; count < 12; count++) sum += next();
      return sum;
    },
    // Two even numbers make a triangle; its standard deviation is √(1/6).
    grain: () => (next() + next() - 1) * 2.449,
  };
}
