// Lists of posts cut into pages, as jekyll-paginate and jekyll-paginate-v2 cut them: for a book in its own layouts.
import { withoutPoint } from '../../lib/decimal.ts';
import { folderOf, nameOf, withoutEndSlashes } from '../../lib/paths.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';

/** One page of a list; its document is the template's, with the address of this page. */
export interface ListPage {
  readonly document: JekyllDocument;
  readonly posts: readonly JekyllDocument[];
  /** `page`, `total_pages`, `next_page_path` and the like. */
  readonly facts: PlainMap;
}

/** The documents of a collection in Jekyll's order, posts the newest first. */
export type ListOf = (name: string) => readonly JekyllDocument[];

/** By the path of the template, its pages in order; a page that is no template has none. */
export function listPages(site: JekyllSite, listOf: ListOf): ReadonlyMap<string, readonly ListPage[]> {
  const { settings, plugins, isOnGitHubPages } = site;
  if (plugins.includes('jekyll-paginate-v2') && isMap(settings.pagination) && settings.pagination.enabled === true)
    return newerLists(site, settings.pagination, listOf);
  const size = Number(settings.paginate);
  const isOn = plugins.includes('jekyll-paginate') || isOnGitHubPages;
  return isOn && size >= 1 ? olderList(site, Math.floor(size), listOf) : new Map();
}

function isShown({ draft, collection }: JekyllDocument): boolean {
  return collection === undefined && !draft;
}

/** The `index.html` that lies deepest on the way to the pages. */
function olderList(site: JekyllSite, size: number, listOf: ListOf): ReadonlyMap<string, readonly ListPage[]> {
  const pattern = (textOf(site.settings.paginate_path) ?? '/page:num').replace(/^\/+/, '');
  const way = folderOf(withoutEndSlashes(pattern));
  const [template] = site.documents
    .filter((document) => isShown(document) && nameOf(document.sitePath) === 'index.html')
    .filter(({ sitePath }) => `${way}/`.startsWith(folderOf(sitePath) === '' ? '' : `${folderOf(sitePath)}/`))
    .sort((a, b) => b.sitePath.length - a.sitePath.length);
  const posts = listOf('posts').filter(({ data }) => data.hidden === undefined || data.hidden === false);
  if (template === undefined || posts.length === 0) return new Map();
  const pathOf = (number: number): string =>
    number === 1 ? template.url : `/${pattern.replaceAll(':num', String(number))}`;
  const chunks = chunksOf(posts, size);
  const pages = chunks.map((chunk, index): ListPage => {
    const folder = pathOf(index + 1).replace(/^\/+|\/+$/g, '');
    return {
      document: index === 0 ? template : { ...template, url: `/${folder}/`, page: `${folder}/index.html` },
      posts: chunk,
      facts: factsOf(index + 1, { pages: chunks.length, size, posts: posts.length, pathOf }),
    };
  });
  return new Map([[template.path, pages]]);
}

/** Every page that asks for it, with what it asks for over what the settings say. */
function newerLists(site: JekyllSite, settings: PlainMap, listOf: ListOf): ReadonlyMap<string, readonly ListPage[]> {
  return new Map(
    site.documents.flatMap((template): [string, readonly ListPage[]][] => {
      const own = template.data.pagination;
      if (!isShown(template) || !isMap(own) || own.enabled !== true) return [];
      return [
        [
          template.path,
          newerList(template, { asked: { title: ':title - page :num', ...settings, ...own }, site, listOf }),
        ],
      ];
    }),
  );
}

