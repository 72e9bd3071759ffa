// What is wrong with a book, as data: mistakes of authors are never thrown and never logged where they arise.
import type { Place } from './place.ts';

/**
 * `error`: the site is not written. `warning`: it is, and the reader sees something less than meant. `note`: worth
 * knowing.
 */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** The rule's id, as in the catalog and the manual: `unknown-include`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in the author's words, with the value in quotes. One sentence, without a full stop. */
  readonly message: string;
  /** What to do about it, or undefined where there is nothing to add. */
  readonly hint: string | undefined;
  /** Undefined where a problem belongs to no file (a command-line value, an empty book). */
  readonly place: Place | undefined;
}
