// Lists of posts cut into pages, as jekyll-paginate cuts them: for a book in its own layouts.
import { folderOf, nameOf, withoutClimbs, withoutEndSlashes } from '../../lib/paths.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllSite } from '../../model/jekyll.ts';
import { chunksOf, isShown, type ListOf, type ListPage } from './list-page.ts';
import { newerLists } from './newer-pagination.ts';

/** By the path of the template, its pages in order; a page that is no template has none. */
export function listPages(site: JekyllSite, listOf: ListOf): ReadonlyMap<string, readonly ListPage[]> {
  const { settings, plugins, isOnGitHubPages } = site;
  if (plugins.includes('jekyll-paginate-v2') && isMap(settings.pagination) && settings.pagination.enabled === true)
    return newerLists(site, settings.pagination, listOf);
  const size = Number(settings.paginate);
  const isOn = plugins.includes('jekyll-paginate') || isOnGitHubPages;
  return isOn && size >= 1 ? olderList(site, Math.floor(size), listOf) : new Map();
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
    const folder = withoutClimbs(pathOf(index + 1)).replace(/^\/+|\/+$/g, '');
    return {
      document: index === 0 ? template : { ...template, url: `/${folder}/`, page: `${folder}/index.html` },
      posts: chunk,
      facts: factsOf(index + 1, { pages: chunks.length, size, posts: posts.length, pathOf }),
    };
  });
  return new Map([[template.path, pages]]);
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

/** Whether the settings ask for lists cut into pages. */
export function isPaginated(settings: PlainMap): boolean {
  return settings.paginate !== undefined || (isMap(settings.pagination) && settings.pagination.enabled === true);
}

/** Of a list that is not cut: all on one page. */
export function uncutFacts({ documents }: JekyllSite): PlainMap {
  const count = documents.filter(({ collection }) => collection === 'posts').length;
  return { page: 1, per_page: count, total_posts: count, total_pages: 1 };
}
