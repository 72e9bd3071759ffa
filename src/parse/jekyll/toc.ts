// Lists of a page's headings, as jekyll-toc makes them for a book in its own layouts.
import { escapeHtml } from '../../lib/html.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import { decodeText } from '../../tree/entities.ts';
import { readTokens } from '../../tree/tokens.ts';

interface Entry {
  /** `h2`. */
  readonly name: string;
  readonly level: number;
  readonly id: string;
  /** HTML. */
  readonly text: string;
  /** Where the heading's content begins. */
  readonly start: number;
}

/** The list alone. `settings` are those of the site under `toc:`. */
export function tocOf(html: string, settings: unknown): string {
  const options = optionsOf(settings);
  const { tag, listId, listClass } = options;
  return `<${tag} id="${listId}" class="${listClass}">\n${listText(entriesIn(html, options), options)}</${tag}>`;
}

/** The page with a link before each heading's words. */
export function withAnchors(html: string, settings: unknown): string {
  let answer = '';
  let from = 0;
  for (const { id, start } of entriesIn(html, optionsOf(settings))) {
    answer += `${html.slice(from, start)}<a class="anchor" href="#${id}" aria-hidden="true"><span class="octicon octicon-link"></span></a>`;
    from = start;
  }
  return answer + html.slice(from);
}

interface Options {
  readonly levels: readonly [least: number, most: number];
  readonly tag: 'ul' | 'ol';
  readonly without: readonly string[];
  readonly listId: string;
  readonly listClass: string;
  readonly sublistClass: string;
  readonly itemClass: string;
  readonly itemPrefix: string;
}

function optionsOf(settings: unknown): Options {
  const asked: PlainMap = isMap(settings) ? settings : {};
  const word = (name: string, usual: string): string => textOf(asked[name]) ?? usual;
  return {
    levels: [Number(asked.min_level ?? 1), Number(asked.max_level ?? 6)],
    tag: asked.ordered_list === true ? 'ol' : 'ul',
    without: listOf(asked.no_toc_section_class ?? 'no_toc_section').map(String),
    listId: word('list_id', 'toc'),
    listClass: word('list_class', 'section-nav'),
    sublistClass: word('sublist_class', ''),
    itemClass: word('item_class', 'toc-entry'),
    itemPrefix: word('item_prefix', 'toc-'),
  };
}

function entriesIn(html: string, { levels, without }: Options): readonly Entry[] {
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  const open: { readonly name: string; readonly isOut: boolean }[] = [];
  let heading: { readonly name: string; readonly id: string; readonly start: number; text: string } | undefined;
  readTokens(html, {
    open: ({ name, attributes, end }) => {
      const valueOf = (wanted: string): string => attributes.find(({ name: each }) => each === wanted)?.value ?? '';
      const classes = valueOf('class').split(/\s+/);
      const level = /^h([1-6])$/.exec(name)?.[1];
      const isWanted = level !== undefined && Number(level) >= levels[0] && Number(level) <= levels[1];
      if (isWanted && !open.some(({ isOut }) => isOut) && !classes.includes('no_toc'))
        heading = { name, id: valueOf('id'), start: end, text: '' };
      open.push({ name, isOut: without.some((each) => classes.includes(each)) });
    },
    close: (name) => {
      const at = open.findLastIndex((each) => each.name === name);
      if (at >= 0) open.splice(at);
      if (heading?.name !== name) return;
      const id = heading.id === '' ? idOf(heading.text) : heading.id;
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      entries.push({
        name,
        level: Number(name.slice(1)),
        id: count === 0 ? id : `${id}-${count}`,
        text: escapeHtml(heading.text),
        start: heading.start,
      });
      heading = undefined;
    },
    text: (start, end) => {
      if (heading !== undefined) heading.text += decodeText(html.slice(start, end));
    },
  });
  return entries;
}

function idOf(text: string): string {
  return encodeURIComponent(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Deeper headings stand in a list of their own, within the item of the one above them. */
function listText(entries: readonly Entry[], options: Options): string {
  const { tag, sublistClass, itemClass, itemPrefix } = options;
  const least = Math.min(...entries.map(({ level }) => level));
  let answer = '';
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at];
    const next = entries.findIndex(({ level }, index) => index > at && level === least);
    const below = entries.slice(at + 1, next < 0 ? entries.length : next);
    if (entry === undefined || entry.level > least) {
      answer += listText([...(entry === undefined ? [] : [entry]), ...below], options);
    } else {
      const attributes = sublistClass === '' ? '' : ` class="${sublistClass}"`;
      const inner = below.length === 0 ? '' : `\n<${tag}${attributes}>\n${listText(below, options)}</${tag}>\n`;
      answer += `<li class="${itemClass} ${itemPrefix}${entry.name}"><a href="#${entry.id}">${entry.text}</a>${inner}</li>\n`;
    }
    at += 1 + below.length;
  }
  return answer;
}
