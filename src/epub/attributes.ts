// Attributes as the schema of EPUB takes them, those of drawings included.
import { languageTag } from '../languages/tags.ts';
import type { Attribute, Element, Tree } from '../model/tree.ts';
import { attributeOf, DRAWINGS, hasClass } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { elementsIn, mapLevel, withChildren } from '../tree/walk.ts';
import { withClass } from './classes.ts';
import { formulaSource, soundFormula } from './formulas.ts';
import { styled } from './style-value.ts';
import { takes } from './vocabulary.ts';

/** What no reading system knows is taken off; a formula gets its text. */
export function soundAttributes(tree: Tree): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return node;
    if (node.name === 'math') return soundFormula(node, soundAttributes);
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
    (math) => formulaSource(math).length > LONG_FORMULA,
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

/** Scripts in a drawing do not run; what it shows of other files is not there. */
export function cleanDrawing(given: Element): Element {
  const attributes = given.attributes.flatMap(([name, value]): readonly Attribute[] => {
    const key = name.replace(/^xlink:href$/, 'href');
    if (/^(?:on|data-)/i.test(key) || /^xmlns/.test(key) || /^(?:xml:space|inkscape|sodipodi)/.test(key)) return [];
    if (key === 'style') return styled(value);
    if (key === 'lang') return language(value);
    return [[key, value]];
  });
  const children = given.children.flatMap((node): Tree => {
    if (typeof node === 'string' || node.kind !== 'element') return [node];
    if (node.name === 'script' || node.name === 'foreignObject') return [];
    if (node.name === 'style' && /@import|url\(/.test(textOf([{ ...node, name: 'span' }]))) return [];
    const href = attributeOf(node, 'href') ?? attributeOf(node, 'xlink:href');
    if (node.name === 'image' && href !== undefined && !href.startsWith('data:')) return [];
    return [cleanDrawing(node)];
  });
  return { ...given, attributes, children };
}
