// HTML that was printed → a tree. What its author closed in another order than it was opened, or not at all, is closed
// as a browser would close it; a closing tag without an element is left out.
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import { closedFormula } from './closed-formulas.ts';
import { DRAWINGS, POINTING, VERBATIM, VOID } from './elements.ts';
import { decodeHtml, decodeText } from './entities.ts';
import { readTokens, type OpenTag } from './tokens.ts';

export interface ReadOptions {
  /** Text → what stands for it, such as words and gaps. */
  readonly text?: (text: string) => Tree;
  /** An attribute's value → what stands for it. */
  readonly value?: (value: string) => string;
  /** The place of what points to something: `start` and `length` are those of its address, or of the tag. */
  readonly placeAt?: (start: number, length: number) => Place;
  /** Whether formulas stay closed until somebody asks for their children (closed-formulas.ts). */
  readonly closesFormulas?: boolean;
}

/** As deep as browsers build: https://html.spec.whatwg.org/#parsing-main-inbody names no limit, and all have one. */
const DEEPEST = 500;

interface Open {
  readonly name: string;
  readonly element: Element & { readonly children: TreeNode[] };
}

/** Reads what `htmlOf` wrote: everything is closed, and every name is as it was. */
export function readWritten(html: string): Tree {
  const top: TreeNode[] = [];
  const open: TreeNode[][] = [top];
  readTokens(html, {
    open: ({ writtenName: name, attributes: written }) => {
      const attributes = written.map((each): Attribute => [each.name, each.value]);
      const children: TreeNode[] = [];
      open.at(-1)?.push({ kind: 'element', name, attributes, children });
      if (!VOID.has(name)) open.push(children);
    },
    close: () => void open.pop(),
    text: (start, end, isSource) =>
      void open.at(-1)?.push(isSource ? html.slice(start, end) : decodeText(html.slice(start, end))),
  });
  return top;
}

/** Reads a fragment of HTML. Any text can be read; linear in its length. */
export function readHtml(html: string, options: ReadOptions = {}): Tree {
  const builder = new Builder(options);
  readTokens(html, {
    ...(options.closesFormulas === true && {
      whole: (tag) => {
        const formula = closedFormula(html, tag, (source) => elementIn(readHtml(source)));
        if (formula !== undefined) builder.whole(formula.element);
        return formula?.end;
      },
    }),
    open: (tag) => builder.open(tag),
    close: (name) => builder.close(name),
    text: (start, end, isSource) => builder.text(html.slice(start, end), isSource),
  });
  return builder.tree;
}

function elementIn([node]: Tree): Element | undefined {
  return typeof node === 'object' && node.kind === 'element' ? node : undefined;
}

class Builder {
  readonly tree: TreeNode[] = [];
  readonly #options: ReadOptions;
  readonly #open: Open[] = [];
  /** What another's end tag has ended too early: it goes on with what comes next in the same element. */
  #ended: readonly Open[] = [];

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** Adds a formula. */
  whole(element: Element): void {
    this.#goOn();
    this.#add(element);
  }

