// Attributes as the schema of EPUB takes them, drawings and formulas included.
import { languageTag } from '../languages/tags.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, DRAWINGS, hasClass } from '../tree/elements.ts';
import { mathText } from '../tree/math-text.ts';
import { textOf } from '../tree/text.ts';
import { element, elementsIn, mapLevel, withChildren } from '../tree/walk.ts';
import { withClass } from './classes.ts';
import { isOfMath } from './math-values.ts';
import { takes } from './vocabulary.ts';

/** What no reading system knows is taken off; a formula gets its text. */
export function soundAttributes(tree: Tree): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return node;
    if (node.name === 'math') return formula(node);
    if (DRAWINGS.has(node.name)) return cleanDrawing(node);
    const children = soundAttributes(node.children);
    return withChildren({ ...node, attributes: [...reachable(node, children), ...ofHtml(node)] }, children);
  });
}

/** TeX of more letters than this may be wider than a page: it moves inside its box, for keys too. */
const LONG_FORMULA = 90;

function reachable(node: Element, children: Tree): readonly Attribute[] {
  if (!hasClass(node, 'formula')) return [];
  const isLong = elementsIn(children, ({ name }) => name === 'math').some(
    (math) => sourceOf(math).length > LONG_FORMULA,
  );
  return isLong
    ? [
        ['tabindex', '0'],
        ['class', 'formula long'],
      ]
    : [];
}

function ofHtml({ name, attributes }: Element): readonly Attribute[] {
  let kept: readonly Attribute[] = attributes.flatMap(([key, value]): readonly Attribute[] => {
    if (key === 'align') return [];
    if (key === 'style') return styled(value);
    if (key === 'lang' || key === 'xml:lang') return language(value);
    if (key === 'dir') return /^(?:ltr|rtl|auto)$/.test(value) ? [[key, value]] : [];
    if (NUMBERS.has(key)) return takes(name, key) && /^-?\d+$/.test(value.trim()) ? [[key, value.trim()]] : [];
    if (name === 'a' && key === 'name') return attributes.some(([other]) => other === 'id') ? [] : [['id', value]];
    if (key === 'role' && value.trim() === '') return [];
    return takes(name, key) ? [[key, value]] : [];
  });
  const side = /^(left|right|center)$/.exec(attributeOf({ attributes }, 'align')?.trim().toLowerCase() ?? '')?.[1];
  if (side !== undefined) kept = withClass(kept, `align-${side}`);
  return kept;
}

const NUMBERS = new Set(['width', 'height', 'start', 'value', 'colspan', 'rowspan', 'span']);

function language(value: string): readonly Attribute[] {
  const tag = languageTag(value.trim());
  return tag === undefined
    ? []
    : [
        ['lang', tag],
        ['xml:lang', tag],
      ];
}

/**
 * Without what moves an element out of its page, and without files that only the site has; `direction` and
 * `unicode-bidi` belong to `dir` there: https://www.w3.org/TR/epub-33/#sec-css-req.
 */
function styled(value: string): readonly Attribute[] {
  const kept = value
    .split(';')
    .map((each) => each.trim())
    .filter((each) => /^[a-z-]+\s*:[^{}]+$/i.test(each) && !UNFIT.test(each));
  return kept.length === 0 ? [] : [['style', kept.join('; ')]];
}

const UNFIT = /^(?:position|direction|unicode-bidi|content|z-index|behavior)\s*:|url\(|expression\(|@import|\\/i;

/** `alttext` is what a reading system says that knows no MathML: the formula in words, its name on the site. */
function formula(math: Element): Element {
  const text = attributeOf(math, 'aria-label') ?? sourceOf(math);
  const cleaned = cleanDrawing(math);
  const others = cleaned.attributes.filter(([name]) => name !== 'alttext' && name !== 'aria-label');
  return { ...cleaned, attributes: text === '' ? others : [...others, ['alttext', text]] };
}

/** As it was typed. */
function sourceOf(math: Element): string {
  const [tex] = elementsIn([math], ({ name, attributes }) => name === 'annotation' && isTex(attributes));
  return tex === undefined ? mathText(math) : textOf(tex.children);
}

function isTex(attributes: readonly Attribute[]): boolean {
  return /tex/i.test(attributeOf({ attributes }, 'encoding') ?? '');
}

/** Elements of MathML in which others stand, and no words: https://www.w3.org/TR/MathML3/chapter3.html. */
const ROWS = new Set(
  (
    'math mrow mstyle mpadded mphantom merror mfrac mroot msqrt msub msup msubsup munder mover munderover ' +
    'mmultiscripts mtable mtr mlabeledtr mtd menclose semantics'
  ).split(' '),
);

/** `<mrow>x</mrow>`, as an author may have it. */
function inToken(node: TreeNode): TreeNode {
  return typeof node === 'string' && node.trim() !== '' ? element('mtext', [], [node]) : node;
}

const OF_SVG = new Set(['marker', 'mask', 'metadata', 'mpath']);
/** Elements of MathML alone: `color` and `display` of a drawing have other values. */
const MATH = /^(?:math|m[a-z]+|semantics|none)$/;

/** Scripts in a drawing do not run; what it shows of other files is not there. */
export function cleanDrawing(given: Element): Element {
  const isMath = MATH.test(given.name) && !OF_SVG.has(given.name);
  const attributes = given.attributes.flatMap(([name, value]): readonly Attribute[] => {
    const key = name.replace(/^xlink:href$/, 'href');
    if (/^(?:on|data-)/i.test(key) || /^xmlns/.test(key) || /^(?:xml:space|inkscape|sodipodi)/.test(key)) return [];
    if (key === 'style') return styled(value);
    if (key === 'lang') return language(value);
    return isMath && !isOfMath(key, value) ? [] : [[key, value]];
  });
  const children = given.children.flatMap((node): Tree => {
    if (typeof node === 'string' || node.kind !== 'element') return [node];
    if (node.name === 'script' || node.name === 'foreignObject') return [];
    if (node.name === 'style' && /@import|url\(/.test(textOf([{ ...node, name: 'span' }]))) return [];
    const href = attributeOf(node, 'href') ?? attributeOf(node, 'xlink:href');
    if (node.name === 'image' && href !== undefined && !href.startsWith('data:')) return [];
    return [cleanDrawing(node)];
  });
  return { ...given, attributes, children: ROWS.has(given.name) ? children.map(inToken) : children };
}
