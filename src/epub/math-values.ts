// Values that MathML takes: a schema refuses the whole chapter for `columnalign="rihgt"`, and a browser looks past it.
// Source: https://www.w3.org/TR/MathML3/appendixa.html.

/** Whether an attribute of an element of MathML may have the value; one of a free text always. */
export function valueFits(element: string, name: string, value: string): boolean {
  const own = OWN_VALUES.get(`${element} ${name}`);
  const pattern = own ?? VALUES.get(name);
  if (pattern === undefined) return true;
  const parts = value.trim().split(/\s+/);
  if (own !== undefined || !LISTS.has(name)) return pattern.test(parts.join(' '));
  return parts.every((part) => pattern.test(part)) && (name !== 'framespacing' || parts.length === 2);
}

const LENGTH = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e[mx]|in|cm|mm|p[xtc]|%)?|(?:negative)?(?:(?:very){0,2}thi(?:n|ck)|medium)mathspace`;
const WIDTH = 'thin|medium|thick';
const VARIANTS =
  'normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|' +
  'sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched';
const COLOURS =
  '#[\\da-f]{3}|#[\\da-f]{6}|aqua|black|blue|fuchsia|gray|green|lime|maroon|navy|olive|purple|red|silver|teal|white|yellow';

/** In which several values may stand, one for each row or column. */
const LISTS = new Set(
  'columnalign rowalign columnlines rowlines columnspacing rowspacing columnwidth framespacing alignmentscope'.split(
    ' ',
  ),
);

const LENGTHS =
  'columnspacing rowspacing framespacing lspace rspace minsize subscriptshift superscriptshift scriptminsize maxwidth ' +
  'width height depth voffset lineleading indentshift minlabelspacing fontsize';

const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ...all('true|false', 'fence separator stretchy symmetric largeop movablelimits accent accentunder bevelled'),
  ...all('true|false', 'displaystyle equalrows equalcolumns alignmentscope'),
  ...all('left|center|right', 'columnalign numalign denomalign align'),
  ...all('top|bottom|center|baseline|axis', 'rowalign'),
  ...all('none|solid|dashed', 'columnlines rowlines frame'),
  ...all(LENGTH, LENGTHS),
  ...all(`auto|fit|${LENGTH}`, 'columnwidth'),
  ...all(`infinity|${LENGTH}`, 'maxsize'),
  ...all(`small|normal|big|${LENGTH}`, 'mathsize'),
  ...all(`${WIDTH}|${LENGTH}`, 'linethickness'),
  ...all(VARIANTS, 'mathvariant'),
  ...all(COLOURS, 'mathcolor color'),
  ...all(`transparent|${COLOURS}`, 'mathbackground background'),
  ...all('ltr|rtl', 'dir'),
  ...all('block|inline', 'display'),
  ...all('prefix|infix|postfix', 'form'),
  ...all('[+-]?\\d+', 'scriptlevel position shift'),
  ...all('\\d+', 'length'),
  ...all('[+-]?(?:\\d+\\.?\\d*|\\.\\d+)', 'scriptsizemultiplier'),
  ...all('auto|newline|nobreak|goodbreak|badbreak', 'linebreak'),
  ...all('before|after|duplicate', 'linebreakstyle'),
  ...all('left|center|right|auto|id', 'indentalign'),
  ...all('left|right|leftoverlap|rightoverlap', 'side'),
  ...all('linebreak|scroll|elide|truncate|scale', 'overflow'),
  ...all('left|right', 'edge'),
  ...all('normal|bold', 'fontweight'),
  ...all('normal|italic', 'fontstyle'),
  ...all('[1-9]\\d*', 'rowspan columnspan selection'),
]);

const PADDED = String.raw`[+-]?(?:\d+\.?\d*|\.\d+) ?(?:%? ?(?:height|depth|width)|%|e[mx]|in|cm|mm|p[xtc])?|${LENGTH}`;
const BESIDE = '(?:top|bottom|center|baseline|axis)(?: -?\\d+)?';
const ACROSS = 'top|bottom|center|baseline|axis';

/** Those that an element takes for itself, by element and attribute. */
const OWN_VALUES: ReadonlyMap<string, RegExp> = new Map(
  [
    ...['height', 'depth', 'width', 'lspace', 'voffset'].map((name) => [`mpadded ${name}`, PADDED] as const),
    ...['mtable', 'mstack'].map((name) => [`${name} align`, BESIDE] as const),
    ...['mtr', 'mlabeledtr', 'mtd'].map((name) => [`${name} rowalign`, ACROSS] as const),
    ['mtable width', `auto|${LENGTH}`] as const,
    ['mtd columnalign', 'left|center|right'] as const,
    ['mspace linebreak', 'auto|newline|nobreak|goodbreak|badbreak|indentingnewline'] as const,
  ].map(([name, values]) => [name, new RegExp(`^(?:${values})$`)]),
);

function all(values: string, names: string): readonly (readonly [string, RegExp])[] {
  const isColour = values.includes(COLOURS);
  return names.split(' ').map((name) => [name, new RegExp(`^(?:${values})$`, isColour ? 'i' : '')] as const);
}
