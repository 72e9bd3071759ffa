// Which problems are reported, and how grave: by settings, and by comments beside them.
import { expect, test } from 'vitest';
import { reported, type GradedBook } from '../../../src/diagnostics/grade.ts';
import { ignoresIn } from '../../../src/diagnostics/ignore.ts';
import type { RuleGrade } from '../../../src/model/config.ts';
import type { Problem } from '../../../src/model/problem.ts';

function broken(path: string, line = 1): Problem {
  return {
    rule: 'broken-link',
    severity: 'warning',
    message: `"${path}" leads to nothing`,
    hint: undefined,
    place: { path, line, column: 1, length: 1 },
  };
}

function book(rules: readonly RuleGrade[], texts: Readonly<Record<string, string>> = {}): GradedBook {
  return { kind: 'native', contentFolder: 'content', config: { rules }, texts };
}

test('a rule is graded for the whole book or for some files, and the last that fits counts', () => {
  const graded = reported(
    book([
      { rule: 'broken-link', grade: 'note', pattern: undefined },
      { rule: 'broken-link', grade: 'error', pattern: 'content/**' },
      { rule: 'broken-link', grade: 'off', pattern: 'old' },
      { rule: 'broken-anchor', grade: 'off', pattern: undefined },
    ]),
    'publish',
    [broken('content/a.md'), broken('content/old/b.md'), broken('book.yml')],
  );
  expect(graded.map(({ place, severity }) => [place?.path, severity])).toEqual([
    ['content/a.md', 'error'],
    ['book.yml', 'note'],
  ]);
});

const text = `A <!-- vitrine-ignore broken-link: in May --> line.
Next.

<!-- vitrine-ignore broken-link, missing-picture: in June -->

Two
lines.

Free.
`;

test.each([
  [1, 0],
  [2, 1],
  [6, 0],
  [7, 0],
  [9, 1],
])('in line %i %i problems are left by the comments', (line, count) => {
  expect(reported(book([], { 'a.md': text }), 'publish', [broken('a.md', line)])).toHaveLength(count);
});

test('a comment silences its own file and rule alone', () => {
  const texts = { 'a.md': text, 'b.md': 'Words\n' };
  expect(
    reported(book([], texts), 'publish', [broken('b.md', 1), { ...broken('a.md', 1), rule: 'broken-anchor' }]),
  ).toHaveLength(2);
});

test('what silences nothing is reported by check alone, and graded as every rule', () => {
  const texts = { 'a.md': text };
  expect(reported(book([], texts), 'publish', [])).toEqual([]);
  expect(reported(book([], texts), 'check', [broken('a.md', 1)]).map(({ rule, place }) => [rule, place?.line])).toEqual(
    [
      ['unused-ignore', 4],
      ['unused-ignore', 4],
    ],
  );
  expect(reported(book([{ rule: 'unused-ignore', grade: 'off', pattern: undefined }], texts), 'check', [])).toEqual([]);
});

test.each([
  ['a fence', '```\n<!-- vitrine-ignore x: y -->\n```\n'],
  ['a long fence', '````\n```\n<!-- vitrine-ignore x: y -->\n```\n````\n'],
  ['a span of code', 'Write `<!-- vitrine-ignore x: y -->`.\n'],
  ['a sentence', 'The word vitrine-ignore x: y is no comment.\n'],
])('in %s stands an example', (_, example) => {
  expect(ignoresIn('a.md', example)).toEqual([]);
});

test.each([
  ['over several lines', '<!--\nvitrine-ignore x: a long\nreason\n-->\n\nWords\nmore\n', 'a long reason', [6, 7]],
  ['in a quotation', '> <!-- vitrine-ignore x: y -->\n> Words\n>\n> more\n', 'y', [2, 2]],
  ['in a list', '- <!-- vitrine-ignore x: y -->\n  Words\n\n- more\n', 'y', [2, 2]],
  ['of Liquid', '{%- comment -%} vitrine-ignore x: y {%- endcomment -%}\nWords\n', 'y', [2, 2]],
  ['of a template', '{# vitrine-ignore x: y #}{% block a %}\n', 'y', [1, 1]],
  ['that nothing closes', 'Words <!-- vitrine-ignore x: y\nWords\n', 'y', [1, 1]],
  ['behind another one', '<!-- a --> Words <!-- vitrine-ignore x: y -->\n', 'y', [1, 1]],
])('a comment %s silences its lines', (_, example, reason, [from, to]) => {
  expect(ignoresIn('a.md', example)).toMatchObject([{ rule: 'x', reason, from, to }]);
});

test('in YAML a comment stands behind #', () => {
  expect(ignoresIn('book.yml', 'title: A\ncover: b.png # vitrine-ignore missing-picture: drawn in May\n')).toEqual([
    {
      rule: 'missing-picture',
      reason: 'drawn in May',
      place: { path: 'book.yml', line: 2, column: 16, length: 44 },
      from: 2,
      to: 2,
    },
  ]);
});
