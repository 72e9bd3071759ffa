// Whether two values hold the same things.
import { Decimal } from './decimal.ts';

/** Each thing in its place, by identity. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * The same names in the same order, and what each of them has, by identity or as `isSame` has it. Asked of every page
 * after every save: it makes nothing that would have to be cleared away.
 */
export function sameFields<T extends object>(
  a: T,
  b: T,
  isSame: (name: keyof T, a: T[keyof T], b: T[keyof T]) => boolean = () => false,
): boolean {
  const names = Object.keys(b) as (keyof T)[]; // What `for` gives of `a` is compared with them.
  let index = 0;
  for (const name in a) {
    if (name !== names[index] || (a[name] !== b[name] && !isSame(name, a[name], b[name]))) return false;
    index += 1;
  }
  return index === names.length;
}

/** The same keys in the same order, and what each of them has, by identity. */
export function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const [otherKey, other] = others.next().value ?? [];
    if (key !== otherKey || value !== other) return false;
  }
  return true;
}

/** The same things in the same order. */
export function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const value of a) if (value !== others.next().value) return false;
  return true;
}

/** Plain data that is written as the same text. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What is nested deeper is taken to be another: front matter may hold itself. */
const DEEPEST = 200;

/** Data of any kind, such as front matter with its days and numbers; tables and maps in the same order. */
export function sameDeep(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > DEEPEST) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => sameDeep(each, b[index], depth + 1));
  if (a instanceof Map) return b instanceof Map && sameDeep([...a], [...b], depth + 1);
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  if (a instanceof Decimal) return b instanceof Decimal && a.value === b.value;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  // Whatever else there is may hold what cannot be seen.
  if (!isTable(a) || !isTable(b)) return false;
  return sameFields<object>(a, b, (_, last, now) => sameDeep(last, now, depth + 1));
}

function isTable(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
