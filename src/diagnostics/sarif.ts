// Problems as SARIF 2.1.0, which code hosts and editors read:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import type { Place } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { isRule, rules } from './rules.ts';
import { todoProblems, type TextOf, type ViewOptions } from './view.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** One run, complete; todos are notes of a rule of their own. */
export function sarifView(problems: readonly Problem[], _textOf: TextOf, options: ViewOptions): string {
  const all = [...problems, ...todoProblems(options.todos)];
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Vitrine', ...programFacts(options), rules: ids.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: all.map((problem) => resultOf(problem, ids.indexOf(problem.rule), options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function programFacts({ program }: ViewOptions): object {
  if (program === undefined) return {};
  const { version, homepage } = program;
  return { version, semanticVersion: version, ...(homepage === undefined ? {} : { informationUri: homepage }) };
}

function describeRule(id: string): object {
  return isRule(id)
    ? {
        id,
        shortDescription: { text: rules[id].about },
        defaultConfiguration: { level: levels[rules[id].severity] },
      }
    : { id };
}

function resultOf({ rule, severity, message, hint, place }: Problem, ruleIndex: number, options: ViewOptions): object {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === undefined ? `${message}.` : `${message}. ${hint}.` },
    ...(place === undefined ? {} : { locations: [{ physicalLocation: physicalLocation(place, options) }] }),
  };
}

function physicalLocation({ path, line, column, length }: Place, { showPath }: ViewOptions): object {
  const shown = showPath(path);
  // A built-in template is no file of the repository.
  const uri = shown.startsWith('vitrine:') ? shown : shown.split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: column, endColumn: column + length },
  };
}
