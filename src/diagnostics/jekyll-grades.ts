// How grave a mistake is in a Jekyll book: what Jekyll publishes is published here too, and reported.
import type { Problem } from '../model/problem.ts';
import { isRule, rules, type RuleId } from './rules.ts';

/**
 * A book that has been on the web for years is not kept from it by one tag of a plugin; `--strict` still stops at each.
 */
const TOLERATED: readonly string[] = [
  'unknown-include',
  'missing-parameter',
  'bad-parameter',
  'unclosed-tag',
  'liquid-limit',
  'bad-tag',
  'broken-yaml',
  'refused-front-matter',
  'duplicate-url',
  'bad-permalink',
  'broken-reference',
  'missing-bibliography',
  'unknown-citation',
] satisfies RuleId[];

/** Whether a book may take a rule for less than an error: what Jekyll itself publishes, and all that is none. */
export function mayBeLowered(rule: string): boolean {
  return !isRule(rule) || rules[rule].severity !== 'error' || TOLERATED.includes(rule);
}

/**
 * The problem with its grade in a Jekyll book. A `_config.yml` that cannot be read remains an error: nothing of the
 * site is known then.
 */
export function gradedForJekyll(problem: Problem): Problem {
  const isSettings = problem.rule === 'broken-yaml' && /^_config\.ya?ml$/.test(problem.place?.path ?? '');
  return problem.severity === 'error' && !isSettings && TOLERATED.includes(problem.rule)
    ? { ...problem, severity: 'warning' }
    : problem;
}
