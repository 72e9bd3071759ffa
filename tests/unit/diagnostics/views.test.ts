// The order of problems, and the views for GitHub and for other programs.
import { expect, test } from 'vitest';
import { githubView } from '../../../src/diagnostics/github.ts';
import { markdownView } from '../../../src/diagnostics/markdown.ts';
import { sarifView } from '../../../src/diagnostics/sarif.ts';
import { jsonView } from '../../../src/diagnostics/json.ts';
import { sortProblems, strictly } from '../../../src/diagnostics/sort-problems.ts';
import type { ViewOptions } from '../../../src/diagnostics/view.ts';
import type { Problem, Severity } from '../../../src/model/problem.ts';

const options: ViewOptions = { colour: false, width: 80, showPath: (path) => `docs/${path}`, todos: [] };
const nothing = (): undefined => undefined;

function problem(path: string | undefined, line: number, column: number, severity: Severity = 'warning'): Problem {
  return {
    rule: 'broken-link',
    severity,
    message: `m ${path} ${line}`,
    hint: undefined,
    place: path === undefined ? undefined : { path, line, column, length: 2 },
  };
}

test('problems are sorted by file, line and column, however they come', () => {
  const sorted = [
    problem(undefined, 0, 0),
    problem('B.md', 1, 1),
    problem('a.md', 2, 9),
    problem('a.md', 10, 1),
    problem('a.md', 10, 2),
  ];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
});

test('at one place the gravest comes first', () => {
  expect(
    sortProblems([problem('a', 1, 1, 'note'), problem('a', 1, 1), problem('a', 1, 1, 'error')]).map(
      (each) => each.severity,
    ),
  ).toEqual(['error', 'warning', 'note']);
});

test('a problem that was found twice is shown once', () => {
  expect(sortProblems([problem('a', 1, 1), problem('a', 1, 1)])).toHaveLength(1);
});

test('strictly, a warning is an error and a note is a note', () => {
  expect(strictly([problem('a', 1, 1), problem('a', 1, 1, 'note')]).map((each) => each.severity)).toEqual([
    'error',
    'note',
  ]);
});

test('GitHub gets annotations with its own escapes, errors first', () => {
  const odd: Problem = {
    rule: 'broken-link',
    severity: 'error',
    message: '100%: a\nb',
    hint: 'c, d',
    place: { path: 'a,b:c%.md', line: 3, column: 5, length: 4 },
  };
  expect(
    githubView([problem('a.md', 1, 1, 'note'), odd, problem(undefined, 0, 0)], nothing, {
      ...options,
      todos: [{ note: 'draw it', place: { path: 'a.md', line: 7, column: 1, length: 0 } }],
    }),
  ).toBe(
    [
      '::error file=docs/a%2Cb%3Ac%25.md,line=3,endLine=3,col=5,endColumn=9,title=broken-link::100%25: a%0Ab%0Ac, d',
      '::warning title=broken-link::m undefined 0',
      '::notice file=docs/a.md,line=1,endLine=1,col=1,endColumn=3,title=broken-link::m a.md 1',
      '::notice file=docs/a.md,line=7,endLine=7,col=1,endColumn=1,title=todo::draw it',
      '1 error, 1 warning, 1 note in 2 files',
      '',
    ].join('\n'),
  );
});

test('other programs get one object of a known shape', () => {
  const text = jsonView([problem('a.md', 1, 5), problem(undefined, 0, 0, 'error')], nothing, {
    ...options,
    todos: [{ note: 'draw', place: { path: 'a.md', line: 7, column: 1, length: 0 } }],
  });
  expect(JSON.parse(text)).toEqual({
    version: 1,
    problems: [
      {
        rule: 'broken-link',
        severity: 'warning',
        message: 'm a.md 1',
        hint: null,
        place: { path: 'docs/a.md', line: 1, column: 5, endColumn: 7 },
      },
      { rule: 'broken-link', severity: 'error', message: 'm undefined 0', hint: null, place: null },
    ],
    todos: [{ note: 'draw', place: { path: 'docs/a.md', line: 7, column: 1, endColumn: 1 } }],
    summary: { errors: 1, warnings: 1, notes: 0, todos: 1 },
  });
});

test('of each severity GitHub gets as many annotations as it shows, and the log has the rest', () => {
  const found = Array.from({ length: 12 }, (_, index) => problem('a.md', index + 1, 1));
  const lines = githubView([...found, problem('b.md', 1, 1, 'error')], nothing, { ...options, annotations: 10 }).split(
    '\n',
  );
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(1);
  expect(lines).toContain('warning broken-link docs/a.md:12:1 m a.md 12');
});

const SARIF_RUNS = [
  {
    tool: {
      driver: {
        name: 'Vitrine',
        ...{ version: '1.2.3', semanticVersion: '1.2.3', informationUri: 'https://vitrine.example/' },
        rules: [
          {
            id: 'broken-link',
            shortDescription: { text: 'A link leads to a page or file that is not in the book.' },
            help: { text: '*warning:* Look.', markdown: '*warning:* Look.' },
            defaultConfiguration: { level: 'warning' },
          },
          { id: 'todo', shortDescription: { text: 'What an author has noted to do.' } },
        ],
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            associatedRule: { id: 'broken-link', index: 0 },
            ...{ level: 'error', message: { text: 'm undefined 0. Really?' } },
          },
        ],
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: [
      {
        ruleId: 'broken-link',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'm a b.md 3.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/a%20b.md' },
              region: { startLine: 3, startColumn: 5, endColumn: 7 },
            },
          },
        ],
      },
      {
        ruleId: 'todo',
        ruleIndex: 1,
        level: 'note',
        message: { text: 'draw.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/a.md' },
              region: { startLine: 7, startColumn: 1, endColumn: 1 },
            },
          },
        ],
      },
    ],
  },
];

test('SARIF has each rule once, and each problem with its level and region', () => {
  const { $schema, version, runs } = JSON.parse(
    sarifView([problem('a b.md', 3, 5), { ...problem(undefined, 0, 0, 'error'), hint: 'Really?' }], nothing, {
      ...options,
      todos: [{ note: 'draw', place: { path: 'a.md', line: 7, column: 1, length: 0 } }],
      program: {
        version: '1.2.3',
        homepage: 'https://vitrine.example/',
        rulesPage: '## All\n\n### broken-link\n\n*warning:* Look.\n\n### other\n\nMore.\n',
      },
    }),
  );
  expect([$schema, version]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0']);
  expect(runs).toEqual(SARIF_RUNS);
});

test('Markdown has a table of rules, then every place; words of authors make no markup', () => {
  const odd: Problem = { ...problem('a|b.md', 1, 1), message: '<b> *and* | [x](y)\nz', hint: 'Did you mean `c`?' };
  expect(markdownView([problem(undefined, 0, 0, 'error'), odd], nothing, options)).toBe(`## 1 error, 1 warning in 1 file

| Rule | Severity | Times | What is wrong |
|---|---|--:|---|
| \`broken-link\` | error | 1 | A link leads to a page or file that is not in the book. |
| \`broken-link\` | warning | 1 | A link leads to a page or file that is not in the book. |

### error \`broken-link\`

| Where | What is wrong | What to do |
|---|---|---|
|  | m undefined 0 |  |

### warning \`broken-link\`

| Where | What is wrong | What to do |
|---|---|---|
| \`docs/a\\|b.md:1:1\` | &lt;b> \\*and\\* \\| \\[x\\](y) z | Did you mean \\\`c\\\`? |
`);
  expect(markdownView([], nothing, options)).toBe('## No problems\n');
});
