// What a chapter's own style paints for white paper, in the dark: its light boxes become dark, its dark ink becomes
// light.
import { valueOf } from '../lib/table.ts';
import { mapElements } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/** The innermost blocks of a sheet: rules, not the `@media` around them. */
const RULE = /\{([^{}]*)\}/g;
const GROUND = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]*?)\s*(![^;]*)?(?:;|$)/i;
const INK = /(?:^|[;\s])color\s*:\s*([^;!]*?)\s*(![^;]*)?(?:;|$)/i;
const NAMES: Readonly<Record<string, string>> = {
  black: '#000',
  darkred: '#8b0000',
  maroon: '#800000',
  darkgreen: '#006400',
  green: '#008000',
  navy: '#000080',
  darkblue: '#00008b',
  blue: '#00f',
  purple: '#800080',
  brown: '#a52a2a',
  dimgray: '#696969',
  dimgrey: '#696969',
  white: '#fff',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  ghostwhite: '#f8f8ff',
  linen: '#faf0e6',
  beige: '#f5f5dc',
  azure: '#f0ffff',
  aliceblue: '#f0f8ff',
  lavender: '#e6e6fa',
  gainsboro: '#dcdcdc',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  yellow: '#ff0',
  pink: '#ffc0cb',
  lightblue: '#add8e6',
  lightgreen: '#90ee90',
  cornsilk: '#fff8dc',
  wheat: '#f5deb3',
};

/**
 * Every rule of the chapter's style sheets that gives a light ground or a dark ink says what it is in the dark: the
 * page's tint, and as much lighter as it takes.
 */
export function coloursInTheDark(text: ChapterText, { ownStyles }: PassScene): ChapterText {
  if (ownStyles) return text;
  const tree = mapElements(text.tree, (element) =>
    element.name === 'style'
      ? {
          ...element,
          children: element.children.map((sheet) => (typeof sheet === 'string' ? inTheDark(sheet) : sheet)),
        }
      : element,
  );
  return { ...text, tree };
}

function inTheDark(sheet: string): string {
  return sheet.replace(RULE, readable);
}

function readable(rule: string, declarations: string): string {
  const [, ground = '', groundMark = ''] = GROUND.exec(declarations) ?? [];
  const [, ink = '', inkMark = ''] = INK.exec(declarations) ?? [];
  const [paper, letters] = [channelsIn(ground), channelsIn(ink)];
  const isLight = paper !== undefined && luminance(paper) > 0.5;
  // Light words on a ground of their own are readable as they are; what a picture is, nobody knows.
  if (!isLight && !/^(?:none|transparent|inherit|initial|unset|)$/i.test(ground)) return rule;
  const added = [
    ...(isLight ? [`background-color:${byTheme(`rgb(${paper.join(' ')})`, 'var(--tint)')}${groundMark.trim()}`] : []),
    ...(letters !== undefined && luminance(letters) <= READABLE
      ? [`color:${byTheme(ink, `rgb(${lightened(letters).join(' ')})`)}${inkMark.trim()}`]
      : []),
  ];
  return added.length === 0 ? rule : `{${declarations.replace(/(?<![;\s])[;\s]*$/, '')};${added.join(';')}}`;
}

/** The two switches of src/client/styles/tokens.css. */
function byTheme(day: string, dark: string): string {
  return `var(--light,${day}) var(--dark,${dark})`;
}

/** Contrast of 4.5 on the tint of the dark. */
const READABLE = 0.26;

/** As much white as it takes. */
function lightened(colour: readonly number[]): readonly number[] {
  const mixed = (share: number): readonly number[] =>
    colour.map((channel) => Math.round(channel + (255 - channel) * share));
  let share = 0;
  while (luminance(mixed(share)) <= READABLE) share += 0.05;
  return mixed(share);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Of a solid colour; undefined for what lets something shine through, and for what is no colour. */
function channelsIn(colour: string): readonly number[] | undefined {
  const numbers = /\brgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)/i.exec(colour);
  if (numbers !== null) return numbers.slice(1).map(Number);
  const name = /^\s*([a-z]+)\b/i.exec(colour)?.[1]?.toLowerCase() ?? '';
  const hex = /#((?:[0-9a-f]{3}){1,2})\b/i.exec(valueOf(NAMES, name) ?? colour)?.[1];
  if (hex === undefined) return undefined;
  return (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) =>
    parseInt(pair, 16),
  );
}
