// Problems as Markdown: a table of the rules, then every place; for a comment, a wiki, or GitHub's summary of a step.
import type { Problem } from '../model/problem.ts';
import { groupProblems, type RuleGroup } from './groups.ts';
import { isRule, rules } from './rules.ts';
import { counted, placeWords, todoWords, summaryWords, type TextOf, type ViewOptions } from './view.ts';

/** Complete, the gravest and most frequent first. */
export function markdownView(problems: readonly Problem[], _textOf: TextOf, options: ViewOptions): string {
  const groups = groupProblems(problems);
  const words = summaryWords(problems);
  const todos = options.todos.map(
    (todo) => `| ${code(placeWords(todo.place, options.showPath))} | ${cell(todoWords(todo))} |`,
  );
  return [
    `## ${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    ...(groups.length === 0
      ? []
      : [['| Rule | Severity | Times | What is wrong |', '|---|---|--:|---|', ...groups.map(groupRow)].join('\n')]),
    ...groups.map((group) => section(group, options)),
    ...(todos.length === 0
      ? []
      : [`### ${counted(todos.length, 'todo')}`, ['| Where | What |', '|---|---|', ...todos].join('\n')]),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function groupRow({ rule, severity, problems }: RuleGroup): string {
  return `| ${code(rule)} | ${severity} | ${problems.length} | ${isRule(rule) ? cell(rules[rule].about) : ''} |`;
}

function section({ rule, severity, problems }: RuleGroup, options: ViewOptions): string {
  const rows = problems.map(({ place, message, hint }) => {
    const where = place === undefined ? '' : code(placeWords(place, options.showPath));
    return `| ${where} | ${cell(message)} | ${hint === undefined ? '' : cell(hint)} |`;
  });
  return [`### ${severity} ${code(rule)}`, '', '| Where | What is wrong | What to do |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** Words of the author's are words here: no sign of theirs makes a table, a link or an element. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
