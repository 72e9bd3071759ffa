// The order in which an author wrote the keys of a map: JavaScript puts whole numbers first, by size, and a list of
// years would stand upside down.

const ORDER = Symbol('the order of its keys');

/** The map with `keys` as its order, where JavaScript would give another one. */
export function inKeyOrder<T>(map: Record<string, T>, keys: readonly string[]): Record<string, T> {
  if (Object.keys(map).every((key, index) => key === keys[index])) return map;
  Object.defineProperty(map, ORDER, { value: keys, enumerable: true });
  return map;
}

/** The keys as they were written. A key that came later, by a copy with more in it, stands last. */
export function keysOf(map: object): readonly string[] {
  const order = ORDER in map ? (map[ORDER] as readonly string[]) : undefined;
  if (order === undefined) return Object.keys(map);
  return [...new Set([...order.filter((key) => Object.hasOwn(map, key)), ...Object.keys(map)])];
}

/** Whether JavaScript would move a key of this name to the front. */
export function isMoved(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}
