// How the panels of a figure share its width: in rows of equally tall pictures, found by the width and height of each
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
  const fullest = largest(sums);
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

function inColumns(count: number, columns: number): readonly Group[] {
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) =>
    numbers(row * columns, Math.min(count, (row + 1) * columns)),
  );
}

/**
 * Up to here every split of a figure is weighed, in time that grows as its third power: 96 panels take 2.5 ms, 300
 * would take 54 ms.
 */
const WEIGHED = 96;

/** As few rows as keep each sum of proportions within `limit`, as even as they can be. */
function bestRows(ratios: readonly number[], limit: number): readonly Group[] {
  if (largest(ratios) > limit) return ratios.map((_, index) => [index]);
  return ratios.length > WEIGHED ? filledRows(ratios, limit) : weighedRows(ratios, limit);
}

/** The positions of the panels of one row. */
type Group = readonly number[];

/** One row more than is needed if that comes out even. */
function weighedRows(ratios: readonly number[], limit: number): readonly Group[] {
  const splits = evenSplits(ratios);
  for (let groups = splits.next().value; groups !== undefined; groups = splits.next().value) {
    if (widest(groups, ratios) > limit) continue;
    const more = splits.next().value ?? groups;
    return isEven(groups, ratios) || !isEven(more, ratios) ? groups : more;
  }
  return ratios.map((_, index) => [index]);
}

/**
 * For a wall of panels: each row is filled while there is room, and the room is as narrow as needs no row more. The
 * panels are counted through sixty times, however many they are.
 */
function filledRows(ratios: readonly number[], limit: number): readonly Group[] {
  const fewest = beginningsOfRows(ratios, limit).length;
  let [low, high] = [largest(ratios), limit];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (beginningsOfRows(ratios, middle).length > fewest) low = middle;
    else high = middle;
  }
  const begins = beginningsOfRows(ratios, high);
  return begins.map((begin, row) => numbers(begin, begins[row + 1] ?? ratios.length));
}

function beginningsOfRows(ratios: readonly number[], limit: number): readonly number[] {
  const begins: number[] = [];
  let sum = Infinity;
  for (const [index, ratio] of ratios.entries()) {
    sum += ratio;
    if (sum <= limit) continue;
    begins.push(index);
    sum = ratio;
  }
  return begins;
}

function isEven(groups: readonly Group[], ratios: readonly number[]): boolean {
  const sums = groups.map((group) => sumOf(group, ratios));
  return largest(sums) - Math.min(...sums) < 0.05 * largest(sums);
}

/**
 * The splits of a list into 1, 2, 3 … neighbouring groups whose sums differ least: the sum of their squares is
 * smallest. What is best for the first panels with one row less is known when a row is added. A row for each panel is
 * none of them.
 */
function* evenSplits(ratios: readonly number[]): Generator<readonly Group[], undefined> {
  const squares = ratios.map((_, start) => squaresFrom(ratios, start));
  let costs: readonly number[] = squares[0] ?? [];
  /** For each row and each panel that may end it: the panel that begins it. */
  const starts: (readonly number[])[] = [ratios.map(() => 0)];
  while (starts.length < ratios.length) {
    yield groupsOf(starts);
    const before = costs;
    const chosen = ratios.map((_, last) => {
      let best = { start: last, cost: Infinity };
      for (let start = starts.length; start <= last; start += 1) {
        const cost = (before[start - 1] ?? Infinity) + (squares[start]?.[last - start] ?? Infinity);
        if (cost <= best.cost) best = { start, cost };
      }
      return best;
    });
    costs = chosen.map(({ cost }) => cost);
    starts.push(chosen.map(({ start }) => start));
  }
}

/** The squares of the sums of one panel from `start` on, of two, of three … */
function squaresFrom(ratios: readonly number[], start: number): readonly number[] {
  let sum = 0;
  return ratios.slice(start).map((ratio) => (sum += ratio) ** 2);
}

function groupsOf(starts: readonly (readonly number[])[]): readonly Group[] {
  const groups: Group[] = [];
  let end = starts[0]?.length ?? 0;
  for (const row of starts.toReversed()) {
    const start = row[end - 1] ?? 0;
    groups.unshift(numbers(start, end));
    end = start;
  }
  return groups;
}

function widest(groups: readonly Group[], ratios: readonly number[]): number {
  return largest(groups.map((group) => sumOf(group, ratios)));
}

/** Not by `Math.max(...)`: a call has no room for some hundred thousand arguments. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sumOf(group: Group, ratios: readonly number[]): number {
  return group.reduce((sum, index) => sum + (ratios[index] ?? USUAL_RATIO), 0);
}

function numbers(from: number, to: number): Group {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