  open(tag: OpenTag): void {
    if (closeImplied(tag.name, this.#open)) this.#ended = [];
    this.#goOn();
    const isInDrawing = isForeign(this.#open);
    const element = elementOf(tag, isInDrawing, this.#options);
    this.#add(element);
    const closesItself = tag.selfClosing && (isInDrawing || DRAWINGS.has(tag.name));
    const isDeeper = this.#open.length < DEEPEST || VERBATIM.has(tag.name);
    if (!VOID.has(tag.name) && !closesItself && isDeeper) this.#open.push({ name: tag.name, element });
  }

  close(name: string): void {
    // As browsers have it, and authors mean it.
    if (name === 'br') this.#add({ kind: 'element', name, attributes: [], children: [] });
    if (this.#ended.some((each) => each.name === name)) {
      this.#ended = this.#ended.filter((each) => each.name !== name);
      return;
    }
    const index = this.#open.findLastIndex((each) => each.name === name);
    if (index < 0) return;
    this.#ended = STRESS.has(name) ? stressIn(this.#open.slice(index + 1)) : [];
    this.#open.length = index;
  }

  text(source: string, isSource: boolean): void {
    this.#goOn();
    if (isSource) this.#add(source);
    else if (this.#options.text === undefined) this.#add(decodeHtml(source));
    else for (const node of this.#options.text(decodeHtml(source))) this.#add(node);
  }

  #goOn(): void {
    for (const { name, element } of this.#ended) {
      const attributes = element.attributes.filter(([key]) => key !== 'id' && key !== 'name');
      const again: Open = { name, element: { ...element, attributes, children: [] } };
      this.#add(again.element);
      this.#open.push(again);
    }
    this.#ended = [];
  }

  #add(node: TreeNode): void {
    (this.#open.at(-1)?.element.children ?? this.tree).push(node);
  }
}

/** https://html.spec.whatwg.org/#formatting */
const STRESS = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** As many as browsers take up again: https://html.spec.whatwg.org/#adoption-agency-algorithm */
const MOST_STRESS = 8;

/** Elements of stress, if they are all that stands inside the one that ends. */
function stressIn(inner: readonly Open[]): readonly Open[] {
  return inner.length <= MOST_STRESS && inner.every(({ name }) => STRESS.has(name)) ? inner : [];
}

function elementOf(tag: OpenTag, isInDrawing: boolean, { value: valueOf, placeAt }: ReadOptions): Open['element'] {
  const keepsCase = isInDrawing || DRAWINGS.has(tag.name);
  const attributes = tag.attributes.map(
    ({ name, value }): Attribute => [
      keepsCase ? name : name.toLowerCase(),
      valueOf === undefined ? value : valueOf(value),
    ],
  );
  const name = isInDrawing ? tag.writtenName : tag.name;
  if (placeAt === undefined || !POINTING.has(name)) return { kind: 'element', name, attributes, children: [] };
  const address = tag.attributes.find((each) => /^(?:href|src|data)$/i.test(each.name) && each.end > each.start);
  const place = address === undefined ? placeAt(tag.start, 0) : placeAt(address.start, address.end - address.start);
  return { kind: 'element', name, attributes, children: [], place };
}

/** Inside SVG and MathML names keep their case, and an element may close itself. */
function isForeign(open: readonly Open[]): boolean {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const name = open[index]?.name ?? '';
    if (DRAWINGS.has(name)) return true;
    if (name === 'foreignobject') return false;
  }
  return false;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr main menu nav ol p pre search section table ul'
  ).split(' '),
);
/**
 * An element ends where one of these begins inside the same list or table: https://html.spec.whatwg.org/#optional-tags
 */
const ENDS: ReadonlyMap<string, { readonly ended: readonly string[]; readonly within: readonly string[] }> = new Map([
  ['li', { ended: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { ended: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ended: ['dt', 'dd'], within: ['dl'] }],
  ['td', { ended: ['td', 'th'], within: ['tr', 'table'] }],
  ['th', { ended: ['td', 'th'], within: ['tr', 'table'] }],
  ['tr', { ended: ['tr', 'td', 'th', 'caption', 'colgroup'], within: ['table'] }],
  ['tbody', { ended: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'], within: ['table'] }],
  ['tfoot', { ended: ['tbody', 'thead', 'tr', 'td', 'th', 'caption', 'colgroup'], within: ['table'] }],
  ['option', { ended: ['option'], within: ['select', 'datalist', 'optgroup'] }],
  ['optgroup', { ended: ['option', 'optgroup'], within: ['select'] }],
  ['rt', { ended: ['rt', 'rp'], within: ['ruby'] }],
  ['rp', { ended: ['rt', 'rp'], within: ['ruby'] }],
]);

/**
 * Closes what the tag's beginning ends: an item before the next one, a paragraph before a block. Whether it ended any.
 */
function closeImplied(name: string, open: Open[]): boolean {
  const before = open.length;
  const rule = ENDS.get(name);
  if (rule !== undefined) {
    let outermost = -1;
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const each = open[index]?.name ?? '';
      if (rule.within.includes(each)) break;
      if (rule.ended.includes(each)) outermost = index;
    }
    if (outermost >= 0) open.length = outermost;
  } else if (BLOCKS.has(name) && open.at(-1)?.name === 'p') open.length -= 1;
  return open.length < before;
}
