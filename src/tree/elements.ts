// What the elements of HTML are, as far as reading and writing a tree must know it. Source: the HTML Standard.

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that have no content and no end tag: https://html.spec.whatwg.org/#void-elements, and old ones. */
export const VOID = names('area base br col command embed hr img input keygen link meta param source track wbr');

/** Elements whose text is no text of the page: it holds no tags and no character references. */
export const VERBATIM = names('script style');

/** Elements inside which names keep their case, and an element may close itself: `<title/>`. */
export const DRAWINGS = names('svg math');

/** Elements that point to something else. */
export const POINTING = names('a img iframe video audio source track embed object');

/** Elements inside a line: their words go on without a blank. MathML and SVG are asked about separately. */
const INLINE = names(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark map math meter ' +
    'object output picture progress q rb rbc rp rt rtc ruby s samp select slot small source span strike strong sub ' +
    'sup svg textarea time tt u var video audio wbr iframe embed script style template noscript',
);

/** Whether the words before and after an element's tags are parted by it, as blocks and line breaks do. */
export function partsWords(name: string): boolean {
  return !INLINE.has(name);
}

/** Elements whose words no reader reads as text of the page. */
export const SILENT = names('script style template noscript head');

/** Attributes that name elements of the same page, one or several. */
export const NAMING = names(
  'id for headers list aria-labelledby aria-describedby aria-controls aria-details aria-owns popovertarget',
);
/** Attributes that hold an address: where a link leads, and what is loaded. */
export const LINKING = names('href xlink:href usemap');
export const LOADING = names('src poster data');

/** The value of an element's attribute; undefined where it has none of that name. */
export function attributeOf(
  { attributes }: { readonly attributes: readonly (readonly [string, string])[] },
  name: string,
): string | undefined {
  for (const attribute of attributes) if (attribute[0] === name) return attribute[1];
  return undefined;
}

/** Whether one of an element's classes is `name`. */
export function hasClass(
  element: { readonly attributes: readonly (readonly [string, string])[] },
  name: string,
): boolean {
  const value = attributeOf(element, 'class');
  return value !== undefined && (value === name || value.split(/\s+/).includes(name));
}
