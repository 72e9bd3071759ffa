// Lists cut into pages as jekyll-paginate-v2 cuts them: each page of the site that asks, with filters and an order.
import { withoutPoint } from '../../lib/decimal.ts';
import { titleOfName } from '../../lib/jekyll-slug.ts';
import { folderOf, withoutClimbs } from '../../lib/paths.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { autopagesOf } from './autopages.ts';
import { chunksOf, isShown, type ListOf, type ListPage } from './list-page.ts';

/** Every page that asks for it, with what it asks for over what the settings say. */
export function newerLists(
  site: JekyllSite,
  settings: PlainMap,
  listOf: ListOf,
): ReadonlyMap<string, readonly ListPage[]> {
  return new Map(
    [...site.documents, ...autopagesOf(site, listOf)].flatMap((template): [string, readonly ListPage[]][] => {
      const own = template.data.pagination;
      if (!isShown(template) || !isMap(own) || own.enabled !== true) return [];
      const asked = { title: ':title - page :num', permalink: '/page:num/', ...settings, ...own };
      return [[template.path, pagesOf(template, { asked, site, listOf })]];
    }),
  );
}

interface Asking {
  readonly asked: PlainMap;
  readonly site: JekyllSite;
  readonly listOf: ListOf;
}

function pagesOf(template: JekyllDocument, { asked, site, listOf }: Asking): readonly ListPage[] {
  const size = Math.max(1, Math.floor(Number(asked.per_page ?? 10)));
  const filters = FILTERS.filter(([key]) => asked[key] !== undefined && asked[key] !== null);
  const posts = sorted(
    collectionsIn(asked.collection, site, listOf).filter(
      (post) => isUnset(post.data.hidden) && filters.every(([key, of]) => hasAll(asked[key], of(post))),
    ),
    asked,
  );
  const limit = Number(asked.limit ?? 0);
  const all = chunksOf(posts, size);
  const found = limit > 0 ? all.slice(0, limit) : all;
  const chunks = found.length === 0 ? [[]] : found;
  const address = addressesFor(template, asked, chunks.length);
  const titleOf = titlesFor(template, asked, { site, count: chunks.length });
  const places = chunks.map((_, index) => ({
    num: index + 1,
    path: address.page(index + 1),
    title: titleOf(index + 1),
  }));
  return chunks.map((chunk, index): ListPage => {
    const number = index + 1;
    const url = `/${withoutClimbs(address.written(number)).replace(/^\/+/, '')}`;
    const data = { ...template.data, title: titleOf(number), ...(number > 1 ? { autogen: 'jekyll-paginate-v2' } : {}) };
    return {
      document: { ...template, url, page: url.slice(1), data },
      posts: chunk,
      facts: {
        per_page: size,
        total_posts: posts.length,
        total_pages: chunks.length,
        page: number,
        page_path: address.page(number),
        ...(number > 1 ? { previous_page: index, previous_page_path: address.linked(index) } : {}),
        ...(number < chunks.length ? { next_page: number + 1, next_page_path: address.linked(number + 1) } : {}),
        first_page: 1,
        first_page_path: address.linked(1),
        last_page: chunks.length,
        last_page_path: address.last,
        ...trailOf(number, asked, places),
      },
    };
  });
}

/** Of the first page its own, else the site's; those that follow are called as `title` says. */
function titlesFor(
  { data }: JekyllDocument,
  asked: PlainMap,
  { site, count }: { readonly site: JekyllSite; readonly count: number },
): (number: number) => string | undefined {
  const title = textOf(data.title) ?? textOf(site.settings.title);
  const pattern = textOf(asked.title);
  return (number) =>
    number === 1 || pattern === undefined
      ? title
      : pattern
          .replace(':title', () => title ?? '')
          .replace(':num', String(number))
          .replace(':max', String(count));
}

interface Addresses {
  /** As others link to it: `/blog/page2/`. */
  readonly linked: (number: number) => string;
  /** As it says of itself: `/blog/page2/index.html`. */
  readonly page: (number: number) => string;
  /** Where it is written. */
  readonly written: (number: number) => string;
  /** Of the last page, by the pattern of those that follow the first even where it is the first. */
  readonly last: string;
}

