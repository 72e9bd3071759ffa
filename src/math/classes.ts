// Inline styles of the library → classes of the style sheet (formulas.css), so that a page of formulas needs no policy
// that allows inline styles.

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const LINES: readonly (readonly [line: string, name: string])[] = [
  ['0.06em solid', 'line'],
  ['0.06em dashed', 'dashes'],
  ['0.15em double', 'lines'],
];
/** Between the columns of the library's environments. */
const PADDINGS: readonly (readonly [padding: string, name: string])[] = [
  ['0', '0'],
  ['0em', '0'],
  ['0pt', '0'],
  ['0.1389em', 'thin'],
  ['0.25em', 'quarter'],
  ['0.4em', 'usual'],
  ['5.9776pt', 'half'],
  ['1em', 'quad'],
];

/** A declaration as the library writes it → its class. */
export const CLASSES: ReadonlyMap<string, string> = new Map([
  ['padding:0', 'tml-pad-0'],
  ['width:100%', 'tml-wide'],
  ['width:50%', 'tml-glue'],
  ['width:7.5%', 'tml-indent'],
  ['padding:3pt', 'tml-boxed'],
  ['border:1px solid', 'tml-boxed'],
  ['padding:0.3em', 'tml-colorbox'],
  ['math-depth:0', 'tml-depth-0'],
  ['math-depth:2', 'tml-depth-2'],
  ['margin-left:-0.1667em', 'tml-negative'],
  ['text-align: left', 'tml-left'],
  ['font-weight:bold', 'tml-bold'],
  ['display:flex', 'tml-clap'],
  ['justify-content:center', 'tml-clap'],
  ['position:relative', 'tml-lap'],
  ['position:absolute', 'tml-lapped'],
  ['right:0', 'tml-lapped'],
  ['bottom:0', 'tml-lapped'],
  ...PADDINGS.flatMap(([padding, name]) =>
    (['left', 'right'] as const).map((side): [string, string] => [`padding-${side}:${padding}`, `tml-${side}-${name}`]),
  ),
  ...LINES.flatMap(([line, name]) =>
    SIDES.map((side): [string, string] => [`border-${side}:${line}`, `tml-${side}-${name}`]),
  ),
]);

const TAG = /<([a-z]+)((?: [a-z]+="[^"]*")+)>/g;

/**
 * Every style that has classes becomes them; a colour becomes an attribute of MathML's own. What is left stays a style.
 */
export function withClasses(mathml: string): string {
  return mathml.replace(TAG, (whole, name: string, attributes: string) =>
    / (?:style|scriptlevel)="/.test(attributes) ? tagWith(name, attributes) : whole,
  );
}

function tagWith(name: string, written: string): string {
  const classes = new Set(/ class="([^"]*)"/.exec(written)?.[1]?.split(' '));
  const rest: string[] = [];
  let attributes = written.replace(/ (?:class|style)="[^"]*"/g, '');
  for (const declaration of (/ style="([^"]*)"/.exec(written)?.[1] ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const known = CLASSES.get(declaration);
    const colour = /^color:(#[0-9a-fA-F]{3,8})$/.exec(declaration)?.[1];
    if (known !== undefined) classes.add(known);
    else if (colour !== undefined) attributes += ` mathcolor="${colour}"`;
    else rest.push(declaration);
  }
  // To MathML 3 only `mstyle` may have these; the class of a box holds the second.
  if (name !== 'mstyle') {
    const level = / scriptlevel="([012])"/.exec(attributes);
    if (level !== null) classes.add(`tml-depth-${level[1] ?? ''}`);
    if (level !== null && name !== 'mtable')
      attributes = attributes.replace(/ (?:scriptlevel|displaystyle)="\w+"/g, '');
  }
  const all = [...classes].join(' ');
  return `<${name}${attributes}${all === '' ? '' : ` class="${all}"`}${rest.length === 0 ? '' : ` style="${rest.join(';')};"`}>`;
}
