// What XHTML of an EPUB takes: its elements, and the attributes of each. Source: the HTML Standard, as EPUB 3.3 has it.

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that stand between others, and in which blocks may stand. */
export const BLOCKS = names(
  'address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr nav ol p pre section table ul',
);

/** Elements of which the content is words, and what stands among words. */
export const WORDS_ONLY = names('p h1 h2 h3 h4 h5 h6 pre summary rt rp');

/** Elements among words; a block in one of them makes it a block. */
export const INLINE = names(
  'abbr b bdi bdo cite code data dfn em i kbd mark q ruby s samp small span strong sub sup time u var',
);

/** Elements that are what stands in them: words, or blocks. */
export const TRANSPARENT = names('a ins del');

/** Elements that stand in certain others alone. */
export const WITHIN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('ul ol')],
  ['dt', names('dl')],
  ['dd', names('dl')],
  ['caption', names('table')],
  ['colgroup', names('table')],
  ['col', names('colgroup')],
  ['thead', names('table')],
  ['tbody', names('table')],
  ['tfoot', names('table')],
  ['tr', names('table thead tbody tfoot')],
  ['td', names('tr')],
  ['th', names('tr')],
  ['figcaption', names('figure')],
  ['summary', names('details')],
  ['rt', names('ruby')],
  ['rp', names('ruby')],
]);

/** Elements of HTML that no reading system runs, that are dropped, or that stand for a page: what takes their place. */
export const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ...pairs('main hgroup search dialog form fieldset center body html noscript canvas', 'div'),
  ...pairs('label button output font big nobr blink marquee legend rb rtc slot selectmenu', 'span'),
  ...pairs('menu dir', 'ul'),
  ['tt', 'code'],
  ['strike', 's'],
  ['acronym', 'abbr'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
]);

function pairs(list: string, to: string): readonly (readonly [string, string])[] {
  return list.split(' ').map((name) => [name, to] as const);
}

/** Elements that say nothing to a reader of the book. */
export const SILENT = names(
  'script style template link meta base title head param source track datalist keygen basefont bgsound frame frameset ' +
    'noembed noframes isindex',
);

/** Void elements that stay; others have said what they had to say. */
export const KEPT_VOID = names('br hr img wbr col');

const GLOBAL = names('id class title lang dir role style translate epub:type');

const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', names('href hreflang rel')],
  ['img', names('src alt width height')],
  ['ol', names('start reversed type')],
  ['li', names('value')],
  ['td', names('colspan rowspan headers')],
  ['th', names('colspan rowspan headers scope abbr')],
  ['col', names('span')],
  ['colgroup', names('span')],
  ['blockquote', names('cite')],
  ['q', names('cite')],
  ['ins', names('cite datetime')],
  ['del', names('cite datetime')],
  ['time', names('datetime')],
  ['data', names('value')],
  ['details', names('open')],
]);

/** Whether an element of HTML may have the attribute. */
export function takes(element: string, attribute: string): boolean {
  return GLOBAL.has(attribute) || attribute.startsWith('aria-') || OWN.get(element)?.has(attribute) === true;
}
