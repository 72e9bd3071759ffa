// How the panels of a figure share its width: in rows of equally tall pictures, told by the width and height of each
// alone.
//
// A row needs no style of its own (a strict Content-Security-Policy allows none): each picture gets the width that it
// has at the row's full height, and a row that is too wide shrinks its panels in proportion to these widths, which
// keeps them equally tall.

export interface Measured {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface PanelRow {
  readonly panels: readonly PlacedPanel[];
  /** Whether its panels stand one below the other on a phone. */
  readonly stacks: boolean;
  /**
   * Pixels left free at the end of a last row, so that its pictures are as tall as those above; undefined where it is
   * full.
   */
  readonly rest: number | undefined;
}

export interface PlacedPanel {
  /** Its position in the figure. */
  readonly index: number;
  /** For the attributes of its `<img>`: undefined where its size is not known. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Its part of the row's width, 0 to 1. */
  readonly share: number;
  /** Whether it would look coarse at the width of a phone. */
  readonly small: boolean;
}

/** What most of a book's pictures are: a panel of unknown size takes the room of such a one. */
const USUAL_RATIO = 1.5;
/** Below this, in pixels at a row's full width, there is one row more. */
const LOWEST = 125;
/** A row of small pictures may enlarge the smallest of them up to here. */
const SMALL = 160;

/**
 * `room` is the width in pixels that a row can have at most. Without `columns`, as few rows as keep the pictures tall
 * enough.
 */
export function panelRows(
  panels: readonly Measured[],
  { columns, room }: { columns: number | undefined; room: number },
): readonly PanelRow[] {
  const ratios = panels.map(ratioOf);
  const groups = columns === undefined ? bestRows(ratios, room / LOWEST) : inColumns(panels.length, columns);
  const sums = groups.map((group) => group.reduce((sum, index) => sum + (ratios[index] ?? USUAL_RATIO), 0));
  const fullest = Math.max(...sums);
  return groups.map((group, row) => {
    const sum = sums[row] ?? fullest;
    // The last row of a set that does not come out even keeps the height of the others.
    const isShort = groups.length > 1 && row === groups.length - 1 && sum < fullest * 0.8;
    const height = rowHeight(
      group.map((index) => panels[index]),
      group.map((index) => ratios[index] ?? USUAL_RATIO),
      isShort ? room / fullest : Math.sqrt(room) * 15,
    );
    const placed = group.map(
      (index): PlacedPanel =>
        place(index, panels[index], { height, share: (ratios[index] ?? USUAL_RATIO) / (isShort ? fullest : sum) }),
    );
    const width = placed.reduce((total, panel) => total + (panel.width ?? USUAL_RATIO * height), 0);
    return {
      panels: placed,
      stacks: group.length > 1 && width > 320,
      rest: isShort ? Math.round((fullest - sum) * height) : undefined,
    };
  });
}

function place(
  index: number,
  panel: Measured | undefined,
  { height, share }: { height: number; share: number },
): PlacedPanel {
  const isKnown = panel?.width !== undefined && panel.height !== undefined;
  return {
    index,
    share,
    width: isKnown ? Math.round(ratioOf(panel) * height) : undefined,
    height: isKnown ? height : undefined,
    small: isKnown && (panel.width ?? 0) < 300,
  };
}

function ratioOf(panel: Measured): number {
  return panel.width !== undefined && panel.height !== undefined && panel.height > 0
    ? panel.width / panel.height
    : USUAL_RATIO;
}

/**
 * As tall as the smallest picture is, so that none is blown up; among whole numbers the one that keeps the proportions
 * best.
 */
function rowHeight(panels: readonly (Measured | undefined)[], ratios: readonly number[], tallest: number): number {
  const heights = panels.flatMap((panel) => panel?.height ?? []);
  const natural =
    heights.length === 0 ? tallest : Math.max(Math.min(...heights), Math.min(SMALL, Math.max(...heights)));
  const most = Math.max(1, Math.round(Math.min(tallest, natural)));
  const errorAt = (height: number): number =>
    Math.max(...ratios.map((ratio) => Math.abs(Math.round(ratio * height) / height / ratio - 1)));
  let best = most;
  for (let height = most; height > most * 0.95; height -= 1) if (errorAt(height) < errorAt(best) - 1e-9) best = height;
  return best;
}

function inColumns(count: number, columns: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) =>
    numbers(row * columns, Math.min(count, (row + 1) * columns)),
  );
}

/**
 * As few rows as keep each sum of proportions within `limit`, as even as they can be; one row more if that comes out
 * even.
 */
function bestRows(ratios: readonly number[], limit: number): readonly (readonly number[])[] {
  for (let rows = 1; rows < ratios.length; rows += 1) {
    const groups = evenly(ratios, rows);
    if (widest(groups, ratios) > limit) continue;
    const more = rows + 1 < ratios.length ? evenly(ratios, rows + 1) : groups;
    return isEven(groups, ratios) || !isEven(more, ratios) ? groups : more;
  }
  return ratios.map((_, index) => [index]);
}

function isEven(groups: readonly (readonly number[])[], ratios: readonly number[]): boolean {
  const sums = groups.map((group) => sumOf(group, ratios));
  return Math.max(...sums) - Math.min(...sums) < 0.05 * Math.max(...sums);
}

/**
 * The split of a list into `rows` neighbouring groups whose sums differ least: the sum of their squares is smallest.
 */
function evenly(ratios: readonly number[], rows: number): readonly (readonly number[])[] {
  let best = ratios.map((_, end) => ({
    cost: sumOf(numbers(0, end + 1), ratios) ** 2,
    groups: [numbers(0, end + 1)] as readonly (readonly number[])[],
  }));
  for (let row = 2; row <= rows; row += 1) {
    best = best.map((_, end) => {
      const choices = numbers(row - 2, end).flatMap((split) => {
        const before = best[split];
        const group = numbers(split + 1, end + 1);
        return before === undefined || before.groups.length !== row - 1
          ? []
          : [{ cost: before.cost + sumOf(group, ratios) ** 2, groups: [...before.groups, group] }];
      });
      return choices.reduce(
        (least, choice) => (choice.cost <= least.cost ? choice : least),
        choices[0] ?? { cost: Infinity, groups: [] },
      );
    });
  }
  return best.at(-1)?.groups ?? [];
}

function widest(groups: readonly (readonly number[])[], ratios: readonly number[]): number {
  return Math.max(...groups.map((group) => sumOf(group, ratios)));
}

function sumOf(group: readonly number[], ratios: readonly number[]): number {
  return group.reduce((sum, index) => sum + (ratios[index] ?? USUAL_RATIO), 0);
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
