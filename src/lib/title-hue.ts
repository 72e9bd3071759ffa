// The colour of what is drawn for a book: it comes from the title, so that the same book has the same colour always.
import { shortHash } from './hash.ts';

/** In degrees, from 0 to 359. */
export function hueOf(title: string): number {
  return Number.parseInt(shortHash(title).slice(0, 4), 16) % 360;
}
