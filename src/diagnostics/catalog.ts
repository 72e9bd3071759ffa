// Every sentence that is said to an author about the book, one function a sentence, in order of the rules.
// Say what is wrong in the author's words with the value in quotes; the hint says what to do.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { rules, type RuleId } from './rules.ts';

export function unknownInclude(place: Place, name: string, nearest: string | undefined): Problem {
  return problem('unknown-include', place, `There is no include "${name}"`, nearest === undefined ? 'Add a template of that name to templates/includes/' : `Did you mean "${nearest}"?`);
}

/** `said` goes on after "The YAML": `is indented with a tab`. */
export function brokenYaml(place: Place, said: string, hint: string | undefined): Problem {
  return problem('broken-yaml', place, `The YAML ${said}`, hint);
}

export function repeatedKey(place: Place, key: string, firstLine: number): Problem {
  return problem('repeated-key', place, `The key "${key}" is written twice, first in line ${firstLine}`, 'The last one counts: remove the other');
}

export function unknownSetting(place: Place | undefined, name: string, nearest: string | undefined): Problem {
  return problem('unknown-setting', place, `There is no setting "${name}"`, nearest === undefined ? 'Put values of your own under "data:"; templates get them as book.data' : `Did you mean "${nearest}"?`);
}

/** What a setting should have been: `name` goes in quotes, `expected` ends "must be …", `example` is a line of YAML. */
export interface Expected {
  readonly name: string;
  readonly expected: string;
  readonly example: string;
}

export function badSetting(place: Place | undefined, { name, expected, example }: Expected, found: string): Problem {
  return problem('bad-setting', place, `"${name}" must be ${expected}, and is ${found}`, `For example: ${example}`);
}

function problem(rule: RuleId, place: Place | undefined, message: string, hint?: string): Problem {
  return { rule, severity: rules[rule].severity, message, hint, place };
}
