// The parts of a Jekyll book that names no order of the whole: its collections, its posts, its folders of pages.
import { titleFromSlug } from '../lib/jekyll-slug.ts';
import { readDate, timeOf } from '../lib/jekyll-date.ts';
import { folderOf } from '../lib/paths.ts';
import { textOf } from '../lib/values.ts';
import type { JekyllCollection, JekyllDocument } from '../model/jekyll.ts';
import { byOrder, frontMatterTree, hasOrder } from './front-matter-order.ts';
import type { JekyllBook } from './jekyll-order.ts';
import { coverage, type Listed } from './listed.ts';
import type { Placed } from './order.ts';

export interface Groups {
  readonly list: readonly Listed[];
  /**
   * The pages that are the book itself, and carry numbers: the first collection, or all pages of a site that has none.
   */
  readonly main: ReadonlySet<Placed>;
  readonly source: string;
}

/** `pages` are those that no list has named. */
export function groupsOf(book: JekyllBook, pages: ReadonlySet<Placed>): Groups {
  const documents = new Map(book.site.documents.map((document) => [document.path, document]));
  const collectionOf = ({ chapter }: Placed): string | undefined => documents.get(chapter.path)?.collection;
  const collections = book.site.collections
    .map((collection) => ({
      collection,
      members: [...pages].filter((page) => collectionOf(page) === collection.label),
    }))
    .filter(({ members }) => members.length > 0);
  const loose = [...pages].filter((page) => collectionOf(page) === undefined);
  const parts = collections.map(
    ({ collection, members }): Listed => ({
      title: titleOf(collection),
      page: undefined,
      children: orderedCollection(collection, members, documents, book),
    }),
  );
  const folders = orderedPages(loose, book);
  // What carries dates is news, and is not counted.
  const isDated = ({ chapter }: Placed): boolean => documents.get(chapter.path)?.date !== undefined;
  const first = collections.find(
    ({ collection, members }) => collection.label !== 'posts' && members.length > 1 && !members.every(isDated),
  );
  const isBlog = collections.some(({ collection }) => collection.label === 'posts');
  const single = collections.length === 1 && loose.length === 0;
  return {
    list: [...(single ? parts.flatMap(({ children }) => children) : parts), ...folders],
    main: new Set(first?.members ?? (isBlog ? [] : loose)),
    source:
      collections.length === 0
        ? 'folders and file names'
        : `collections (${collections.map(({ collection }) => collection.label).join(', ')}), then folders`,
  };
}

function titleOf({ label, metadata }: JekyllCollection): string {
  return textOf(metadata.title) ?? textOf(metadata.name) ?? titleFromSlug(label);
}

/**
 * By the collection's own order, a list in `_data`, front matter, a page that links to most of it, `sort_by`, date, or
 * name: the first that it has.
 */
function orderedCollection(
  collection: JekyllCollection,
  members: readonly Placed[],
  documents: ReadonlyMap<string, JekyllDocument>,
  book: JekyllBook,
): readonly Listed[] {
  const { metadata, label } = collection;
  if (Array.isArray(metadata.order)) {
    const order = metadata.order.map(String);
    const rank = ({ chapter }: Placed): number => order.findIndex((name) => chapter.path.endsWith(`/${name}`)) >>> 0;
    return plain([...members].sort((a, b) => rank(a) - rank(b) || byOrder(a, b)));
  }
  const wanted = new Set(members);
  const data = bestOf(
    book.data.map(({ list }) => list),
    wanted,
  );
  if (data !== undefined) return completed(data, members);
  if (members.filter(hasOrder).length * 2 >= members.length) return frontMatterTree(members);
  const links = label === 'posts' ? undefined : bestOf(book.pages.map(book.links), wanted);
  return links === undefined ? plain([...members].sort(byKeyOrDate(collection, documents))) : completed(links, members);
}

function plain(pages: readonly Placed[]): readonly Listed[] {
  return pages.map((page) => ({ title: undefined, page, children: [] }));
}

/** The list that names most of a collection, if that is more than 60 %. */
function bestOf(lists: readonly (readonly Listed[])[], wanted: ReadonlySet<Placed>): readonly Listed[] | undefined {
  const rated = lists.map((list) => ({ list, rate: coverage(list, wanted) })).filter(({ rate }) => rate > 0.6);
  return rated.sort((a, b) => b.rate - a.rate)[0]?.list;
}

