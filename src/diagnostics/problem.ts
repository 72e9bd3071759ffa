// One problem, graded as its rule says.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { rules, type RuleId } from './rules.ts';

export function problem(rule: RuleId, place: Place | undefined, message: string, hint?: string): Problem {
  return { rule, severity: rules[rule].severity, message, hint, place };
}

/** A hint that names what was probably meant, or else says `otherwise`. */
export function didYouMean(nearest: string | undefined, otherwise?: string): string | undefined {
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;
}

/** What a problem's hint takes to be meant: the name in `didYouMean`, undefined for every other hint. */
export function meantBy({ hint }: Problem): string | undefined {
  return hint === undefined ? undefined : /^Did you mean "([^"]+)"\?/.exec(hint)?.[1];
}
