// What a page shows of the book's contents: all of a short book; of a long one what is nearest.
import { describe, expect, test } from 'vitest';
import type { ContentsEntry, NearbyEntry } from '../../../src/model/book.ts';
import { nearbyIn } from '../../../src/resolve/nearby.ts';

const page = (path: string): ContentsEntry => ({
  kind: 'page',
  path,
  title: path,
  number: undefined,
  description: undefined,
});
let parts = 0;
const part = (title: string, ...entries: ContentsEntry[]): ContentsEntry => ({
  kind: 'part',
  title,
  id: `part:${(parts += 1)}`,
  entries,
});
const pages = (name: string, from: number, to: number): ContentsEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => page(`${name}${from + index}`));

/** `P[a b] Q …`: open parts with what they show, closed ones by their titles, dots for what is left out. */
function shown(entries: readonly NearbyEntry[]): string {
  return entries
    .map((entry) => {
      if (entry.kind === 'more') return '…';
      if (entry.kind === 'part') return `${entry.title}[${shown(entry.entries)}]`;
      return entry.title;
    })
    .join(' ');
}
const names = (name: string, from: number, to: number): string => shown(pages(name, from, to) as NearbyEntry[]);

describe('of a short book', () => {
  test('each page shows all', () => {
    const { isShort, for: nearby } = nearbyIn([page('a'), part('P', ...pages('c', 1, 39))]);
    expect(isShort).toBe(true);
    expect(shown(nearby('c7'))).toBe(`a P[${names('c', 1, 39)}]`);
  });

  test('with many parts, it is long', () => {
    expect(nearbyIn(pages('c', 1, 21).map((each, index) => part(`P${index}`, each))).isShort).toBe(false);
  });
});

describe('of a long book without parts', () => {
  const { isShort, for: nearby } = nearbyIn(pages('c', 1, 100));

  test.each([
    ['c50', `… ${names('c', 40, 60)} …`],
    ['c1', `${names('c', 1, 11)} …`],
    ['c11', `${names('c', 1, 21)} …`],
    ['c12', `… ${names('c', 2, 22)} …`],
    ['c100', `… ${names('c', 90, 100)}`],
  ])('%s shows the ten before and the ten after', (path, expected) => {
    expect(isShort).toBe(false);
    expect(shown(nearby(path))).toBe(expected);
  });

  test('a page that is not in it shows its beginning', () => {
    expect(shown(nearby('index.html'))).toBe(`${names('c', 1, 20)} …`);
  });
});

describe('of a long book in parts', () => {
  const groups = Array.from({ length: 50 }, (_, index) =>
    part(`P${index + 1}`, ...pages(`p${index + 1}-`, 1, index === 24 ? 60 : 8)),
  );
  const { for: nearby } = nearbyIn([page('preface'), ...groups, page('colophon')]);
  const titles = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, index) => `P${from + index}`).join(' ');

  test('its own part is open, and parts are near', () => {
    expect(shown(nearby('p10-3'))).toBe(
      `preface ${titles(1, 9)} P10[${names('p10-', 1, 8)}] ${titles(11, 19)} … colophon`,
    );
    expect(shown(nearby('p30-3'))).toBe(
      `preface … ${titles(21, 29)} P30[${names('p30-', 1, 8)}] ${titles(31, 39)} … colophon`,
    );
  });

  test('of a part of more than forty, the nearest chapters', () => {
    expect(shown(nearby('p25-30'))).toBe(
      `preface … ${titles(16, 24)} P25[… ${names('p25-', 20, 40)} …] ${titles(26, 34)} … colophon`,
    );
  });

  test('pages of one part share what they show', () => {
    expect(nearby('p3-1')).toBe(nearby('p3-8'));
  });
});

test('parts within parts are open on the way to the page, and show what lies beside', () => {
  const { for: nearby } = nearbyIn([
    part('A', page('a1'), part('B', ...pages('b', 1, 30)), part('C', ...pages('c', 1, 30)), page('a2')),
    part('D', page('d1')),
  ]);
  expect(shown(nearby('c2'))).toBe(`A[a1 B C[${names('c', 1, 30)}] a2] D`);
});

test.each([
  [1, 1],
  [50, 1],
  [1, 50],
  [45, 45],
  [3, 300],
])('%i levels of %i chapters and parts each: never more than forty chapters and twenty parts', (depth, width) => {
  const level = (left: number): ContentsEntry[] => [
    ...pages(`${left}-`, 1, width),
    ...Array.from({ length: width }, (_, index) => part(`${left}/${index}`, page(`${left}/${index}`))),
    ...(left === 0 ? [] : [part(`deeper${left}`, ...level(left - 1))]),
    ...pages(`${left}-`, width + 1, 2 * width),
  ];
  const { for: nearby } = nearbyIn(level(depth));
  for (const path of ['0-1', `0-${2 * width}`, `${depth}-1`, '0/0', 'nowhere']) {
    const counts = { page: 0, part: 0, closed: 0, more: 0 };
    const count = (entries: readonly NearbyEntry[]): void => {
      for (const entry of entries) {
        counts[entry.kind] += 1;
        if (entry.kind === 'part') count(entry.entries);
      }
    };
    count(nearby(path));
    expect(counts.page).toBeLessThanOrEqual(40);
    expect(counts.part + counts.closed).toBeLessThanOrEqual(20);
  }
});
