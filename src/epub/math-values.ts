// Values that MathML takes: a schema refuses the whole chapter for `columnalign="rihgt"`, and a browser looks past it.
// Source: https://www.w3.org/TR/MathML3/appendixa.html.

/** Whether an attribute of a formula may have the value; one of a free text always. */
export function isOfMath(name: string, value: string): boolean {
  const pattern = VALUES.get(name);
  if (pattern === undefined) return true;
  const parts = value.trim().split(/\s+/);
  return (LISTS.has(name) || parts.length === 1) && parts.every((part) => pattern.test(part));
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

const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ...all('true|false', 'fence separator stretchy symmetric largeop movablelimits accent accentunder bevelled'),
  ...all('true|false', 'displaystyle equalrows equalcolumns alignmentscope'),
  ...all('left|center|right', 'columnalign numalign denomalign'),
  ...all('top|bottom|center|baseline|axis', 'rowalign'),
  ...all('none|solid|dashed', 'columnlines rowlines frame'),
  ...all(LENGTH, 'columnspacing rowspacing framespacing rspace minsize subscriptshift superscriptshift scriptminsize'),
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
  ...all('[+-]?\\d+', 'scriptlevel'),
  ...all('[1-9]\\d*', 'rowspan columnspan selection'),
]);

function all(values: string, names: string): readonly (readonly [string, RegExp])[] {
  const isColour = values.includes(COLOURS);
  return names.split(' ').map((name) => [name, new RegExp(`^(?:${values})$`, isColour ? 'i' : '')] as const);
}
