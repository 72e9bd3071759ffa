// Whether all is looked at, as `npm run test:long` does, or what `npm test` has time for.

/** True in `npm run test:long`. */
export const isLong = process.env.LONG !== undefined;

/** All in the long run, and the first `count` in the short one: these stand for their kind. */
export function firstOf<T>(count: number, all: readonly T[]): readonly T[] {
  return isLong ? all : all.slice(0, count);
}
