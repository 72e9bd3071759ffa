// Charts as SVG: lines over a grid, in a grey that is readable on paper and on the dark.
interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly colour: string;
  /** Where its name stands, by position in `points`. */
  readonly nameAt: number;
  readonly nameBelow?: boolean;
}

export interface Chart {
  readonly x: { readonly title: string; readonly ticks: readonly number[] };
  readonly y: { readonly title: string; readonly ticks: readonly number[] };
  readonly lines: readonly Line[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [480, 320, 58, 16, 18, 46];
/** At least 4.5 to 1 on white and on nearly black. */
const GREY = '#757575';

export function chartSvg({ x, y, lines }: Chart): string {
  const range = (ticks: readonly number[]): readonly [number, number] => [Math.min(...ticks), Math.max(...ticks)];
  const [left, right] = range(x.ticks);
  const [low, high] = range(y.ticks);
  const px = (value: number): string => (LEFT + ((value - left) / (right - left)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const py = (value: number): string =>
    (HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const text = (value: string, at: string): string => `<text ${at} fill="${GREY}">${value}</text>`;
  const plain = (value: number): string => String(value).replace('-', '−');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif" font-size="13">`,
    ...x.ticks.map(
      (tick) =>
        `<path d="M${px(tick)} ${py(low)}V${py(high)}" stroke="${GREY}" stroke-opacity=".25"/>${text(plain(tick), `x="${px(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle"`)}`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path d="M${px(left)} ${py(tick)}H${px(right)}" stroke="${GREY}" stroke-opacity=".25"/>${text(plain(tick), `x="${LEFT - 8}" y="${(Number(py(tick)) + 4.5).toFixed(1)}" text-anchor="end"`)}`,
    ),
    text(x.title, `x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle"`),
    text(y.title, `transform="translate(15 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle"`),
    ...lines.map(
      ({ points, colour }) =>
        `<polyline fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round" points="${points.map(([a, b]) => `${px(a)},${py(b)}`).join(' ')}"/>`,
    ),
    ...lines.map(({ name, points, colour, nameAt, nameBelow }) => {
      const [a, b] = points[nameAt] ?? [left, low];
      return `<text x="${px(a)}" y="${(Number(py(b)) + (nameBelow === true ? 18 : -8)).toFixed(1)}" fill="${colour}" font-weight="600" text-anchor="middle">${name}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}
