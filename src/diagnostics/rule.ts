// What is known of a rule besides its id.
import type { Severity } from '../model/problem.ts';

export interface Rule {
  readonly severity: Severity;
  readonly about: string;
  /** True for what only `check` reports: a build and the preview stay quiet about it. */
  readonly onlyInCheck?: boolean;
}
