// Lists of pages in `_data`: `navigation.yml`, `toc.yml` and the like, in whatever shape a theme has them.
import { isMap, textOf, type PlainMap } from '../lib/values.ts';
import type { Listed } from './listed.ts';
import type { Placed } from './order.ts';

const ADDRESSES: readonly string[] = ['url', 'link', 'href', 'path', 'page', 'file', 'doc', 'permalink', 'slug', 'id'];
const TITLES: readonly string[] = ['title', 'name', 'text', 'label', 'heading', 'section', 'part', 'caption', 'group'];
/** `Getting started` is a part's title; `children`, `docs` and `sidebar-textbook` are names for the theme alone. */
const NAME = /^(?:[a-z\d][\w.-]*|TOC|Children|Items|Pages|Sections|Chapters)$/;

/** Every list that one data file may be: the whole of it, and what stands under each of its keys. */
export function dataLists(
  value: unknown,
  find: (address: string) => Placed | undefined,
): readonly (readonly Listed[])[] {
  const whole = readList(value, find);
  const parts = isMap(value) ? Object.values(value).map((each) => readList(each, find)) : [];
  return [whole, ...parts].filter((list) => list.length > 0);
}

function readList(value: unknown, find: (address: string) => Placed | undefined): readonly Listed[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => readList(item, find));
  if (isMap(value)) return readEntry(value, find);
  const text = textOf(value);
  const page = text === undefined ? undefined : find(text);
  return page === undefined ? [] : [{ title: undefined, page, children: [] }];
}

function readEntry(entry: PlainMap, find: (address: string) => Placed | undefined): readonly Listed[] {
  const address = ADDRESSES.map((key) => textOf(entry[key])).find((text) => text !== undefined);
  const page = address === undefined ? undefined : find(address);
  const title = TITLES.map((key) => textOf(entry[key])).find((text) => text !== undefined);
  const groups = Object.entries(entry).flatMap(([key, value]): readonly Listed[] => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = readList(value, find);
    if (inner.length === 0) return [];
    return NAME.test(key) ? inner : [{ title: key, page: undefined, children: inner }];
  });
  if (page === undefined && title === undefined) return groups;
  return page === undefined && groups.length === 0 ? [] : [{ title, page, children: groups }];
}
