// Every rule by its id: how grave it is, and what it is about in one sentence, for the README and `--help`.
import type { Severity } from '../model/problem.ts';

export interface Rule {
  readonly severity: Severity;
  readonly about: string;
}

export const rules = {
  'unknown-include': { severity: 'error', about: 'An include is called that neither the book nor Vitrine has.' },
  'missing-parameter': { severity: 'error', about: 'An include is called without a parameter that it needs.' },
  'unknown-parameter': { severity: 'warning', about: 'An include is passed a parameter that it does not know.' },
  'bad-parameter': { severity: 'error', about: 'A parameter has a value that its type or choices do not allow.' },
  'unclosed-tag': { severity: 'error', about: 'A Liquid tag is opened and never closed.' },
  'bad-tag': { severity: 'error', about: 'A Liquid tag cannot be read.' },
  'broken-yaml': { severity: 'error', about: 'Settings or front matter that YAML cannot read.' },
  'repeated-key': { severity: 'warning', about: 'A key is written twice in YAML; the last one counts.' },
  'unknown-setting': { severity: 'error', about: 'book.yml has a setting that Vitrine does not know.' },
  'bad-setting': { severity: 'error', about: 'A setting has a value of the wrong kind.' },
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
