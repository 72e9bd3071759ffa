// Problems as SARIF 2.1.0, which code hosts and editors read:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import type { Place } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { isRule, rules } from './rules.ts';
import { todoProblems, type TextOf, type ViewOptions } from './view.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/**
 * One run, complete; todos are notes of a rule of their own. What is of the whole book stands among what the run noted:
 * GitHub refuses a file in which one result has no place.
 */
export function sarifView(problems: readonly Problem[], _textOf: TextOf, options: ViewOptions): string {
  const all = [...problems, ...todoProblems(options.todos)];
  const ofBook = all.filter(({ place }) => place === undefined);
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Vitrine', ...programFacts(options), rules: ids.map((id) => describeRule(id, options)) },
        },
        ...(ofBook.length === 0
          ? {}
          : {
              invocations: [
                {
                  executionSuccessful: true,
                  toolExecutionNotifications: ofBook.map((problem) => ({
                    associatedRule: { id: problem.rule, index: ids.indexOf(problem.rule) },
                    ...saidIn(problem),
                  })),
                },
              ],
            }),
        columnKind: 'utf16CodeUnits',
        results: all.flatMap((problem) => resultOf(problem, ids.indexOf(problem.rule), options)),
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

function describeRule(id: string, { program }: ViewOptions): object {
  if (!isRule(id)) return { id, shortDescription: { text: 'What an author has noted to do.' } };
  const { about, severity } = rules[id];
  const help = sectionOf(id, program?.rulesPage ?? '');
  return {
    id,
    shortDescription: { text: about },
    ...(help === undefined ? {} : { help: { text: help, markdown: help } }),
    defaultConfiguration: { level: levels[severity] },
  };
}

/** What the manual shows of a rule, without its heading: its mistake, and how that is mended. */
function sectionOf(id: string, page: string): string | undefined {
  const heading = `\n### ${id}\n`;
  const start = page.indexOf(heading);
  if (start < 0) return undefined;
  const end = page.indexOf('\n### ', start + heading.length);
  return page.slice(start + heading.length, end < 0 ? undefined : end).trim();
}

function resultOf(problem: Problem, ruleIndex: number, options: ViewOptions): readonly object[] {
  const { rule, place } = problem;
  if (place === undefined) return [];
  const locations = [{ physicalLocation: physicalLocation(place, options) }];
  return [{ ruleId: rule, ruleIndex, ...saidIn(problem), locations }];
}

function saidIn({ severity, message, hint }: Problem): object {
  const text = [message, ...(hint === undefined ? [] : [hint])].map(sentence).join(' ');
  return { level: levels[severity], message: { text } };
}

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
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