/** The list, with nothing in it but the collection's pages, and after it those that it does not name. */
function completed(list: readonly Listed[], members: readonly Placed[]): readonly Listed[] {
  const wanted = new Set(members);
  return [...list, ...plain([...members].sort(byOrder))]
    .map((entry) => only(entry, wanted))
    .filter((entry) => entry !== undefined);
}

function byKeyOrDate(
  { metadata }: JekyllCollection,
  documents: ReadonlyMap<string, JekyllDocument>,
): (a: Placed, b: Placed) => number {
  const key = textOf(metadata.sort_by);
  if (key !== undefined)
    return (a, b) => compare(a.chapter.frontMatter.data[key], b.chapter.frontMatter.data[key]) || byOrder(a, b);
  const time = ({ chapter }: Placed): number => {
    const date = readDate(documents.get(chapter.path)?.date);
    return date === undefined ? 0 : timeOf(date);
  };
  return (a, b) => time(a) - time(b) || byOrder(a, b);
}

/** The entry with nothing in it but pages of the collection. */
function only(entry: Listed, wanted: ReadonlySet<Placed>): Listed | undefined {
  const children = entry.children.map((child) => only(child, wanted)).filter((child) => child !== undefined);
  const page = entry.page !== undefined && wanted.has(entry.page) ? entry.page : undefined;
  return page === undefined && children.length === 0 ? undefined : { title: entry.title, page, children };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [textOf(a) ?? '', textOf(b) ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Folders are parts, named by their index page; inside, the order of the index page's links, then front matter, then
 * names.
 */
function orderedPages(pages: readonly Placed[], book: JekyllBook): readonly Listed[] {
  const folders = new Map<string, Placed[]>();
  for (const page of pages) folders.set(siteFolder(page), [...(folders.get(siteFolder(page)) ?? []), page]);
  const isIndex = ({ path }: Placed): boolean => path.endsWith('index.html');
  const read = (folder: string): readonly Listed[] => {
    const own = folders.get(folder) ?? [];
    const index = folder === '' ? book.pages.find(({ path }) => path === book.home) : own.find(isIndex);
    const below = subfolders(folder, folders);
    const links = index === undefined ? [] : book.links(index);
    const rank = new Map(flat(links).map((page, position) => [page, position]));
    const entries = [
      ...own
        .filter((page) => page !== index)
        .map((page): Listed & { readonly first: Placed | undefined } => ({
          title: undefined,
          page,
          children: [],
          first: page,
        })),
      ...below.map((each) => {
        const inner = read(each);
        const [head] = inner;
        return {
          title: titleFromSlug(each.slice(each.lastIndexOf('/') + 1)),
          page: undefined,
          children: inner,
          first: head?.page,
        };
      }),
    ];
    const rankOf = (page: Placed | undefined): number => (page === undefined ? Infinity : (rank.get(page) ?? Infinity));
    const sorted = entries
      .sort((a, b) => {
        const ranks = rankOf(a.first) - rankOf(b.first);
        if (ranks !== 0 && !Number.isNaN(ranks)) return ranks;
        return a.first === undefined || b.first === undefined ? 0 : byOrder(a.first, b.first);
      })
      .map((entry) => (entry.page === undefined && entry.children.length === 1 ? (entry.children[0] ?? entry) : entry));
    if (folder === '' || index === undefined) return sorted;
    return sorted.length === 0
      ? [{ title: undefined, page: index, children: [] }]
      : [{ title: undefined, page: index, children: sorted }];
  };
  return read('');
}

/** `a/b/index.html` and `a/b.html` of a pretty permalink stand for a page of the folder `a`. */
function siteFolder({ chapter, path }: Placed): string {
  const source = folderOf(chapter.path)
    .split('/')
    .filter((name) => name !== '' && !name.startsWith('_'))
    .join('/');
  return path.endsWith('index.html') && /^(index|readme)\./i.test(chapter.path.slice(chapter.path.lastIndexOf('/') + 1))
    ? folderOf(path)
    : source;
}

function subfolders(folder: string, folders: ReadonlyMap<string, unknown>): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = [...folders.keys()]
    .filter((name) => name !== folder && name.startsWith(prefix))
    .map((name) => prefix + (name.slice(prefix.length).split('/')[0] ?? ''));
  return [...new Set(names)].filter((name) => name !== folder && name !== '').sort();
}

function flat(list: readonly Listed[]): readonly Placed[] {
  return list.flatMap(({ page, children }) => [...(page === undefined ? [] : [page]), ...flat(children)]);
}