function newerList(
  template: JekyllDocument,
  { asked, site, listOf }: { readonly asked: PlainMap; readonly site: JekyllSite; readonly listOf: ListOf },
): readonly ListPage[] {
  const size = Math.max(1, Math.floor(Number(asked.per_page ?? 10)));
  const posts = sorted(
    collectionsIn(asked.collection, listOf)
      .filter(({ data }) => data.hidden !== true)
      .filter(({ tags }) => isNamed(asked.tag, tags))
      .filter(({ categories }) => isNamed(asked.category, categories))
      .slice(Number(asked.offset ?? 0)),
    asked,
  );
  const folder = folderOf(template.page);
  const top = folder === '' ? '/' : `/${folder}/`;
  const pattern = (textOf(asked.permalink) ?? '/page:num/').replace(/^\/+/, '');
  const pathOf = (number: number): string =>
    number === 1 ? top : `${top}${pattern.replaceAll(':num', String(number))}`;
  const limit = Number(asked.limit ?? 0);
  const all = chunksOf(posts, size);
  const chunks = limit > 0 ? all.slice(0, limit) : all;
  const title = textOf(template.data.title) ?? textOf(site.settings.title);
  const titleOf = (number: number): string | undefined =>
    number === 1 || title === undefined || textOf(asked.title) === undefined
      ? title
      : (textOf(asked.title) ?? '')
          .replaceAll(':title', title)
          .replaceAll(':num', String(number))
          .replaceAll(':max', String(chunks.length));
  const places = chunks.map((_, index) => ({
    num: index + 1,
    path: pathOf(index + 1),
    title: titleOf(index + 1),
  }));
  return (chunks.length === 0 ? [[]] : chunks).map((chunk, index): ListPage => {
    const page = `${pathOf(index + 1).slice(1)}index.html`;
    const number = index + 1;
    return {
      document: { ...template, url: `/${page}`, page, data: { ...template.data, title: titleOf(number) } },
      posts: chunk,
      facts: {
        ...factsOf(number, { pages: chunks.length, size, posts: posts.length, pathOf }),
        ...trailOf(number, asked, places),
      },
    };
  });
}

/** `posts, notes`, or `all`. */
function collectionsIn(asked: unknown, listOf: ListOf): readonly JekyllDocument[] {
  const names = (textOf(asked) ?? 'posts').split(',').map((name) => name.trim());
  const [only = 'posts'] = names;
  return names.length < 2 ? listOf(only) : names.flatMap((name) => listOf(name));
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

function isNamed(asked: unknown, names: readonly string[]): boolean {
  return textOf(asked) === undefined || names.some((name) => name.toLowerCase() === textOf(asked)?.toLowerCase());
}

/** By the date, the oldest first, where nothing else is asked for. */
function sorted(posts: readonly JekyllDocument[], asked: PlainMap): readonly JekyllDocument[] {
  const field = textOf(asked.sort_field) ?? 'date';
  const keyOf = ({ data, date }: JekyllDocument): string | number => {
    const value = field === 'date' ? date : withoutPoint(data[field]);
    return typeof value === 'number' ? value : (textOf(value) ?? '').toLowerCase();
  };
  // The list begins with the newest: those of one key keep their order from the oldest on.
  const ascending = [...posts].reverse().sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  return asked.sort_reverse === true ? ascending.reverse() : ascending;
}

function chunksOf(posts: readonly JekyllDocument[], size: number): readonly (readonly JekyllDocument[])[] {
  const chunks: (readonly JekyllDocument[])[] = [];
  for (let at = 0; at < posts.length; at += size) chunks.push(posts.slice(at, at + size));
  return chunks;
}

interface Counts {
  readonly pages: number;
  readonly size: number;
  readonly posts: number;
  readonly pathOf: (number: number) => string;
}

function factsOf(page: number, { pages, size, posts, pathOf }: Counts): PlainMap {
  return {
    page,
    per_page: size,
    total_posts: posts,
    total_pages: pages,
    ...(page > 1 ? { previous_page: page - 1, previous_page_path: pathOf(page - 1) } : {}),
    ...(page < pages ? { next_page: page + 1, next_page_path: pathOf(page + 1) } : {}),
    first_page: 1,
    first_page_path: pathOf(1),
    last_page: pages,
    last_page_path: pathOf(pages),
  };
}
