// Many problems in few lines: what is put together, in which order, and the words.
import { expect, test } from 'vitest';
import { groupProblems } from '../../../src/diagnostics/groups.ts';
import { terminalView } from '../../../src/diagnostics/terminal.ts';
import type { Problem } from '../../../src/model/problem.ts';

function problem(rule: string, message: string, line: number, changes: Partial<Problem> = {}): Problem {
  const place = { path: `ch${line % 3}.md`, line, column: 5, length: 3 };
  return { rule, severity: 'warning', message, hint: undefined, place, ...changes };
}

const links = [
  ...Array.from({ length: 12 }, (_, index) => problem('broken-link', '"/b" leads to nothing', index + 1)),
  ...Array.from({ length: 30 }, (_, index) => problem('broken-link', `"/c${index}" leads to nothing`, index + 1)),
];

function view(problems: readonly Problem[], all = Infinity): string {
  return terminalView(problems, () => 'See [x](y) there.\n'.repeat(99), {
    colour: false,
    width: 80,
    showPath: (path) => path,
    todos: [],
    lines: { rule: 20, all, overview: all === Infinity, more: '--all shows every place.' },
  });
}

test('errors come first, then the most frequent rule, sentence and value', () => {
  const groups = groupProblems([
    problem('few', 'Few', 1),
    ...links,
    problem('odd', 'An error', 2, { severity: 'error' }),
    problem('seen', 'A note', 2, { severity: 'note' }),
  ]);
  expect(groups.map(({ rule, problems }) => [rule, problems.length])).toEqual([
    ['odd', 1],
    ['broken-link', 42],
    ['few', 1],
    ['seen', 1],
  ]);
  const [sentence] = groups[1]?.sentences ?? [];
  expect(groups[1]?.sentences).toHaveLength(1);
  expect(sentence?.things.slice(0, 2).map(({ label, problems }) => [label, problems.length])).toEqual([
    ['"/b"', 12],
    ['"/c0"', 1],
  ]);
});

test('values that are the same in all messages tell nothing, and lists are one value', () => {
  const [group] = groupProblems([
    problem('a', 'The include "video" has no parameter "titel"', 1),
    problem('a', 'The include "video" has no parameter "with"', 2),
    problem('a', 'No text mentions 2 of 3 figures: "a", "b"', 3),
    problem('a', 'No text mentions 3 of 9 figures: "a", "b", "c"', 3),
  ]);
  expect(group?.sentences.map(({ things }) => things.map(({ label }) => label))).toEqual([
    ['"titel"', '"with"'],
    ['No text mentions 2 of 3 figures: "a", "b"', 'No text mentions 3 of 9 figures: "a", "b", "c"'],
  ]);
});

test('a rule with many problems is one block of 20 lines, with one frame for its sentence', () => {
  expect(view(links)).toBe(`warning broken-link ─ 42 times in 3 files
  "/b" leads to nothing
  12 times, first ch1.md:1:5

  1 │ See [x](y) there.
    │     ^^^

  1 × "/c0"  ch1.md:1:5
  1 × "/c1"  ch2.md:2:5
  1 × "/c2"  ch0.md:3:5
  1 × "/c3"  ch1.md:4:5
  1 × "/c4"  ch2.md:5:5
  1 × "/c5"  ch0.md:6:5
  1 × "/c6"  ch1.md:7:5
  1 × "/c7"  ch2.md:8:5
  1 × "/c8"  ch0.md:9:5
  1 × "/c9"  ch1.md:10:5
  1 × "/c10"  ch2.md:11:5
  1 × "/c11"  ch0.md:12:5
  … and 18 others

--all shows every place.
`);
});

test('the same thing again is one block with its count', () => {
  expect(
    view([1, 2, 3].map((line) => problem('nameless-link', 'A link holds nothing', line))),
  ).toBe(`warning nameless-link ─ 3 times, first ch1.md:1:5
  A link holds nothing

  1 │ See [x](y) there.
    │     ^^^

--all shows every place.
`);
});

test('what has room is shown as ever, and nothing is said about --all', () => {
  const two = links.slice(12, 14);
  expect(view(two)).not.toContain('--all');
  expect(view(two).match(/\^\^\^/g)).toHaveLength(2);
});

test('each sentence of a rule has its frame, while there is room', () => {
  const mixed = [
    ...links,
    ...Array.from({ length: 20 }, (_, index) => problem('broken-link', `"d${index}" is a picture`, index + 1)),
  ];
  const text = view(mixed);
  expect(text.match(/\^\^\^/g)).toHaveLength(2);
  expect(text.split('\n\n--all')[0]?.split('\n').length).toBeLessThanOrEqual(20);
});

test('where rules have no room, what is left out is counted', () => {
  const rules = Array.from({ length: 40 }, (_, index) => problem(`rule-${index}`, 'Odd', index + 1));
  const text = view(rules, 30);
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  expect(text).toMatch(/… and \d+ problems of \d+ other rules/);
});

test('a table of the rules stands last where something was left out', () => {
  expect(view([...links, problem('unknown-tag', 'There is no tag "x"', 1, { severity: 'error' })])).toContain(`In all
   1 error   unknown-tag  A tag is used that neither Jekyll nor Vitrine has; it…
  42 warning broken-link  A link leads to a page or file that is not in the boo…
`);
});

test('what to do is said once, and again only where it is something else', () => {
  const same = links.map((link) => ({ ...link, hint: 'Name a file' }));
  const other = problem('broken-link', '"/d" leads to nothing', 3, { hint: 'Did you mean "/b"?' });
  expect(view([...same, other, other]).match(/Name a file|Did you mean/g)).toEqual(['Name a file', 'Did you mean']);
});

test('a line of another program cannot be longer than the terminal', () => {
  const wide = Array.from({ length: 40 }, (_, index) =>
    problem('a', `"${'x'.repeat(300)}${index}" is long`, index + 1),
  );
  const [, ...lines] = view(wide)
    .split('\n')
    .filter((line) => line.includes('×'));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('what an author wrote may hold quotation marks of its own', () => {
  const written = ['{alt=\'How "git add" works\'}', '<p class="note">', '{.wide}', '<p class="a" id="b">'];
  const groups = groupProblems(written.map((each, at) => problem('dialect', `"${each}" is shown, not "read"`, at + 1)));
  expect(groups[0]?.sentences.map(({ things }) => things.map(({ label }) => label))).toEqual([
    ['{alt=\'How "git add" works\'}', '<p class="note">', '{.wide}', '<p class="a" id="b">'].map((each) => `"${each}"`),
  ]);
});

test('a size is one in whatever unit', () => {
  const sizes = ['160 KB', '1.0 MB', '12,000 bytes'];
  const groups = groupProblems(
    sizes.map((size, at) => problem('unused', `No page shows "${at}.png" (${size})`, at + 1)),
  );
  expect(groups[0]?.sentences.map(({ count }) => count)).toEqual([3]);
});