/** With `indexpage` and `extension`, lists for programs: `/api/feed-2.json`. */
function addressesFor(template: JekyllDocument, asked: PlainMap, count: number): Addresses {
  const index = (textOf(asked.indexpage) ?? '').split('.')[0] ?? '';
  const ending = (textOf(asked.extension) ?? 'html').replace(/^\.?/, '.');
  const folder = folderOf(template.page);
  const top = textOf(template.data.permalink) ?? (folder === '' ? '/' : `/${folder}/`);
  const first = top.endsWith('/') ? top : `${top}/`;
  const others = `${first}${(textOf(asked.permalink) ?? '').replace(/^\/+/, '')}`;
  const numbered = (address: string, number: number): string =>
    address.replace(':num', String(number)).replace(':max', String(count));
  const linked = (number: number, pattern = number === 1 ? first : others): string =>
    numbered(index === '' ? pattern : whole(pattern, index, ending), number);
  const page = (number: number): string =>
    numbered(whole(number === 1 ? first : others, index === '' ? 'index' : index, ending), number);
  return {
    linked: (number) => linked(number),
    page,
    written: (number) => (page(number).endsWith(ending) ? page(number) : page(number) + ending),
    last: linked(count, others),
  };
}

/** The plugin's own rule: what neither is a folder nor has a dot gets the name of the index right behind it. */
function whole(address: string, index: string, ending: string): string {
  if (address.endsWith('/')) return `${address}${index}${ending}`;
  return address.includes('.') ? address : `${address}${index}`;
}

const FILTERS: readonly (readonly [key: string, of: (post: JekyllDocument) => readonly string[]])[] = [
  ['category', ({ categories }) => categories],
  ['tag', ({ tags }) => tags],
  ['locale', ({ data }) => (textOf(data.locale) ?? '').split(/[;,\s]/)],
];

/** A list, or a text with commas: a post has all of them. `posts` is every post's category. */
function hasAll(asked: unknown, names: readonly string[]): boolean {
  const wanted: readonly unknown[] = Array.isArray(asked) ? asked : (textOf(asked) ?? '').split(/[;,]/);
  const own = new Set(names.flatMap((name) => name.split(/[;,]/)).map((name) => name.toLowerCase().trim()));
  return wanted.every((name) => own.has(String(name).toLowerCase().trim()));
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}

/** `posts, notes`, or `all`, which is every collection but the posts. */
function collectionsIn(asked: unknown, { collections }: JekyllSite, listOf: ListOf): readonly JekyllDocument[] {
  const names = Array.isArray(asked) ? asked.map(String) : (textOf(asked) ?? 'posts').split(/[;,\s]+/);
  const labels = names
    .map((name) => name.toLowerCase().trim())
    .flatMap((name) =>
      name === 'all' ? collections.map(({ label }) => label).filter((label) => label !== 'posts') : [name],
    );
  return labels.flatMap((label) => [...listOf(label)].reverse()).filter(({ data }) => data.pagination === undefined);
}

/** The pages around one, so many before and after it: `page_trail`. */
function trailOf(page: number, asked: PlainMap, pages: readonly PlainMap[]): PlainMap {
  const trail = isMap(asked.trail) ? asked.trail : {};
  const [before, after] = [trail.before, trail.after].map((count) => Math.max(0, Math.floor(Number(count ?? 0))));
  if (before === undefined || after === undefined || before + after === 0 || pages.length < 2) return {};
  const length = before + after + 1;
  const end = Math.min(Math.max(page - before - 1, 0) + length, pages.length);
  return { page_trail: pages.slice(Math.max(0, Math.min(Math.max(page - before - 1, 0), end - length)), end) };
}

/** By the date, the oldest first, where nothing else is asked for; `offset` leaves out so many of the last. */
function sorted(posts: readonly JekyllDocument[], asked: PlainMap): readonly JekyllDocument[] {
  const field = textOf(asked.sort_field) ?? 'date';
  const ascending = [...posts].sort((a, b) => compared(keyOf(a, field), keyOf(b, field)));
  const kept = ascending.slice(0, Math.max(0, ascending.length - Math.max(0, Math.floor(Number(asked.offset ?? 0)))));
  return asked.sort_reverse === true ? kept.reverse() : kept;
}

/** `author:name` is the name in the author; what has none comes first. */
function keyOf({ data: written, date, sitePath, slug }: JekyllDocument, field: string): string | number | undefined {
  if (field === 'date') return date;
  const data = { ...written, title: written.title ?? titleOfName(sitePath), slug };
  const value = field
    .split(':')
    .reduce<unknown>((holder, name) => (isMap(holder) ? holder[name.toLowerCase().trim()] : undefined), data);
  const plain = withoutPoint(value);
  return typeof plain === 'number' ? plain : textOf(plain)?.toLowerCase();
}

function compared(left: string | number | undefined, right: string | number | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
