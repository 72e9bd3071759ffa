// Every sentence that is said to an author about the book, one function a sentence, in order of the rules.
// Say what is wrong in the author's words with the value in quotes; the hint says what to do.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { rules, type RuleId } from './rules.ts';

export function unknownInclude(place: Place, name: string, nearest: string | undefined): Problem {
  return problem('unknown-include', place, `There is no include "${name}"`, nearest === undefined ? 'Add a template of that name to templates/includes/' : `Did you mean "${nearest}"?`);
}

function problem(rule: RuleId, place: Place | undefined, message: string, hint?: string): Problem {
  return { rule, severity: rules[rule].severity, message, hint, place };
}
