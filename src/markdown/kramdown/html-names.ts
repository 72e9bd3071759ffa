// HTML's elements, as kramdown sorts them: what may stand in a line, and what Markdown may stand in them.
import type { ContentModel } from './node.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that never start a block. */
export const SPAN_ELEMENTS = words(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var',
);

/** Elements of Distill's that stand in a line, though HTML has none of their names. */
const DISTILL = words('d-cite d-footnote');

/** Whether an element never starts a block; `isAuthor` says whether Distill's are known. */
export function isSpanElement(name: string, isAuthor: boolean): boolean {
  return SPAN_ELEMENTS.has(name) || (isAuthor && DISTILL.has(name));
}

/** Elements whose tags are shown as text in the middle of a line. */
export const BLOCK_ELEMENTS = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul',
);

export const VOID_ELEMENTS = words(
  'area base br col command embed hr img input keygen link meta param source track wbr',
);

const BLOCK_CONTENT = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td',
);
const SPAN_CONTENT = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt',
);
const RAW_CONTENT = words('script style math option textarea pre code kbd samp var');

/** Elements whose text is shown with each of its signs, and those that have a notation of their own. */
export const VERBATIM_TEXT = words('pre code kbd samp var tt textarea math svg option title script style template');

/** What `markdown="1"` means in an element. */
export function contentModelOf(name: string): ContentModel {
  if (BLOCK_CONTENT.has(name)) return 'block';
  return SPAN_CONTENT.has(name) ? 'span' : 'raw';
}

/** Names of other elements (SVG, custom ones) keep their case. */
export function elementName(name: string): string {
  if (KNOWN.has(name)) return name;
  const lower = name.toLowerCase();
  return KNOWN.has(lower) ? lower : name;
}

/** Whether HTML has an element of this name, which is in lower case. */
export function isKnownElement(name: string): boolean {
  return KNOWN.has(name);
}

const KNOWN: ReadonlySet<string> = new Set(
  [SPAN_ELEMENTS, BLOCK_ELEMENTS, VOID_ELEMENTS, BLOCK_CONTENT, SPAN_CONTENT, RAW_CONTENT].flatMap((names) => [
    ...names,
  ]),
);
