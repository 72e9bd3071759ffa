// How jekyll-scholar's lists are to be sorted and parted into groups: what a tag says, else its page's front matter
// under `scholar:`, else the site's settings. As attributes of the list, and as these are read.
import { isMap, listOf, textOf } from '../lib/values.ts';
import { tableOf } from '../lib/table.ts';
import type { SortKey, WantedWorks, WorkGroups } from '../model/tree.ts';

/** What `page.scholar` or `site.scholar` has under a name. */
export type ScholarSetting = (name: string) => unknown;

/** The plugin's own, whatever the language of the page (lib/jekyll/scholar/defaults.rb). */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  article: 'Journal Articles',
  book: 'Books',
  incollection: 'Book Chapters',
  inproceedings: 'Conference Articles',
  thesis: 'Theses',
  mastersthesis: "Master's Theses",
  phdthesis: 'PhD Theses',
  manual: 'Manuals',
  techreport: 'Technical Reports',
  misc: 'Miscellaneous',
  unpublished: 'Unpublished',
};
const TYPE_ALIASES: Readonly<Record<string, string>> = { phdthesis: 'thesis', mastersthesis: 'thesis' };

/** `of` gives what the tag says. */
export function listAttributes(
  of: (option: string) => string,
  setting: ScholarSetting,
): Readonly<Record<string, string>> {
  const text = (name: string): string => {
    const words = listOf(setting(name)).flatMap((each) => textOf(each) ?? []);
    return of(name) || words.join(',');
  };
  const groups = text('group_by');
  const sorting = { 'data-sort': text('sort_by'), 'data-sort-order': text('order') };
  if (groups === '' || groups === 'none') return sorting;
  return {
    ...sorting,
    'data-group': groups,
    'data-group-order': text('group_order'),
    'data-group-tags': text('bibliography_group_tag'),
    'data-types': text('type_order'),
    'data-type-names': pairsOf(setting('type_names')),
    'data-type-aliases': pairsOf(setting('type_aliases')),
  };
}

function pairsOf(value: unknown): string {
  const pairs = isMap(value) ? Object.entries(value) : [];
  return pairs.flatMap(([key, each]) => (textOf(each) === undefined ? [] : [`${key}=${textOf(each)}`])).join('\n');
}

/** `of` gives an attribute. A list of which nothing is said has neither. */
export function listWanted(of: (name: string) => string | undefined): Pick<WantedWorks, 'sort' | 'groups'> {
  const sort = of('data-sort');
  const keys = keysOf(of('data-group'), of('data-group-order'));
  const groups: WorkGroups = {
    keys,
    tags: wordsOf(of('data-group-tags') ?? 'h2,h3,h4,h5').map((tag) => (/^(?:h[2-6]|div|p)$/.test(tag) ? tag : 'h2')),
    types: wordsOf(of('data-types')),
    names: { ...tableOf(Object.entries(TYPE_NAMES)), ...pairsIn(of('data-type-names')) },
    aliases: { ...tableOf(Object.entries(TYPE_ALIASES)), ...pairsIn(of('data-type-aliases')) },
  };
  return {
    ...(sort === undefined ? {} : { sort: sort === 'none' ? [] : keysOf(sort, of('data-sort-order')) }),
    ...(keys.length === 0 ? {} : { groups }),
  };
}

/** The last order counts for all keys behind it. */
function keysOf(fields: string | undefined, orders: string | undefined): readonly SortKey[] {
  const ways = wordsOf(orders).map((way) => /^(?:desc|reverse)/i.test(way));
  return wordsOf(fields).map((by, index) => ({ by: by.toLowerCase(), isDown: ways[index] ?? ways.at(-1) ?? false }));
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
}

function pairsIn(text: string | undefined): Readonly<Record<string, string>> {
  return tableOf(
    (text ?? '').split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf('=');
      return at <= 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    }),
  );
}
