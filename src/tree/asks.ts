// What a tree asks of other hosts, and which scripts and styles it brings: read while the tree is walked.
import { contentHash } from '../lib/hash.ts';
import type { AskedKind, Asks } from '../model/facts.ts';
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf } from './elements.ts';
import { verbatimText } from './html.ts';
import { readTree, type TreeReader } from './walk.ts';

/** Players that a page may open when the reader asks for a video: the address stands in a data attribute until then. */
const PLAYER = /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com)(?=\/)/;

/** Attributes that name what an element loads, by the element's name. */
const LOADED: ReadonlyMap<string, readonly (readonly [attribute: string, what: AskedKind])[]> = new Map([
  [
    'img',
    [
      ['src', 'img'],
      ['srcset', 'img'],
    ],
  ],
  [
    'image',
    [
      ['href', 'img'],
      ['xlink:href', 'img'],
    ],
  ],
  ['input', [['src', 'img']]],
  [
    'source',
    [
      ['srcset', 'img'],
      ['src', 'media'],
    ],
  ],
  [
    'video',
    [
      ['poster', 'img'],
      ['src', 'media'],
    ],
  ],
  ['audio', [['src', 'media']]],
  ['track', [['src', 'media']]],
  ['iframe', [['src', 'frame']]],
  ['frame', [['src', 'frame']]],
  ['object', [['data', 'object']]],
  ['embed', [['src', 'object']]],
  ['form', [['action', 'form']]],
  ['script', [['src', 'script']]],
] satisfies readonly (readonly [string, readonly (readonly [string, AskedKind])[]])[]);

interface Found {
  readonly addresses: (readonly [what: AskedKind, address: string])[];
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
  hasStyleAttributes: boolean;
  hasHandlers: boolean;
}

/** A reader of trees, and what it has found so far. */
export function asksReader(): { readonly reader: TreeReader; readonly asks: () => Asks } {
  const found: Found = {
    addresses: [],
    scripts: new Set(),
    styles: new Set(),
    hasStyleAttributes: false,
    hasHandlers: false,
  };
  const asks = (): Asks => ({ ...found, scripts: [...found.scripts], styles: [...found.styles] });
  return { reader: { enter: (element) => readElement(element, found) }, asks };
}

/** What a tree asks. */
export function asksOf(tree: Tree): Asks {
  const { reader, asks } = asksReader();
  readTree(tree, [reader]);
  return asks();
}

function readElement(element: Element, found: Found): void {
  const { name, attributes } = element;
  for (const [key, value] of attributes) readAttribute(key, value, found);
  for (const [attribute, what] of LOADED.get(name) ?? []) {
    const address = attributeOf(element, attribute);
    if (address !== undefined) found.addresses.push([what, address]);
  }
  if (name === 'style') found.styles.add(`sha256-${contentHash(verbatimText(element))}`);
  else if (name === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? ''))
    found.addresses.push(['sheet', attributeOf(element, 'href') ?? '']);
  else if (name === 'script' && isRun(element)) found.scripts.add(`sha256-${contentHash(verbatimText(element))}`);
}

function readAttribute(key: string, value: string, found: Found): void {
  if (key === 'style') found.hasStyleAttributes = true;
  else if (key.startsWith('on') && /^on[a-z]/.test(key)) {
    found.hasHandlers = true;
    found.scripts.add(`sha256-${contentHash(value)}`);
  } else if (key.startsWith('data-') && PLAYER.test(value)) found.addresses.push(['player', value]);
}

/** A block of data is never run, so no policy is asked. */
function isRun(script: Element): boolean {
  if (attributeOf(script, 'src') !== undefined) return false;
  const type = attributeOf(script, 'type')?.trim() ?? '';
  return /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i.test(type);
}
