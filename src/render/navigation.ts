// The book's contents beside the text. With a thousand chapters, a list of them for each page would take longer than
// all the rest: so it is rendered once a folder, and each page marks itself in it and hangs its own sections below.
import type { Book, ContentsEntry, PagePlan } from '../model/book.ts';
import { escapeHtml } from '../lib/html.ts';
import { withTitleHtml } from './titles.ts';
import { encodePath, folderOf, relativePath } from '../lib/paths.ts';

export interface Navigation {
  readonly contentsFor: (plan: PagePlan) => readonly unknown[];
  /** The list for one page; `sections` is the finished list of its sections, or ''. */
  readonly listFor: (plan: PagePlan, sections: string) => string;
}

/** How a page writes the addresses of other files of the site, as HTML attributes hold them. */
export type Addresses = (path: string) => string;

/** A host answers with 404.html at any depth, where relative addresses would lead anywhere. */
export function mayStandAnywhere({ path }: PagePlan): boolean {
  return path === '404.html';
}

/** `basePath` is the path at which the site stands, `/book/`. */
export function addressesFrom(plan: PagePlan, basePath: string): Addresses {
  return mayStandAnywhere(plan)
    ? (path) => basePath + encodePath(path.replace(/(^|\/)index\.html$/, '$1'))
    : (path) => encodePath(relativePath(plan.path, path));
}

interface SharedInFolder {
  /** Addresses are relative, and so the same within a folder. */
  readonly contents: readonly unknown[];
  readonly list: string;
}

/** `render` makes the list of contents by its template. */
export function createNavigation(
  { contents: chapters, lists, config }: Book,
  render: (plan: PagePlan, contents: readonly unknown[]) => string,
): Navigation {
  const entries = [...chapters, ...lists];
  const folders = new Map<string, SharedInFolder>();
  const sharedBy = (plan: PagePlan): SharedInFolder => {
    const folder = mayStandAnywhere(plan) ? plan.path : folderOf(plan.path);
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const contents = contentsWith(addressesFrom(plan, config.basePath), entries);
    const shared = { contents, list: render(plan, contents) };
    folders.set(folder, shared);
    return shared;
  };
  return {
    contentsFor: (plan) => sharedBy(plan).contents,
    listFor: (plan, sections) => withCurrentPage(sharedBy(plan).list, plan, sections),
  };
}

function contentsWith(address: Addresses, entries: readonly ContentsEntry[]): readonly unknown[] {
  return entries.map((entry) =>
    entry.kind === 'part'
      ? { kind: 'part', title: entry.title, entries: contentsWith(address, entry.entries) }
      : { ...withTitleHtml(entry), href: address(entry.path) },
  );
}

/** Longer lists are hard to find one's way in: their parts fold. */
const LONG = 40;

export function isLong(entries: readonly ContentsEntry[]): boolean {
  return countPages(entries) > LONG;
}

function countPages(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'part' ? countPages(entry.entries) : 1), 0);
}

/** A page that the contents do not name still shows its sections, above them. */
function withCurrentPage(list: string, plan: PagePlan, sections: string): string {
  const href = ` href="${escapeHtml(encodePath(relativePath(plan.path, plan.path)))}"`;
  const at = list.indexOf(href);
  if (at < 0) return plan.path === 'index.html' ? list : sections + list;
  const end = list.indexOf('</a>', at) + '</a>'.length;
  const before = at + href.length;
  return `${withOpenDetails(list.slice(0, before))} aria-current="page"${list.slice(before, end)}${sections === '' ? '' : `\n${sections}`}${list.slice(end)}`;
}

/** What is folded around the end of the list so far is opened. */
function withOpenDetails(list: string): string {
  const around: number[] = [];
  for (const { 0: tag, index } of list.matchAll(/<details>|<\/details>/g)) {
    if (tag === '<details>') around.push(index);
    else around.pop();
  }
  return around.reduceRight(
    (html, at) => `${html.slice(0, at)}<details open>${html.slice(at + '<details>'.length)}`,
    list,
  );
}
