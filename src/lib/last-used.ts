// A memory that forgets: it holds what has been asked for or put in since the turn before, and no more.

export interface LastUsed<T> {
  /** Undefined where nothing is known. Whatever is asked for stays until the turn after the next. */
  readonly get: (key: string) => T | undefined;
  readonly has: (key: string) => boolean;
  readonly set: (key: string, value: T) => void;
  /**
   * Forgets what has not been of use since the last turn: to be called when a book has been made, and not when making
   * it failed.
   */
  readonly turn: () => void;
  readonly size: () => number;
}

export function createLastUsed<T>(): LastUsed<T> {
  let older: ReadonlyMap<string, T> = new Map();
  let newer = new Map<string, T>();
  const has = (key: string): boolean => {
    if (newer.has(key)) return true;
    if (!older.has(key)) return false;
    // It is there: undefined is a value as well.
    newer.set(key, older.get(key) as T);
    return true;
  };
  return {
    get: (key) => (has(key) ? newer.get(key) : undefined),
    has,
    set: (key, value) => void newer.set(key, value),
    turn: () => {
      older = newer;
      newer = new Map();
    },
    size: () => new Set([...older.keys(), ...newer.keys()]).size,
  };
}
