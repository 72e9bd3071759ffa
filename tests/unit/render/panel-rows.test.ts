// Panels in rows: how many to a row, how wide, and that a row's pictures are equally tall whatever its width.
import { expect, test } from 'vitest';
import { panelRows } from '../../../src/render/panel-rows.ts';
import { randomFrom } from '../../support/random.ts';

const square = { width: 600, height: 600 };
const rowsOf = (
  panels: readonly { width: number | undefined; height: number | undefined }[],
  columns?: number,
  room = 720,
): number[][] => panelRows(panels, { columns, room }).map((row) => row.panels.map(({ index }) => index));
const counts = (count: number, columns?: number, room?: number): number[] =>
  rowsOf(
    Array.from({ length: count }, () => square),
    columns,
    room,
  ).map((row) => row.length);

test('few panels share a row, and many come out even where they can', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 12].map((count) => counts(count))).toEqual([
    [1],
    [2],
    [3],
    [4],
    [5],
    [3, 3],
    [4, 3],
    [4, 4],
    [3, 3, 3],
    [4, 4, 4],
  ]);
});

test('columns are as asked, and the last row keeps its pictures as tall as the others', () => {
  expect(counts(5, 2)).toEqual([2, 2, 1]);
  const [first, last] = panelRows(
    Array.from({ length: 5 }, () => square),
    { columns: 3, room: 720 },
  );
  expect(last?.panels.map(({ share }) => share)).toEqual(first?.panels.slice(0, 2).map(({ share }) => share));
  expect(last?.rest).toBe(last?.panels[0]?.width);
  expect(first?.rest).toBeUndefined();
});

test('a row has less in it where there is less room', () => {
  expect(counts(4, undefined, 360)).toEqual([2, 2]);
  expect(counts(8, undefined, 1080)).toEqual([8]);
});

test('wide pictures get rows of their own, narrow ones share', () => {
  const wide = { width: 1600, height: 400 };
  const tall = { width: 300, height: 600 };
  expect(rowsOf([wide, wide])).toEqual([[0], [1]]);
  expect(rowsOf([wide, tall, tall, tall, tall])).toEqual([[0], [1, 2, 3, 4]]);
  expect(rowsOf([tall, tall, tall, tall, tall, tall])).toEqual([[0, 1, 2, 3, 4, 5]]);
});

test('all pictures of a row have one height, and their widths keep their proportions to a third of a pixel in a hundred', () => {
  const panels = [
    { width: 1234, height: 567 },
    { width: 333, height: 777 },
    { width: 800, height: 600 },
  ];
  for (const row of panelRows(panels, { columns: undefined, room: 720 })) {
    expect(new Set(row.panels.map(({ height }) => height)).size).toBe(1);
    for (const { index, width = 0, height = 1 } of row.panels) {
      const { width: natural = 1, height: tall = 1 } = panels[index] ?? {};
      expect(Math.abs(width / height / (natural / tall) - 1)).toBeLessThan(0.0033);
    }
  }
});

test('no picture is blown up, save that a tiny one beside others grows to an icon’s size', () => {
  const height = (...heights: number[]): number | undefined =>
    panelRows(
      heights.map((each) => ({ width: each, height: each })),
      { columns: undefined, room: 720 },
    )[0]?.panels[0]?.height;
  expect(height(200, 900)).toBe(200);
  expect(height(32, 32)).toBe(32);
  expect(height(32, 900)).toBe(160);
});

test('a picture whose size nobody knows takes a usual one’s room and gets no attributes', () => {
  const [row] = panelRows([{ width: undefined, height: undefined }, square], { columns: undefined, room: 720 });
  expect(row?.panels[0]).toMatchObject({ width: undefined, height: undefined, share: 0.6 });
});

test('small pictures do not stack on a phone, and are not stretched there', () => {
  expect(
    panelRows(
      [
        { width: 40, height: 30 },
        { width: 40, height: 30 },
      ],
      { columns: undefined, room: 720 },
    ),
  ).toMatchObject([{ stacks: false, panels: [{ small: true }, { small: true }] }]);
  expect(panelRows([square, square], { columns: undefined, room: 720 })).toMatchObject([
    { stacks: true, panels: [{ small: false }, {}] },
  ]);
});

/** By the definition: of all splits into `rows`, the one with the smallest sum of squares; of equals the last. */
function mostEven(
  ratios: readonly number[],
  rows: number,
): { readonly cost: number; readonly lengths: readonly number[] } {
  const cost = ratios.reduce((sum, ratio) => sum + ratio, 0) ** 2;
  if (rows === 1) return { cost, lengths: [ratios.length] };
  let best: ReturnType<typeof mostEven> = { cost: Infinity, lengths: [] };
  for (let end = rows - 1; end < ratios.length; end += 1) {
    const above = mostEven(ratios.slice(0, end), rows - 1);
    const whole = above.cost + mostEven(ratios.slice(end), 1).cost;
    if (whole <= best.cost) best = { cost: whole, lengths: [...above.lengths, ratios.length - end] };
  }
  return best;
}

test('of all ways to share panels among rows, the most even one is taken', () => {
  const random = randomFrom(5);
  for (let count = 1; count <= 24; count += 1) {
    const panels = Array.from({ length: count }, () => ({ width: 300 + Math.floor(random() * 4) * 200, height: 400 }));
    const lengths = panelRows(panels, { columns: undefined, room: 720 }).map((row) => row.panels.length);
    if (lengths.length > 4) continue;
    const ratios = panels.map(({ width, height }) => width / height);
    expect(mostEven(ratios, lengths.length).lengths, String(ratios)).toEqual(lengths);
  }
});

test('a wall of panels has as few rows as there is room for, and only its last may be short', () => {
  expect(new Set(counts(1000))).toEqual(new Set([5]));
  expect(new Set(counts(1001).slice(0, -1))).toEqual(new Set([5]));
  expect(counts(130_000).reduce((sum, count) => sum + count, 0)).toBe(130_000);
});
