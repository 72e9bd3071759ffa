// What the elements of HTML are, as far as reading and writing a tree must know it. Source: the HTML Standard.

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** All of them: https://html.spec.whatwg.org/#elements-3, and those of older standards that browsers know. */
export const ELEMENTS = names(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt ' +
    'em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ' +
    'i iframe img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem ' +
    'meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre ' +
    'progress q rb rbc rp rt rtc ruby s samp script search section select slot small source spacer span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video ' +
    'wbr xmp',
);

/** Elements that have no content and no end tag: https://html.spec.whatwg.org/#void-elements, and old ones. */
export const VOID = names('area base br col command embed hr img input keygen link meta param source track wbr');

/** Elements whose text is no text of the page: it holds no tags and no character references. */
export const VERBATIM = names('script style');

/** Elements inside which names keep their case, and an element may close itself: `<title/>`. */
export const DRAWINGS = names('svg math');

/** Elements that point to something else. */
export const POINTING = names('a img iframe video audio source track embed object d-cite d-bibliography');

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
