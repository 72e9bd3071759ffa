// HTML that was printed → a tree. What its author closed in another order than it was opened, or not at all, is closed
// as a browser would close it; a closing tag without an element is left out.
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import { POINTING, VERBATIM, VOID } from './elements.ts';
import { decodeHtml, decodeText } from './entities.ts';
import { readTokens, type OpenTag } from './tokens.ts';

export interface ReadOptions {
  /** Text → what stands for it, such as words and gaps. */
  readonly text?: (text: string) => Tree;
  /** An attribute's value → what stands for it. */
  readonly value?: (value: string) => string;
  /** The place of what points to something: `start` and `length` are those of its address, or of the tag. */
  readonly placeAt?: (start: number, length: number) => Place;
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
  const top: TreeNode[] = [];
  const open: Open[] = [];
  const add = (node: TreeNode): void => void (open.at(-1)?.element.children ?? top).push(node);
  readTokens(html, {
    open: (tag) => {
      closeImplied(tag.name, open);
      const isInDrawing = isForeign(open);
      const element = elementOf(tag, isInDrawing, options);
      add(element);
      const closesItself = tag.selfClosing && (isInDrawing || DRAWINGS.has(tag.name));
      const isDeeper = open.length < DEEPEST || VERBATIM.has(tag.name);
      if (!VOID.has(tag.name) && !closesItself && isDeeper) open.push({ name: tag.name, element });
    },
    close: (name) => {
      const index = open.findLastIndex((each) => each.name === name);
      if (index >= 0) open.length = index;
    },
    text: (start, end, isSource) => {
      const source = html.slice(start, end);
      if (isSource) add(source);
      else if (options.text === undefined) add(decodeHtml(source));
      else for (const node of options.text(decodeHtml(source))) add(node);
    },
  });
  return top;
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

const DRAWINGS = new Set(['svg', 'math']);

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

/** Closes what the tag's beginning ends: an item before the next one, a paragraph before a block. */
function closeImplied(name: string, open: Open[]): void {
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
}
