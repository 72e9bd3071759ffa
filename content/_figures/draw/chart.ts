// Charts as SVG, once for white paper and once for the dark: lines over a grid with their names at the right, or
// points.

/** A colour on white, and its twin on nearly black: both at least 4.5 to 1. */
export interface Ink {
  readonly light: string;
  readonly dark: string;
}

interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly colour: Ink;
  readonly dashed?: boolean;
}

/** Points of one kind, and its name where it stands. */
interface Cloud {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly colour: Ink;
  readonly nameAt: readonly [number, number];
}

interface Axis {
  readonly title: string;
  readonly ticks: readonly number[];
}

export interface Chart {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines?: readonly Line[];
  readonly clouds?: readonly Cloud[];
}

type Shade = keyof Ink;

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [480, 320, 62, 18, 46];
const GREY: Ink = { light: '#6b6b6b', dark: '#a0a0a0' };
/** White, and the page's own paper in the dark: the dark chart brings it along, whatever stands behind it. */
const PAPER: Ink = { light: '#ffffff', dark: '#18191b' };
/** Room for a name at the end of a line; a letter of 13 pixels is about 8 wide. */
const LETTER = 8;

export function chartSvg(chart: Chart, shade: Shade): string {
  const { lines = [], clouds = [] } = chart;
  const right = lines.length === 0 ? 16 : 14 + LETTER * Math.max(...lines.map(({ name }) => name.length));
  const scale = scalesOf(chart, right);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif" font-size="13">`,
    ...(shade === 'dark' ? [`<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER.dark}"/>`] : []),
    ...gridOf(chart, scale, { right, grey: GREY[shade] }),
    ...lines.map(
      ({ points, colour, dashed }) =>
        `<polyline fill="none" stroke="${colour[shade]}" stroke-width="2.5" stroke-linejoin="round"${dashed === true ? ' stroke-dasharray="6 5"' : ''} points="${points.map(([a, b]) => `${scale.x(a)},${scale.y(b)}`).join(' ')}"/>`,
    ),
    ...namesOf(lines, scale, { right, shade }),
    ...clouds.map(
      ({ points, colour }) =>
        `<path fill="none" stroke="${colour[shade]}" stroke-opacity=".75" stroke-width="5" stroke-linecap="round" d="${points.map(([a, b]) => `M${scale.x(a)} ${scale.y(b)}h0`).join('')}"/>`,
    ),
    ...apart(clouds, scale).map(
      ({ name, x, y, colour }) =>
        `<text x="${x}" y="${y.toFixed(1)}" fill="${colour[shade]}" stroke="${PAPER[shade]}" stroke-width="4" paint-order="stroke" font-weight="600" text-anchor="middle">${name}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

interface Scales {
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
}

function scalesOf({ x, y }: Chart, right: number): Scales {
  const [left, most, low, high] = [
    Math.min(...x.ticks),
    Math.max(...x.ticks),
    Math.min(...y.ticks),
    Math.max(...y.ticks),
  ];
  return {
    x: (value) => (LEFT + ((value - left) / (most - left)) * (WIDTH - LEFT - right)).toFixed(1),
    y: (value) => (HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1),
  };
}

function gridOf({ x, y }: Chart, scale: Scales, form: { right: number; grey: string }): readonly string[] {
  const { right, grey } = form;
  const text = (value: string, at: string): string => `<text ${at} fill="${grey}">${value}</text>`;
  const plain = (value: number): string => String(value).replace('-', '−');
  const [low, left] = [Math.min(...y.ticks), Math.min(...x.ticks)];
  return [
    ...x.ticks.map(
      (tick) =>
        `<path d="M${scale.x(tick)} ${scale.y(low)}V${TOP}" stroke="${grey}" stroke-opacity=".25"/>${text(plain(tick), `x="${scale.x(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle"`)}`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path d="M${scale.x(left)} ${scale.y(tick)}H${WIDTH - right}" stroke="${grey}" stroke-opacity=".25"/>${text(plain(tick), `x="${LEFT - 8}" y="${(Number(scale.y(tick)) + 4.5).toFixed(1)}" text-anchor="end"`)}`,
    ),
    text(x.title, `x="${(LEFT + WIDTH - right) / 2}" y="${HEIGHT - 8}" text-anchor="middle"`),
    text(y.title, `transform="translate(13 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle"`),
  ];
}

/** Each cloud's name at its place, moved down where it would cover another's. */
function apart(
  clouds: readonly Cloud[],
  scale: Scales,
): readonly { name: string; x: string; y: number; colour: Ink }[] {
  const placed = clouds.map(({ name, nameAt: [a, b], colour }) => ({
    name,
    colour,
    x: scale.x(a),
    y: Number(scale.y(b)),
  }));
  placed.sort((a, b) => a.y - b.y);
  placed.forEach((one, index) => {
    for (const other of placed.slice(0, index)) {
      const wide = (LETTER * (one.name.length + other.name.length)) / 2;
      if (Math.abs(Number(one.x) - Number(other.x)) < wide && one.y - other.y < 15) one.y = other.y + 15;
    }
  });
  return placed;
}

/** Each name at the height where its line ends, moved down where another stands there already. */
function namesOf(lines: readonly Line[], scale: Scales, form: { right: number; shade: Shade }): readonly string[] {
  const heights = lines.map(({ points }, index) => ({ index, y: Number(scale.y(points.at(-1)?.[1] ?? 0)) }));
  heights.sort((a, b) => a.y - b.y);
  heights.forEach((one, place) => {
    one.y = Math.max(one.y, (heights[place - 1]?.y ?? -Infinity) + 15);
  });
  for (let place = heights.length - 1; place >= 0; place--) {
    const one = heights[place] as { y: number };
    one.y = Math.min(one.y, (heights[place + 1]?.y ?? HEIGHT - BOTTOM + 19) - 15);
  }
  return heights.map(({ index, y }) => {
    const { name, colour } = lines[index] as Line;
    return `<text x="${WIDTH - form.right + 8}" y="${(y + 4.5).toFixed(1)}" fill="${colour[form.shade]}" font-weight="600">${name}</text>`;
  });
}
