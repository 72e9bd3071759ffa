// A picture as it is recorded; what the cache says about a picture is believed only if it has the form of what was
// written.
import type { PreparedPicture } from '../model/picture.ts';

/** Whether `value`, read from the cache, is a prepared picture. */
function isPrepared(value: unknown): value is PreparedPicture {
  if (typeof value !== 'object' || value === null || !('copies' in value) || !('moves' in value)) return false;
  const copies: unknown[] = Array.isArray(value.copies) ? value.copies : [undefined];
  const film = 'film' in value ? value.film : undefined;
  return typeof value.moves === 'boolean' && [...copies, ...(film === undefined ? [] : [film])].every(isCopy);
}

/** What is known of a file without reading it: the key of its content, and the picture. */
export interface Stamped {
  readonly key: string;
  readonly picture: PreparedPicture;
}

/** Undefined where `bytes`, read from the cache, are none. */
export function stampedFrom(bytes: Uint8Array | undefined): Stamped | undefined {
  const value = parsed(bytes);
  if (typeof value !== 'object' || value === null || !('key' in value) || !('picture' in value)) return undefined;
  const { key, picture } = value;
  return typeof key === 'string' && isPrepared(picture) ? { key, picture } : undefined;
}

/** Undefined where `bytes`, read from the cache, are none. */
export function preparedFrom(bytes: Uint8Array | undefined): PreparedPicture | undefined {
  const value = parsed(bytes);
  return isPrepared(value) ? value : undefined;
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** A picture that is shown as it is. */
export function untouched(trouble: PreparedPicture['trouble']): PreparedPicture {
  return { tone: undefined, placeholder: undefined, copies: [], film: undefined, moves: false, trouble };
}

function isCopy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { key, width, height, size } = value as Readonly<Record<string, unknown>>;
  return (
    typeof key === 'string' &&
    /^[\w-]+\.\w+$/.test(key) &&
    [width, height, size].every((each) => typeof each === 'number')
  );
}
