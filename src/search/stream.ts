// A tree → what the search reads of it. One of the writers of a tree: `sections.ts` puts sections together when the
// whole book is known.
import type { SearchPiece } from '../model/search.ts';
import type {
  CallGap,
  CitationGap,
  Element,
  FormulaWords,
  Gap,
  NumberGap,
  ReferenceGap,
  TreeNode,
} from '../model/tree.ts';
import { isEmptyLink } from '../tree/addresses.ts';
import { attributeOf, hasClass, partsWords, SILENT } from '../tree/elements.ts';
import { formulaWords, mathText, texOf } from '../tree/math-text.ts';
import { isNoteMark } from '../tree/text.ts';
import { CODE_BEGINS, CODE_ENDS } from './code-marks.ts';
import { hasNode, mapNodes, type TreeReader } from '../tree/walk.ts';

/** Elements that are no text, beside those of `SILENT`. */
const NO_TEXT = new Set(['svg', 'nav', 'button', 'iframe', 'object', 'select', 'canvas']);

/** They run from left to right in every language. */
const CODE = new Set(['code', 'pre', 'samp', 'tt', 'kbd']);

/** A reader of trees, and what it has read. */
export function searchReader(): { readonly reader: TreeReader; readonly pieces: () => readonly SearchPiece[] } {
  const pieces: SearchPiece[] = [];
  /** The outermost element that hides what it holds. */
  let hidden: Element | undefined;
  /** The outermost element of code. */
  let code: Element | undefined;
  const add = (text: string): void => {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (typeof before === 'string') pieces[last] = before + text;
    else pieces.push(text);
  };
  const enter = (element: Element): void => {
    if (hidden !== undefined) return;
    if (isSilent(element)) {
      hidden = element;
      if (element.name === 'math') addMath(element, add, pieces);
      if (element.name === 'sup') addMark(element, pieces);
      return;
    }
    if (partsWords(element.name)) add(' ');
    if (code === undefined && CODE.has(element.name)) {
      code = element;
      add(CODE_BEGINS);
    }
    const opened = opening(element);
    if (opened !== undefined) pieces.push(opened);
  };
  const leave = (element: Element): void => {
    if (hidden === element) hidden = undefined;
    else if (hidden === undefined) {
      if (code === element) {
        code = undefined;
        add(CODE_ENDS);
      }
      const of = closing(element);
      if (of !== undefined) pieces.push({ kind: 'end', of });
      if (partsWords(element.name)) add(' ');
    }
  };
  const text = (words: string): void => {
    if (hidden === undefined) add(words);
  };
  const gap = (node: Gap): void => {
    if (hidden === undefined && isRead(node)) pieces.push(node);
  };
  const formula = (words: FormulaWords): void => {
    if (hidden === undefined) addFormula(words, add, pieces);
  };
  return { reader: { enter, leave, text, gap, formula }, pieces: () => pieces };
}

function isRead(gap: Gap): gap is CallGap | CitationGap | NumberGap | ReferenceGap {
  return gap.kind === 'call' || gap.kind === 'reference' || gap.kind === 'number' || gap.kind === 'citation';
}

/**
 * A caption that names its picture is hidden from those who hear the page, because they have heard it; a picture that
 * is missing says nothing. The number of a note and the sign that leads back from it are no words either.
 */
function isSilent(element: Element): boolean {
  const { name, attributes } = element;
  if (name === 'math' || SILENT.has(name) || NO_TEXT.has(name) || isNoteMark(element)) return true;
  if (attributes.length === 0 || hasClass(element, 'caption')) return false;
  return (
    hasClass(element, 'missing-picture') ||
    attributes.some(
      ([key, value]) =>
        key === 'hidden' || (key === 'aria-hidden' && value === 'true') || (key === 'data-search' && value === 'no'),
    )
  );
}

function opening(element: Element): SearchPiece | undefined {
  const id = attributeOf(element, 'id') ?? '';
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level), id };
  if (element.name === 'figure' && id !== '') return { kind: 'figure', id };
  if (element.name === 'li' && id.startsWith('fn:')) return { kind: 'note', name: id.slice('fn:'.length) };
  if (hasClass(element, 'figure-number')) return { kind: 'figure-number' };
  if (!isEmptyLink(element)) return undefined;
  return { kind: 'label', address: attributeOf(element, 'href')?.trim() ?? '' };
}

function closing(element: Element): 'heading' | 'figure' | 'note' | 'figure-number' | undefined {
  const opened = opening(element);
  if (opened === undefined || typeof opened === 'string') return undefined;
  switch (opened.kind) {
    case 'heading':
    case 'figure':
    case 'note':
    case 'figure-number':
      return opened.kind;
    default:
      return undefined;
  }
}

/** `<sup id="fnref:name">`: here the text refers to a note. */
function addMark(element: Element, pieces: SearchPiece[]): void {
  const name = /^fnref:(.*?)(?::\d+)?$/.exec(attributeOf(element, 'id') ?? '')?.[1];
  if (name !== undefined) pieces.push({ kind: 'mark', name });
}

function addMath(math: Element, add: (text: string) => void, pieces: SearchPiece[]): void {
  if (!hasNode(math.children, isGap)) return addFormula(formulaWords(math), add, pieces);
  add(` ${CODE_BEGINS}`);
  addWithGaps(math, add, pieces);
  add(`${CODE_ENDS} `);
  addTex(texOf(math), pieces);
}

/** A formula is shown by its letters, and found as its author typed it, too. */
function addFormula({ text, tex }: FormulaWords, add: (text: string) => void, pieces: SearchPiece[]): void {
  add(` ${CODE_BEGINS}${text}${CODE_ENDS} `);
  addTex(tex, pieces);
}

function addTex(tex: string | undefined, pieces: SearchPiece[]): void {
  if (tex?.includes('\\') === true) pieces.push({ kind: 'tex', tex });
}

function addWithGaps(math: Element, add: (text: string) => void, pieces: SearchPiece[]): void {
  const { marked, gaps } = withMarks(math);
  for (const text of mathText(marked).split(/([\u{F0000}-\u{FFFFD}])/u)) {
    const gap = gaps.get(text);
    if (gap === undefined) add(text);
    else pieces.push(gap);
  }
}

function isGap(node: TreeNode): node is SearchGap {
  return typeof node !== 'string' && (node.kind === 'number' || node.kind === 'reference');
}

/** With a character for private use in the place of each gap: an equation's number, and what it mentions. */
function withMarks(math: Element): { readonly marked: Element; readonly gaps: ReadonlyMap<string, SearchGap> } {
  const gaps = new Map<string, SearchGap>();
  const children = mapNodes(math.children, (node) => {
    if (!isGap(node)) return node;
    const mark = String.fromCodePoint(0xf0000 + gaps.size);
    gaps.set(mark, node);
    return mark;
  });
  return { marked: { ...math, children }, gaps };
}

type SearchGap = NumberGap | ReferenceGap;
