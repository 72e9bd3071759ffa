// One property of a value. What is made when it is asked for is made once; what is only promised is waited for.

/** Thrown where a value is not there yet: the tag waits for `promise`, keeps what comes, and is run again. */
export class Awaited extends Error {
  readonly promise: Promise<unknown>;
  readonly keep: (value: unknown) => void;
  constructor(promise: Promise<unknown>, keep: (value: unknown) => void) {
    super('a value is awaited');
    this.promise = promise;
    this.keep = keep;
  }
}

const made = new WeakMap<object, Map<PropertyKey, unknown>>();

/** The property that says how a value is printed, where that is not its keys: a document is its finished text. */
export const PRINTED: unique symbol = Symbol('printed');

/** The own property `key` of `object`, or undefined. Expressions change nothing, so running one again does no harm. */
export function ownProperty(object: object, key: PropertyKey): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  if (descriptor === undefined) return undefined;
  if (descriptor.get === undefined && !(descriptor.value instanceof Promise)) return descriptor.value;
  const known = made.get(object) ?? new Map<PropertyKey, unknown>();
  made.set(object, known);
  if (known.has(key)) return known.get(key);
  const value: unknown = descriptor.get === undefined ? descriptor.value : descriptor.get.call(object);
  if (value instanceof Promise) throw new Awaited(value, (settled) => known.set(key, settled));
  known.set(key, value);
  return value;
}
