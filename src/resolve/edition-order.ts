// The order of each language: its own where its author gave one, else that of the book's own language.
import { pathIn } from '../lib/paths.ts';
import type { ContentsEntry } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ChapterEntry, Config } from '../model/config.ts';
import type { Workspace } from '../model/workspace.ts';
import { withoutLanguage, type Work } from './counterparts.ts';
import type { EditionPages } from './editions.ts';
import { createJekyllBook, orderOfJekyll } from './jekyll-order.ts';
import { numberedByParts } from './part-numbers.ts';
import { entryOf, orderOf, type Order, type Placed, type SortKey } from './order.ts';
import { findTarget, type Site } from './targets.ts';

export interface Ordering {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly works: ReadonlyMap<Placed, Work>;
  /** Paths of chapters that are left out. */
  readonly drafts: ReadonlySet<string>;
}

/** In the order of the editions: the book's own language first. */
export function ordersOf(editions: readonly EditionPages[], ordering: Ordering): readonly Order[] {
  const [main, ...others] = editions;
  if (main === undefined) return [];
  const own = orderIn(main, main.config, ordering);
  const orders = [own, ...others.map((edition) => translatedOrder(edition, main, own, ordering))];
  return main.config.numbering.parts ? orders.map(numberedByParts) : orders;
}

type OrderedEdition = EditionPages & { readonly sortAs?: (page: Placed) => SortKey };

function orderIn(edition: OrderedEdition, config: Config, { workspace, site, drafts }: Ordering): Order {
  const { jekyll, contentFolder } = workspace;
  if (jekyll === undefined || config.chapters.length > 0) return orderOf(edition, drafts, config, contentFolder);
  const byPath = new Map(edition.pages.map((page) => [page.path, page]));
  return orderOfJekyll(
    createJekyllBook(edition.pages, {
      home: edition.front,
      site: jekyll,
      config,
      find: (address, from) => {
        const target = findTarget(address, { source: from.chapter.path, page: from.path, mayBeFromTop: false }, site);
        return target.kind === 'page' ? byPath.get(target.path) : undefined;
      },
    }),
  );
}

/** A list of the author's own in that language counts, or `order` in all of its chapters. */
function translatedOrder(edition: EditionPages, main: EditionPages, own: Order, ordering: Ordering): Order {
  const { workspace, works } = ordering;
  const isNative = workspace.jekyll === undefined;
  if (isNative && main.config.chapters.length === 0)
    return orderIn({ ...edition, sortAs: sortedLike(main, edition, ordering) }, edition.config, ordering);
  const inEdition = (page: Placed | undefined): Placed | undefined =>
    page === undefined ? undefined : (works.get(page)?.get(edition.config.language) ?? standIns.get(page));
  const standIns = new Map(
    edition.pages.flatMap((page) => (page.original === undefined ? [] : [[page.original, page]])),
  );
  if (isNative) {
    const bySource = new Map(main.pages.map((page) => [page.chapter.path, page]));
    const translate = (entries: readonly ChapterEntry[]): readonly ChapterEntry[] =>
      entries.flatMap((entry): ChapterEntry[] => {
        if (entry.kind === 'part') return [{ ...entry, chapters: translate(entry.chapters) }];
        const page = inEdition(bySource.get(fullPath(entry.path, workspace, bySource)));
        return page === undefined ? [] : [{ ...entry, path: page.chapter.path }];
      });
    const chapters = translate(main.config.chapters);
    return orderIn(edition, { ...edition.config, chapters: withoutEmptyParts(chapters) }, ordering);
  }
  const found = orderIn(edition, edition.config, ordering);
  const front = edition.pages.find(({ path }) => path === edition.front)?.chapter.path;
  // A chapter that links to a few others is no list of them.
  const isList = /^(?:_data|nav_order|the links of (?:.*\/)?summary\.)/i.test(found.source);
  if (isList || found.source === `the links of ${front ?? ''}`) return found;
  return orderLike(own, edition, {
    found,
    inEdition: (path) => inEdition(main.pages.find((page) => page.path === path)),
  });
}

/** A translation stands where its original does, whatever its file is called, unless it says otherwise itself. */
function sortedLike(
  main: EditionPages,
  edition: EditionPages,
  { works, workspace }: Ordering,
): (page: Placed) => SortKey {
  const nameIn = ({ folder, config }: EditionPages, { chapter }: Placed): string =>
    folder !== undefined && chapter.path.startsWith(`${folder}/`)
      ? pathIn(workspace.contentFolder, chapter.path.slice(folder.length + 1))
      : withoutLanguage(chapter.path, config.language);
  return (page) => {
    const original = page.original ?? works.get(page)?.get(main.config.language);
    const { order } = page.chapter.frontMatter;
    return original === undefined
      ? { order, name: nameIn(edition, page) }
      : { order: order ?? original.chapter.frontMatter.order, name: nameIn(main, original) };
  };
}

function fullPath(path: string, { contentFolder }: Workspace, bySource: ReadonlyMap<string, Placed>): string {
  const clean = path.replace(/^\.?\//, '');
  const full = pathIn(contentFolder, clean);
  return [full, `${full}.md`, `${full}/index.md`, clean].find((each) => bySource.has(each)) ?? '';
}

function withoutEmptyParts(entries: readonly ChapterEntry[]): readonly ChapterEntry[] {
  return entries.flatMap((entry): ChapterEntry[] => {
    if (entry.kind === 'chapter') return [entry];
    const chapters = withoutEmptyParts(entry.chapters);
    return chapters.length === 0 ? [] : [{ ...entry, chapters }];
  });
}

/** The pages that the other language has too in its order, then the rest as they were found. */
function orderLike(
  own: Order,
  edition: EditionPages,
  { found, inEdition }: { readonly found: Order; readonly inEdition: (path: string) => Placed | undefined },
): Order {
  const front = edition.pages.find(({ path }) => path === edition.front);
  const sequence: Placed[] = front === undefined ? [] : [front];
  const numbers = new Map<string, string>();
  const seen = new Set<Placed>(sequence);
  const visit = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
    entries.flatMap((entry): ContentsEntry[] => {
      if (entry.kind === 'part') {
        const inner = visit(entry.entries);
        const [first] = inner;
        // A part is called by the page that begins it; a title of the other language would be a foreign word.
        return inner.length === 0
          ? []
          : first?.kind === 'page' && inner.length > 1 && isNamedByFirst(entry)
            ? [{ kind: 'part', title: first.title, id: entry.id, entries: inner }]
            : [...inner];
      }
      const page = inEdition(entry.path);
      if (page === undefined || seen.has(page)) return [];
      seen.add(page);
      sequence.push(page);
      if (entry.number !== undefined) numbers.set(page.path, String(numbers.size + 1));
      return [entryOf(page, numbers.get(page.path))];
    });
  const contents = [...visit(own.contents)];
  const rest = found.sequence.filter((page) => !seen.has(page));
  for (const page of rest) {
    sequence.push(page);
    contents.push(entryOf(page, undefined));
  }
  return { contents, sequence, numbers, problems: [], source: `the order of the book's own language (${own.source})` };
}

function isNamedByFirst({ title, entries }: Extract<ContentsEntry, { kind: 'part' }>): boolean {
  return entries[0]?.kind === 'page' && entries[0].title === title;
}

/** Chapters that the list may name though they are not shown. */
export function draftsAmong(parsed: readonly Chapter[], placed: readonly Placed[]): ReadonlySet<string> {
  const shown = new Set(placed.map(({ chapter }) => chapter));
  return new Set(parsed.filter((chapter) => !shown.has(chapter)).map(({ path }) => path));
}
