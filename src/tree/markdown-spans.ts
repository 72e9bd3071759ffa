// Words of a tree as Markdown, in one line: stress, links, pictures, code, formulas, marks of notes.
import { decodePath } from '../lib/paths.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributesHtml } from '../lib/html.ts';
import { attributeOf, hasClass, partsWords } from './elements.ts';
import { hasNode } from './walk.ts';
import { inlineFormula } from './markdown-formulas.ts';
import {
  atLineStart,
  codeText,
  edged,
  escapeText,
  flanks,
  follows,
  isHidden,
  linkText,
  noteName,
  plainText,
} from './markdown-signs.ts';

export interface MarkdownOptions {
  /** An address as the text that is written has it. */
  readonly address: (address: string) => string;
  /** Nothing may break the line: in a heading, a cell. */
  readonly inLine?: boolean;
  /** A link in a link is words: https://spec.commonmark.org/0.31.2/#links */
  readonly inLink?: boolean;
  /** Signs of stress that are open: one inside of another of its kind would close that one. */
  readonly stressed?: readonly string[];
}

/** Without blanks around it, and without breaks, which at an end would be read as a stroke. */
export function spansOf(tree: Tree, options: MarkdownOptions): string {
  const text = new Spans(options).read(tree);
  return atLineStart(edged(text).inner.replace(/(?<! ) *\n */g, '\n'));
}

