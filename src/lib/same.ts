// Whether two values hold the same things.

/** Each thing in its place, by identity. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The same names in the same order, and what each of them has, by identity. */
export function sameFields(a: object, b: object): boolean {
  return sameList(Object.keys(a), Object.keys(b)) && sameList(Object.values(a), Object.values(b));
}

/** The same keys in the same order, and what each of them has, by identity. */
export function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  return a.size === b.size && sameList([...a.keys()], [...b.keys()]) && sameList([...a.values()], [...b.values()]);
}

/** The same things in the same order. */
export function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && sameList([...a], [...b]);
}

/** Plain data that is written as the same text. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
