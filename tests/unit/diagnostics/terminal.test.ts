// The exact words on a terminal.
import { expect, test } from 'vitest';
import { terminalView } from '../../../src/diagnostics/terminal.ts';
import { summaryWords, type ViewOptions } from '../../../src/diagnostics/view.ts';
import type { Problem } from '../../../src/model/problem.ts';

const options: ViewOptions = { colour: false, width: 80, showPath: (path) => path, todos: [] };

function problem(line: number, column: number, length: number): Problem {
  return {
    rule: 'unknown-include',
    severity: 'error',
    message: 'There is no include "figur"',
    hint: 'Did you mean "figure"?',
    place: { path: 'a.md', line, column, length },
  };
}

function view(text: string, problems: readonly Problem[], changes: Partial<ViewOptions> = {}): string {
  return terminalView(problems, (path) => (path === 'a.md' ? text : undefined), { ...options, ...changes });
}

test('a problem is said, shown and answered', () => {
  expect(view('One.\n\n{% include figur.md %}\n', [problem(3, 12, 8)])).toBe(`error unknown-include ─ a.md:3:12
  There is no include "figur"

  3 │ {% include figur.md %}
    │            ^^^^^^^^
  Did you mean "figure"?
`);
});

test('a problem without a place or hint is one sentence', () => {
  expect(
    view('', [{ rule: 'empty-book', severity: 'warning', message: 'Nothing here', hint: undefined, place: undefined }]),
  ).toBe(`warning empty-book
  Nothing here
`);
});

test('a file that was not read has no frame', () => {
  expect(view('', [{ ...problem(1, 1, 1), place: { path: 'b.md', line: 1, column: 1, length: 1 } }])).not.toContain(
    '│',
  );
});

test('several problems are counted by gravity and file', () => {
  const found = [
    problem(1, 1, 1),
    { ...problem(1, 2, 1), severity: 'warning' as const },
    { ...problem(1, 3, 1), severity: 'note' as const, place: { path: 'b.md', line: 1, column: 1, length: 0 } },
  ];
  expect(summaryWords(found)).toBe('1 error, 1 warning, 1 note in 2 files');
  expect(summaryWords([])).toBe('no problems');
});

test('no problems, no words', () => {
  expect(view('', [])).toBe('');
});

test('todos are listed with their places, aligned', () => {
  const todos = [
    { note: 'draw\n it', place: { path: 'a.md', line: 2, column: 1, length: 5 } },
    { note: 'ask Ada', owner: 'Grace', due: '2026-05-01', place: { path: 'a.md', line: 120, column: 3, length: 5 } },
  ];
  expect(view('', [], { todos })).toBe(`2 todos
  a.md:2:1    draw it
  a.md:120:3  ask Ada (Grace, 2026-05-01)
`);
});

test('paths are shown as they can be opened', () => {
  expect(view('abc', [problem(1, 1, 1)], { showPath: (path) => `docs/${path}` })).toContain('─ docs/a.md:1:1');
});

test('colour comes only when asked for, and changes no word', () => {
  const coloured = view('abc', [problem(1, 1, 1)], { colour: true });
  expect(coloured).toContain('\u001B[31m');
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(view('abc', [problem(1, 1, 1)]));
});

test('nothing in a book can steer the terminal', () => {
  const nasty = { ...problem(1, 1, 1), message: 'There is no include "\u001B]0;x\u0007\u202E"' };
  expect(view('\u001B[2Jabc\u009B1m', [nasty])).not.toMatch(/[\u001B\u0007\u009B\u202E]/);
});
