// The catalog's sentences about what libraries ask of a book.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from './problem.ts';

interface CheckedNumber {
  /** `isbn`, `orcid`. */
  readonly name: string;
  readonly written: string;
  /** The last digit that the others ask for. */
  readonly right: string;
}

export function wrongCheckDigit(place: Place | undefined, { name, written, right }: CheckedNumber): Problem {
  return problem(
    'bad-setting',
    place,
    `"${name}" is "${written}", and no such number exists: after the other digits, its last one would be ${right}`,
    'Look for a digit that is wrong or changes places with its neighbour',
  );
}
