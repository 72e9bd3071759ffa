// Values of unknown kind, as YAML and JSON give them.
import { Decimal } from './decimal.ts';
import { inKeyOrder, keysOf } from './key-order.ts';

export type PlainMap = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is PlainMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Decimal)
  );
}

/** A list as it is, one value as a list of it, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Text and numbers as text; undefined for everything else and for ''. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Decimal) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * `over` laid on `under`; maps are joined, nothing replaces nothing, everything else is replaced, as Jekyll's defaults
 * are.
 */
export function deepMerge(under: PlainMap, over: PlainMap): PlainMap {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isMap(below) && isMap(value) ? deepMerge(below, value) : (value ?? below ?? value));
  }
  // Not `tableOf`: templates print data, and what has no prototype cannot be printed.
  return inKeyOrder(Object.fromEntries(merged), [...new Set([...keysOf(under), ...keysOf(over)])]);
}
