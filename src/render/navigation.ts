// The book's contents beside the text. With a thousand chapters, a list of them for each page would take longer than all
// the rest: so it is rendered once a folder, and each page marks itself in it and hangs its own sections below.
import type { ContentsEntry, PagePlan } from '../model/book.ts';
import { escapeHtml } from '../lib/html.ts';
import { encodePath, folderOf, relativePath } from '../lib/paths.ts';

export interface Navigation {
  readonly contentsFor: (plan: PagePlan) => readonly unknown[];
  /** The list for one page; `sections` is the finished list of its sections, or ''. */
  readonly listFor: (plan: PagePlan, sections: string) => string;
}

interface SharedInFolder {
  /** Addresses are relative, and so the same within a folder. */
  readonly contents: readonly unknown[];
  readonly list: string;
}

/** `render` makes the list of contents by its template. */
export function createNavigation(entries: readonly ContentsEntry[], render: (from: string, contents: readonly unknown[]) => string): Navigation {
  const folders = new Map<string, SharedInFolder>();
  const sharedBy = (plan: PagePlan): SharedInFolder => {
    const folder = folderOf(plan.path);
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const contents = contentsFrom(plan.path, entries);
    const shared = { contents, list: render(plan.path, contents) };
    folders.set(folder, shared);
    return shared;
  };
  return {
    contentsFor: (plan) => sharedBy(plan).contents,
    listFor: (plan, sections) => withCurrentPage(sharedBy(plan).list, plan, sections),
  };
}

function contentsFrom(from: string, entries: readonly ContentsEntry[]): readonly unknown[] {
  return entries.map((entry) =>
    entry.kind === 'part'
      ? { kind: 'part', title: entry.title, entries: contentsFrom(from, entry.entries) }
      : { ...entry, href: encodePath(relativePath(from, entry.path)) });
}

/** A page that the contents do not name still shows its sections, above them. */
function withCurrentPage(list: string, plan: PagePlan, sections: string): string {
  const href = ` href="${escapeHtml(encodePath(relativePath(plan.path, plan.path)))}"`;
  const at = list.indexOf(href);
  if (at < 0) return plan.path === 'index.html' ? list : sections + list;
  const end = list.indexOf('</a>', at) + '</a>'.length;
  const before = at + href.length;
  return `${list.slice(0, before)} aria-current="page"${list.slice(before, end)}${sections === '' ? '' : `\n${sections}`}${list.slice(end)}`;
}
