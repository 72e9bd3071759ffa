// Pictures, players and frames that a script of the old site loaded when they came in sight have their address in an
// attribute that browsers do not read. The page has no such script: it is their address.
import type { Attribute, Element, Tree } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';
import { elementsIn, mapElements } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

export const LOADED: readonly string[] = ['img', 'iframe', 'source', 'video', 'audio', 'embed'];

/**
 * What browsers read, and where such scripts find it, by their manuals: lazysizes, lozad, vanilla-lazyload and
 * yall.js (`data-src`), jQuery Lazy Load (`data-original`), plugins of WordPress (`data-lazy-src`).
 */
const WAITING: readonly (readonly [name: string, waiting: readonly string[]])[] = [
  ['src', ['data-src', 'data-lazy-src', 'data-original']],
  ['srcset', ['data-srcset', 'data-lazy-srcset', 'data-original-set']],
  ['sizes', ['data-sizes', 'data-lazy-sizes']],
  ['poster', ['data-poster']],
];
const IS_WAITING = new Set(WAITING.flatMap(([, waiting]) => waiting));
const NAMES = new Set(LOADED);

/** A book with layouts of its own brings its scripts too. */
export function loadedAtOnce(text: ChapterText, { ownStyles }: PassScene): ChapterText {
  if (ownStyles) return text;
  const loaded = new Set<string>();
  const tree = mapElements(text.tree, (element) => {
    const attributes = NAMES.has(element.name) ? loadedNow(element) : element.attributes;
    if (attributes === element.attributes) return element;
    loaded.add(attributes.find(([name]) => name === 'src')?.[1].trim() ?? '');
    return { ...element, attributes };
  });
  return loaded.size === 0 ? text : { ...text, tree: mapElements(tree, (each) => (repeats(each, loaded) ? [] : each)) };
}

/** `<noscript><img src="a.png"></noscript>` beside the same picture: readers without scripts would see it twice. */
function repeats({ name, children }: Element, loaded: ReadonlySet<string>): boolean {
  const shown = name === 'noscript' ? shownIn(children) : [];
  return shown.length > 0 && shown.every((address) => loaded.has(address));
}

function shownIn(tree: Tree): readonly string[] {
  return elementsIn(tree, ({ name }) => NAMES.has(name)).map((each) => attributeOf(each, 'src')?.trim() ?? '');
}

/**
 * The same value where nothing waits: an address that is there already is kept, but for a stand-in and for what the
 * script's class marks as one.
 */
function loadedNow(element: Element): readonly Attribute[] {
  const { attributes } = element;
  if (!attributes.some(([name, value]) => IS_WAITING.has(name) && value.trim() !== '')) return attributes;
  const stands = attributeOf(element, 'src')?.trim() ?? '';
  if (stands !== '' && !/^data:/i.test(stands) && !isMarked(element)) return attributes;
  let now = attributes;
  for (const [name, waiting] of WAITING) {
    const value = waiting.map((each) => attributeOf(element, each)?.trim() ?? '').find((each) => each !== '');
    if (value === undefined) continue;
    now = now.filter(([other]) => other !== name && !waiting.includes(other));
    // The script's own word for "measure it".
    if (name !== 'sizes' || value !== 'auto') now = [...now, [name, value]];
  }
  return now;
}

/** `class="lazyload"`, `lazy`, `lozad`, `b-lazy`: the names by which these scripts find what they load. */
function isMarked(element: Element): boolean {
  return /(?:^|\s)(?:b-)?(?:lazy|lozad)/i.test(attributeOf(element, 'class') ?? '');
}
