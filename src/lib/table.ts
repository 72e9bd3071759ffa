// Tables by an author's words, as plain objects: `constructor` and `__proto__` are names like any other.

/**
 * A table of `entries` that has what they give it and nothing else: an object of JavaScript's has `constructor`,
 * `toString` and their like from its prototype, and `__proto__` sets that.
 */
export function tableOf<T>(entries: Iterable<readonly [name: string, value: T]> = []): Record<string, T> {
  // Typed `any` by the library.
  const table = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) table[name] = value;
  return table;
}

/** What a constant table has for an author's word. */
export function valueOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
