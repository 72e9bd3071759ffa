// Values by name, each kept for as long as the new one holds the same: what is known of it by its identity stays known.
import { createLastUsed } from './last-used.ts';

export interface Kept<T> {
  /** The value that stood under `name`, where the new one is the same; else the new one. */
  readonly keep: (name: string, value: T) => T;
  /** Forgets what has not been given since the turn before. */
  readonly turn: () => void;
}

export function createKept<T>(isSame: (last: T, value: T) => boolean): Kept<T> {
  const known = createLastUsed<T>();
  return {
    keep: (name, value) => {
      const last = known.get(name);
      if (last !== undefined && (last === value || isSame(last, value))) return last;
      known.set(name, value);
      return value;
    },
    turn: known.turn,
  };
}
