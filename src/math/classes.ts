// Inline styles of the library → classes of the style sheet (formulas.css), so that a page of formulas needs no policy
// that allows inline styles.
import type { Attribute, Element } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';

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

/**
 * Every style that has classes becomes them; a colour becomes an attribute of MathML's own. What is left stays a style.
 */
export function withClasses(element: Element): Element {
  const { name, attributes } = element;
  if (!attributes.some(([key]) => key === 'style' || key === 'scriptlevel')) return element;
  const classes = new Set(attributeOf(element, 'class')?.split(' '));
  const rest: string[] = [];
  let kept: readonly Attribute[] = attributes.filter(([key]) => key !== 'class' && key !== 'style');
  for (const declaration of declarationsIn(attributeOf(element, 'style') ?? '')) {
    const known = CLASSES.get(declaration);
    const colour = /^color:(#[0-9a-fA-F]{3,8})$/.exec(declaration)?.[1];
    if (known !== undefined) classes.add(known);
    else if (colour !== undefined) kept = [...kept, ['mathcolor', colour]];
    else rest.push(declaration);
  }
  // To MathML 3 only `mstyle` may have these; the class of a box holds the second.
  const level = attributeOf(element, 'scriptlevel');
  if (name !== 'mstyle' && level !== undefined && /^[012]$/.test(level)) {
    classes.add(`tml-depth-${level}`);
    if (name !== 'mtable') kept = kept.filter(([key]) => key !== 'scriptlevel' && key !== 'displaystyle');
  }
  const given: Attribute[] = [...kept];
  if (classes.size > 0) given.push(['class', [...classes].join(' ')]);
  if (rest.length > 0) given.push(['style', `${rest.join(';')};`]);
  return { ...element, attributes: given };
}

function declarationsIn(style: string): readonly string[] {
  return style
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
