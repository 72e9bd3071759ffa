// A formula as the schema of EPUB takes it, an author's MathML too. What is wrong shows as a browser shows the page:
// an element that nobody knows, or that has too few parts or too many, is a row of what stands in it. No word is lost.
// Source: https://www.w3.org/TR/MathML3/appendixa.html, https://www.w3.org/TR/mathml-core/.
import { PARTS, soundTable } from '../math/parts.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, DRAWINGS } from '../tree/elements.ts';
import { mathText } from '../tree/math-text.ts';
import { textOf } from '../tree/text.ts';
import { element, elementsIn, isBlank } from '../tree/walk.ts';
import { valueFits } from './math-values.ts';
import { ATTRIBUTES, TOKENS, WITHIN_MATH } from './math-vocabulary.ts';
import { styled } from './style-value.ts';
import { INLINE, KEPT_VOID, TRANSPARENT } from './vocabulary.ts';

/**
 * `math` is the formula's element; `soundWords` makes the attributes of HTML sound that stands in its texts.
 * `alttext` is what a reading system says that knows no MathML: the formula in words, its name on the site.
 */
export function soundFormula(math: Element, soundWords: (tree: Tree) => Tree): Element {
  const text = attributeOf(math, 'aria-label') ?? formulaSource(math);
  const others = soundOf(math).filter(([name]) => name !== 'alttext' && name !== 'aria-label');
  const attributes: readonly Attribute[] = text === '' ? others : [...others, ['alttext', text]];
  return { ...math, attributes, children: expressions(math.children, 'math', soundWords) };
}

/** As it was typed. */
export function formulaSource(math: Element): string {
  const [tex] = elementsIn([math], ({ name, attributes }) => name === 'annotation' && isTex(attributes));
  return tex === undefined ? mathText(math) : textOf(tex.children);
}

function isTex(attributes: readonly Attribute[]): boolean {
  return /tex/i.test(attributeOf({ attributes }, 'encoding') ?? '');
}

type SoundWords = (tree: Tree) => Tree;

function expressions(tree: Tree, parent: string, soundWords: SoundWords): Tree {
  return tree.flatMap((node): Tree => {
    // `<mrow>x</mrow>`, as an author may have it.
    if (typeof node === 'string') return isBlank(node) ? [node] : [element('mtext', [], [node])];
    return node.kind === 'element' ? expression(node, parent, soundWords) : [];
  });
}

function expression(given: Element, parent: string, soundWords: SoundWords): Tree {
  const { name } = given;
  if (name === 'script' || name === 'style' || name === 'annotation-xml') return [];
  if (name === 'annotation') return parent === 'semantics' ? [plain(given, [textOf(given.children)])] : [];
  if (name === 'mglyph') return inText(attributeOf(given, 'alt') ?? '');
  if (TOKENS.has(name)) return [plain(given, tokenContent(given, soundWords))];
  if (isWords(name) || DRAWINGS.has(name)) return ofWords(given, parent, soundWords);
  const parents = WITHIN_MATH.get(name);
  const isStray = parents !== undefined && !parents.has(parent);
  const isKnown = ATTRIBUTES.has(name) && !isStray && name !== 'math';
  const inner = expressions(given.children, isKnown ? name : 'mrow', soundWords);
  return isKnown ? placed(given, inner) : isBare(inner) ? [] : [row(given, inner)];
}

function isBare(tree: Tree): boolean {
  return tree.every(isBlank);
}

function plain(given: Element, children: Tree): Element {
  return { ...given, attributes: soundOf(given), children };
}

/** With what every element may have. */
function row(given: Element, children: Tree): Element {
  const { name, attributes } = given;
  const kept = attributes.filter(([key]) => key !== 'href' || name !== 'a');
  return plain({ ...given, name: 'mrow', attributes: kept }, children);
}

function inText(words: string): Tree {
  return words.trim() === '' ? [] : [element('mtext', [], [words])];
}

function isWords(name: string): boolean {
  return INLINE.has(name) || TRANSPARENT.has(name) || KEPT_VOID.has(name);
}

/** `<mrow><b>if</b></mrow>`: words of HTML stand in a text. */
function ofWords(given: Element, parent: string, soundWords: SoundWords): Tree {
  if (given.name === 'math') return expression({ ...given, name: 'mrow' }, parent, soundWords);
  return [element('mtext', [], tokenContent(element('mtext', [], [given]), soundWords))];
}