/** Elements that Markdown has no sign for, and readers need: they are written as HTML, without attributes. */
const KEPT = new Set('sub sup kbd mark ins u ruby rb rt rp rtc abbr bdo'.split(' '));
const STRESS: ReadonlyMap<string, string> = new Map([
  ['em', '*'],
  ['i', '*'],
  ['cite', '*'],
  ['dfn', '*'],
  ['var', '*'],
  ['strong', '**'],
  ['b', '**'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);

class Spans {
  readonly #options: MarkdownOptions;

  constructor(options: MarkdownOptions) {
    this.#options = options;
  }

  /** `before` and `after`: what stands around these nodes. */
  read(tree: Tree, before = '', after = ''): string {
    const pieces: string[] = [];
    // The last piece alone is looked at: a text that is looked at grows by its own length with each piece.
    let last = '';
    for (const [index, node] of tree.entries()) {
      const previous = last === '' ? before : last;
      const next =
        typeof node === 'string'
          ? escapeText(node.replace(/[ \t\n\r\f]+/g, ' '), previous)
          : node.kind === 'element'
            ? this.#element(node, previous, firstWord(tree, index + 1, after))
            : '';
      const piece = apart(last, follows(last, next));
      if (piece === '') continue;
      // A link behind it would be a picture: `Look![there](a.html)`.
      if (piece.startsWith('[') && last.endsWith('!')) pieces[pieces.length - 1] = `${last.slice(0, -1)}\\!`;
      pieces.push(piece);
      last = piece;
    }
    return pieces.join('');
  }

  #element(element: Element, before: string, after: string): string {
    const { name, children } = element;
    const mark = STRESS.get(name);
    if (isHidden(element) || isWayBack(element)) return '';
    if (mark !== undefined) return this.#stressed(element, mark, { before, after });
    if (KEPT.has(name)) return name === 'sup' && isNoteMark(element) ? noteMark(element) : this.#kept(element);
    switch (name) {
      case 'br':
        return this.#options.inLine === true ? ' ' : '\\\n';
      case 'wbr':
        return '';
      case 'img':
        return imageText(element, this.#options);
      case 'a':
        return this.#link(element, before, after);
      case 'code':
      case 'tt':
      case 'samp':
        // Two beside each other would be one: `a``b`.
        return before.endsWith('`') || hasNode(children, isMoreThanWords)
          ? this.#kept({ ...element, name: 'code' })
          : codeText(plainText(children));
      case 'math':
        return inlineFormula(element, this.#options);
      case 'svg':
        return escapeText(drawingText(element), before);
      case 'q':
        return `“${this.read(children)}”`;
      case 'input':
        return checkbox(element);
      case 'iframe':
      case 'embed':
      case 'object':
      case 'video':
      case 'audio':
        return this.#embedded(element, before);
      default: {
        const text = this.read(children, before, after);
        return partsWords(name) ? ` ${text} ` : text;
      }
    }
  }

  /**
   * Blanks stand outside of the signs, which would else be no stress:
   * https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
   */
  #stressed(element: Element, mark: string, around: { readonly before: string; readonly after: string }): string {
    const open = this.#options.stressed ?? [];
    const text = new Spans({ ...this.#options, stressed: [...open, mark] }).read(element.children);
    const { start, inner, end } = edged(text);
    if (inner === '') return text;
    const opens = start !== '' || flanks(around.before.at(-1), inner[0]);
    const closes = end !== '' || flanks(around.after[0], inner.at(-1));
    const isFree =
      !inner.startsWith(mark[0] ?? '') && !inner.endsWith(mark[0] ?? '') && around.before.at(-1) !== mark[0];
    if (opens && closes && isFree && !open.includes(mark)) return `${start}${mark}${inner}${mark}${end}`;
    const name = mark === '**' ? 'strong' : mark === '*' ? 'em' : 'del';
    return `${start}<${name}>${inner}</${name}>${end}`;
  }

  #kept(element: Element): string {
    const inner = this.read(element.children);
    const given: readonly Attribute[] = element.attributes.filter(([name]) => name === 'title' || name === 'dir');
    return inner === '' ? '' : `<${element.name}${attributesHtml(given)}>${inner}</${element.name}>`;
  }

  #link(link: Element, before: string, after: string): string {
    const href = this.#options.inLink === true ? undefined : attributeOf(link, 'href');
    const isBare = href === undefined || hasClass(link, 'zoom') || hasClass(link, 'video-poster');
    const inside = isBare ? this : new Spans({ ...this.#options, inLink: true });
    const text = inside.read(link.children, before, after);
    const { start, inner, end } = edged(text);
    if (hasClass(link, 'figure-number')) return inner === '' ? '' : `**${inner}**`;
    // Of a poster the picture alone: what plays is linked below it.
    if (hasClass(link, 'video-poster')) return imagesIn(link.children, this.#options);
    if (isBare || inner === '') return text;
    const address = this.#options.address(href);
    if (address === plainText(link.children) && /^[a-z][a-z\d+.-]+:[^\s<>]*$/i.test(address)) return `<${address}>`;
    return `${start}${linkText(inner, address, attributeOf(link, 'title'))}${end}`;
  }

  #embedded(element: Element, before: string): string {
    const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? sourceIn(element);
    const name = attributeOf(element, 'title') ?? attributeOf(element, 'aria-label') ?? address;
    if (address === undefined || address === '') return this.read(element.children, before);
    return linkText(escapeText(name ?? '', '['), this.#options.address(address), undefined);
  }
}

/** With a digit behind it, `$x$` is none of a formula: https://pandoc.org/MANUAL.html#math */
function apart(before: string, next: string): string {
  const isBehindFormula = /[^\\]\$$/.test(before) && /^\d/.test(next);
  return isBehindFormula ? `&#${next.charCodeAt(0)};${next.slice(1)}` : next;
}

/** In code, signs are none: what is a link or a picture there stands in HTML. */
function isMoreThanWords(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'element' && /^(?:a|img|math)$/.test(node.name);
}

/** What stands there soon: a thousand empty elements are nobody's text. */
function firstWord(tree: Tree, from: number, after: string): string {
  for (let index = from; index < Math.min(tree.length, from + 4); index += 1) {
    const text = wordsOf(tree[index] ?? '');
    if (text !== '') return text;
  }
  return after;
}

function wordsOf(node: TreeNode): string {
  return typeof node === 'string' ? node : node.kind === 'element' ? plainText(node.children) : '';
}

/** `<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>` */
function isNoteMark({ children: [only] }: Element): boolean {
  return typeof only === 'object' && only.kind === 'element' && hasClass(only, 'footnote');
}

/** The address may be written as a path: `#fn%3A1`, where a page of lists shows the text of others. */
function noteMark({ attributes, children: [mark] }: Element): string {
  const href = typeof mark === 'object' && mark.kind === 'element' ? attributeOf(mark, 'href') : undefined;
  const leads = decodePath(href ?? '');
  const name = leads.startsWith('#fn:') ? leads.slice('#fn:'.length) : (attributeOf({ attributes }, 'id') ?? '');
  return `[^${noteName(name)}]`;
}

function isWayBack(element: Element): boolean {
  return element.name === 'a' && (hasClass(element, 'reversefootnote') || hasClass(element, 'way-back'));
}

function imageText(image: Element, options: MarkdownOptions): string {
  const src = attributeOf(image, 'src') ?? '';
  const alt = escapeText((attributeOf(image, 'alt') ?? '').replace(/\s+/g, ' ').trim(), '[');
  // What is in the page itself would be longer than the page's words.
  if (src === '' || src.startsWith('data:')) return alt === '' ? '' : `![${alt}]()`;
  return `!${linkText(alt, options.address(src), attributeOf(image, 'title'))}`;
}

function imagesIn(tree: Tree, options: MarkdownOptions): string {
  let text = '';
  for (const node of tree) {
    if (typeof node === 'string' || node.kind !== 'element') continue;
    text += node.name === 'img' ? `${imageText(node, options)} ` : imagesIn(node.children, options);
  }
  return text;
}

/** What a drawing says of itself, and the words that stand in it. */
function drawingText(drawing: Element): string {
  if (attributeOf(drawing, 'aria-hidden') === 'true') return '';
  const words = elementTexts(drawing.children, new Set(['title', 'desc', 'text', 'foreignObject']));
  return [attributeOf(drawing, 'aria-label') ?? '', ...words].filter((text) => text !== '').join(' ');
}

function elementTexts(tree: Tree, names: ReadonlySet<string>): readonly string[] {
  return tree.flatMap((node): readonly string[] => {
    if (typeof node === 'string' || node.kind !== 'element') return [];
    return names.has(node.name)
      ? [plainText(node.children).replace(/\s+/g, ' ').trim()]
      : elementTexts(node.children, names);
  });
}

function checkbox(input: Element): string {
  if (attributeOf(input, 'type') !== 'checkbox') return '';
  return attributeOf(input, 'checked') === undefined ? '[ ] ' : '[x] ';
}

function sourceIn({ children }: Element): string | undefined {
  for (const child of children)
    if (typeof child !== 'string' && child.kind === 'element' && child.name === 'source')
      return attributeOf(child, 'src');
  return undefined;
}
