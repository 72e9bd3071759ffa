// The book's contents beside the text. A page shows what is nearest (`plan.nearby`); the whole list of a long book is
// one script for all pages. Pages that show the same share one rendering, and each marks itself in it.
import type { Book, ContentsEntry, NearbyEntry, PageEntry, PagePlan } from '../model/book.ts';
import { escapeHtml } from '../lib/html.ts';
import { withTitleHtml } from './titles.ts';
import { encodePath, folderOf, relativePath } from '../lib/paths.ts';

export interface Navigation {
  /** All chapters, for a template that lists them; nothing is done before it looks. */
  readonly contentsFor: (plan: PagePlan) => readonly unknown[];
  /** The parts alone, each leading to its chapters in the page of all contents. */
  readonly partsFor: (plan: PagePlan) => readonly unknown[];
  /** The list for one page; `sections` is the finished list of its sections, or ''. */
  readonly listFor: (plan: PagePlan, sections: string) => string;
  /** The list of all chapters, its addresses those of a page at the top of the site. */
  readonly whole: () => string;
}

/** A script, since a page from disk may load one and may not fetch. */
export function scriptWith(list: string): string {
  return `vitrineContents(${JSON.stringify(list)});\n`;
}

/** How a page writes the addresses of other files of the site, as HTML attributes hold them. */
export type Addresses = (path: string) => string;

/** Renders the list of contents by its template, for pages at the place of this one, which tells them by `address`. */
export type RenderList = (place: ListPlace, contents: readonly unknown[]) => string;
interface ListPlace {
  readonly plan: Pick<PagePlan, 'path'>;
  readonly address: Addresses;
  /** The list of all chapters, and not what is nearest to a page. */
  readonly isWhole: boolean;
}

/** A host answers with 404.html at any depth, where relative addresses would lead anywhere. */
export function mayStandAnywhere({ path }: Pick<PagePlan, 'path'>): boolean {
  return path === '404.html';
}

/** `basePath` is the path at which the site stands, `/book/`. */
export function addressesFrom(plan: Pick<PagePlan, 'path'>, basePath: string): Addresses {
  return mayStandAnywhere(plan)
    ? (path) => basePath + encodePath(path.replace(/(^|\/)index\.html$/, '$1'))
    : (path) => encodePath(relativePath(plan.path, path));
}

/** So many lists are kept for the next page that shows the same: pages are asked for in the order of their folders. */
const KEPT = 60;

export function createNavigation(book: Book, render: RenderList): Navigation {
  const { contents, lists, config, front } = book;
  const placeOf = (plan: Pick<PagePlan, 'path'>, isWhole = false): ListPlace => ({
    plan,
    address: addressesFrom(plan, config.basePath),
    isWhole,
  });
  const listIn = (
    place: ListPlace,
    entries: readonly (ContentsEntry | NearbyEntry)[],
    known: Map<PageEntry, unknown> = new Map(),
  ): string => render(place, entriesAt({ ...place, ...book, known }, [...entries, ...lists]));
  // What templates get of a chapter is made once for the pages of a folder: each is listed on some twenty.
  let latest = { folder: '', known: new Map<PageEntry, unknown>() };
  const recent = new Map<readonly NearbyEntry[], { readonly folder: string; readonly list: string }>();
  const sharedList = (plan: PagePlan): string => {
    // Addresses are relative, and so the same within a folder.
    const folder = mayStandAnywhere(plan) ? plan.path : folderOf(plan.path);
    const known = recent.get(plan.nearby);
    if (known?.folder === folder) return known.list;
    if (latest.folder !== folder) latest = { folder, known: new Map() };
    const list = listIn(placeOf(plan), plan.nearby, latest.known);
    recent.delete(plan.nearby);
    recent.set(plan.nearby, { folder, list });
    const [oldest] = recent.keys();
    if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
    return list;
  };
  return {
    contentsFor: (plan) =>
      lazyList(() => entriesAt({ ...placeOf(plan), ...book, known: new Map() }, [...contents, ...lists])),
    partsFor: (plan) =>
      entriesAt(
        { ...placeOf(plan), ...book, known: new Map() },
        contents.flatMap((entry) =>
          entry.kind === 'part'
            ? [{ kind: 'closed', title: entry.title, id: entry.id, ...numberOf(entry) } as const]
            : [],
        ),
      ),
    listFor: (plan, sections) => withCurrentPage(sharedList(plan), plan, { front, sections }),
    whole: () => listIn(placeOf({ path: 'index.html' }, true), contents),
  };
}

function numberOf({ number }: { readonly number?: string }): { readonly number?: string } {
  return number === undefined ? {} : { number };
}

interface EntryPlace extends Pick<Book, 'contentsPage'> {
  readonly address: Addresses;
  /** What has been made for this place. Grows. */
  readonly known: Map<PageEntry, unknown>;
}

/** What templates get of an entry. Parts that are closed, and what is left out, lead to the page of all contents. */
function entriesAt(
  { address, contentsPage, known }: EntryPlace,
  entries: readonly (ContentsEntry | NearbyEntry)[],
): readonly unknown[] {
  const inContents = (id: string | undefined): string => address(contentsPage) + (id === undefined ? '' : `#${id}`);
  const pageAt = (entry: PageEntry): unknown => {
    const value = known.get(entry) ?? { ...withTitleHtml(entry), href: address(entry.path) };
    known.set(entry, value);
    return value;
  };
  const at = (entry: ContentsEntry | NearbyEntry): unknown => {
    switch (entry.kind) {
      case 'page':
        return pageAt(entry);
      case 'part':
        return { ...entry, entries: entry.entries.map(at) };
      case 'closed':
        return { ...withTitleHtml(entry), href: inContents(entry.id) };
      case 'more':
        return { ...entry, href: inContents(entry.id) };
    }
  };
  return entries.map(at);
}

/** A list that is made when somebody looks at it: most templates do not, and to make it for each page takes long. */
function lazyList(make: () => readonly unknown[]): readonly unknown[] {
  let list: readonly unknown[] | undefined;
  return new Proxy([] as readonly unknown[], {
    get: (_, key) => Reflect.get((list ??= make()), key) as unknown,
    has: (_, key) => Reflect.has((list ??= make()), key),
    ownKeys: () => Reflect.ownKeys((list ??= make())),
    getOwnPropertyDescriptor: (target, key) => {
      list ??= make();
      // An array's own length is there before its entries are.
      return Reflect.getOwnPropertyDescriptor(key === 'length' ? target : list, key);
    },
  });
}

/** A page that the contents do not name still shows its sections, above them. */
function withCurrentPage(
  list: string,
  plan: PagePlan,
  { front, sections }: { readonly front: string; readonly sections: string },
): string {
  const href = ` href="${escapeHtml(encodePath(relativePath(plan.path, plan.path)))}"`;
  const at = list.indexOf(href);
  if (at < 0) return plan.path === front ? list : sections + list;
  const end = list.indexOf('</a>', at) + '</a>'.length;
  const before = at + href.length;
  return `${list.slice(0, before)} aria-current="page"${list.slice(before, end)}${sections === '' ? '' : `\n${sections}`}${list.slice(end)}`;
}