/** HTML stands in `mtext` alone, and there words alone. */
function tokenContent({ name, children }: Element, soundWords: SoundWords): Tree {
  return name === 'mtext' ? soundWords(wordsOnly(children)) : inOne(textOf(children));
}

function inOne(words: string): Tree {
  return words === '' ? [] : [words];
}

function wordsOnly(tree: Tree): Tree {
  return tree.flatMap((node): Tree => {
    if (typeof node === 'string') return [node];
    if (node.kind !== 'element' || node.name === 'script' || node.name === 'style') return [];
    if (DRAWINGS.has(node.name)) return [node];
    if (node.name === 'mglyph') return inOne(attributeOf(node, 'alt') ?? '');
    const children = wordsOnly(node.children);
    return isWords(node.name) && node.name !== 'hr' && node.name !== 'col' ? [{ ...node, children }] : children;
  });
}

/** An element whose content is sound already, and which stands where it may. */
function placed(given: Element, inner: Tree): Tree {
  const { name } = given;
  const parts = inner.filter((node): node is Element => !isBlank(node) && typeof node !== 'string' && isElement(node));
  if (name === 'mtable') return [soundTable(plain(given, inner))];
  if (name === 'mtr' || name === 'mlabeledtr') return [tableRow(given, inner)];
  if (name === 'semantics') return [meaning(given, parts)];
  if (name === 'mmultiscripts') return [isScripts(parts) ? plain(given, inner) : row(given, inner.filter(isShown))];
  if (EMPTY.has(name)) return [plain(given, []), ...inner];
  const wanted = PARTS.get(name);
  const isWhole = wanted === undefined || wanted === parts.length;
  const isAction = name !== 'maction' || (attributeOf(given, 'actiontype') !== undefined && parts.length > 0);
  const isDivision = name !== 'mlongdiv' || parts.length > 2;
  return [isWhole && isAction && isDivision ? plain(given, inner) : row(given, inner.filter(isShown))];
}

const EMPTY = new Set(['none', 'mprescripts', 'malignmark', 'maligngroup', 'msline']);

function isElement(node: TreeNode): node is Element {
  return typeof node !== 'string' && node.kind === 'element';
}

/** What stands in a row of no kind; its places for scripts do not. */
function isShown(node: TreeNode): boolean {
  return !isElement(node) || !EMPTY.has(node.name);
}

/** A row with a label has one. */
function tableRow(given: Element, inner: Tree): Element {
  const name = isBare(inner) ? 'mtr' : given.name;
  return soundTable(plain({ ...given, name }, inner));
}

/** One formula, then what is said of it. */
function meaning(given: Element, parts: readonly Element[]): Element {
  const shown = parts.filter(({ name }) => name !== 'annotation');
  const [first] = shown;
  const one = first !== undefined && shown.length === 1 ? first : element('mrow', [], shown);
  return plain(given, [one, ...parts.filter(({ name }) => name === 'annotation')]);
}

/** A base, pairs of scripts, and perhaps pairs that stand before it. */
function isScripts(parts: readonly Element[]): boolean {
  const names = parts.map(({ name }) => name);
  const at = names.indexOf('mprescripts');
  const [behind, before] = at < 0 ? [names, []] : [names.slice(0, at), names.slice(at + 1)];
  const isBased = behind[0] !== undefined && behind[0] !== 'none';
  return isBased && behind.length % 2 === 1 && before.length % 2 === 0 && !before.includes('mprescripts');
}

function soundOf({ name, attributes }: Element): readonly Attribute[] {
  return attributes.flatMap(([key, value]): readonly Attribute[] => {
    if (key === 'style') return styled(value);
    if (key === 'class') return classed(value);
    if (key === 'id' || key === 'epub:type') return /^\S+$/.test(value) ? [[key, value]] : [];
    if (key === 'href') return /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i.test(value) ? [[key, value]] : [];
    if (key.startsWith('aria-')) return [[key, value]];
    return ATTRIBUTES.get(name)?.has(key) === true && valueFits(name, key, value) ? [[key, value]] : [];
  });
}

/** A schema takes names of letters, digits and `.-_:` alone. */
function classed(value: string): readonly Attribute[] {
  const names = value.split(/\s+/).filter((each) => /^[\p{L}\p{N}\p{M}.:_-]+$/u.test(each));
  return names.length === 0 ? [] : [['class', names.join(' ')]];
}
