// Elements of the author's that show something else in a frame of their own: other pages, videos and sounds written as
// raw HTML.
import type { PagePlan } from '../model/book.ts';
import type { Attribute, Element } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords } from '../words/fill.ts';

/**
 * What a page of another host may do in its frame: all that maps, demos and notebooks need, but not lead the reader
 * away.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-downloads';

/**
 * Another page in the text: named, fetched when it comes near, and, of another host, in a sandbox. What the author says
 * himself stays.
 */
export function frame(written: readonly Attribute[], words: Words): Element {
  const kept = written.filter(
    ([name]) => name !== 'frameborder' && name !== 'scrolling' && name !== 'marginwidth' && name !== 'marginheight',
  );
  const has = (name: string): boolean => kept.some(([other]) => other === name);
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(valueOf(kept, 'src') ?? '')?.[1];
  const attributes: Attribute[] = [...kept];
  if ((valueOf(kept, 'title') ?? '').trim() === '')
    attributes.push(['title', host === undefined ? words.embedded : fillWords(words.embeddedFrom, { host })]);
  if (!has('loading')) attributes.push(['loading', 'lazy']);
  if (!has('referrerpolicy')) attributes.push(['referrerpolicy', 'strict-origin-when-cross-origin']);
  if (host !== undefined && !has('sandbox')) attributes.push(['sandbox', SANDBOX]);
  return element(
    'iframe',
    attributes.filter(([name, value]) => name !== 'title' || value.trim() !== ''),
    [],
  );
}

/**
 * A raw `<video>` or `<audio>`: a file of the book's own tells its size, one of another host is asked for when the
 * reader plays it. `sources` are the addresses of its `<source>` elements.
 */
export function mediaAttributes(
  written: readonly Attribute[],
  sources: readonly string[],
  plan: PagePlan,
): readonly Attribute[] {
  const has = (name: string): boolean => written.some(([other]) => other === name);
  const addresses = [valueOf(written, 'src') ?? [], ...sources].flat();
  const size = addresses.map((address) => plan.videos[address]).find((found) => found !== undefined);
  const attributes: Attribute[] = [...written];
  if (!has('preload') && !has('autoplay'))
    attributes.push(['preload', addresses.some((address) => /^(?:https?:)?\/\//i.test(address)) ? 'none' : 'metadata']);
  if (size !== undefined && !has('width') && !has('height'))
    attributes.push(['width', String(size.width)], ['height', String(size.height)]);
  return attributes;
}

function valueOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find(([other]) => other === name)?.[1];
}
