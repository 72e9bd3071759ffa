// The order of the book: which chapters it has, in which parts, with which numbers.
import { pathIn } from '../lib/paths.ts';
import { missingChapter, repeatedChapter } from '../diagnostics/catalog-settings.ts';
import { compareNaturally } from '../lib/natural-order.ts';
import { composedForm } from '../lib/composed-form.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { bringsNumber, mayBringNumber } from '../lib/own-number.ts';
import { panelLetter } from '../lib/panel-letter.ts';
import type { ContentsEntry, PageEntry } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ChapterEntry, Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { partId } from './nearby.ts';

/** A chapter and the path of its page. */
export interface Placed {
  readonly chapter: Chapter;
  readonly path: string;
  /** The page for which it stands in, in a language that has no translation of it. */
  readonly original?: Placed;
}

/** Where a chapter stands that no list names: by its number, then by its name. */
export interface SortKey {
  readonly order: number | undefined;
  readonly name: string;
}

interface OrderedPages {
  readonly pages: readonly Placed[];
  /** The path of the front page. */
  readonly front: string;
  /** By what each page is sorted; its own `order` and its file where nothing is given. */
  readonly sortAs?: (page: Placed) => SortKey;
}

export interface Order {
  readonly contents: readonly ContentsEntry[];
  /** Pages from first to last, the front page first: what `previous` and `next` follow. */
  readonly sequence: readonly Placed[];
  /** By page path; a page without a number is absent. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Where the order was found, in words: "chapters in book.yml". */
  readonly source: string;
}

/**
 * The settings' list of chapters rules; what it does not name follows, unnumbered. Without a list: by `order` in the
 * front matter, then by file name, numbers in names as numbers (2 before 10). A book of one chapter has no chapter
 * numbers. Appendices are numbered A, B, C.
 * `drafts` are paths of chapters that are left out: the list may name them.
 */
export function orderOf(
  { pages, front: home, sortAs = sortedAsItIs }: OrderedPages,
  drafts: ReadonlySet<string>,
  config: Config,
  contentFolder: string,
): Order {
  const problems: Problem[] = [];
  const front = pages.find(({ path }) => path === home);
  const rest = pages
    .filter((page) => page !== front && !isOfSite(page) && page.chapter.frontMatter.data.nav_exclude !== true)
    .sort(bySortKey(sortAs))
    .sort((a, b) => Number(a.chapter.isMade ?? false) - Number(b.chapter.isMade ?? false));
  const bySource = new Map(pages.map((page) => [composedForm(page.chapter.path), page]));
  const numbers = new Map<string, string>();
  const sequence: Placed[] = front === undefined ? [] : [front];

  const listed = new Set<Placed>();
  const isLone = config.chapters.length === 0 ? rest.filter(isChapter).length < 2 : countNumbered(config.chapters) < 2;
  const mostAreNumbered =
    config.chapters.length === 0 &&
    rest.filter(({ chapter }) => mayBringNumber(chapter.title)).length * 2 >= rest.length;
  const next = { chapter: 1, appendix: 0 };
  let parts = 0;
  const add = (page: Placed, numbered: boolean, appendix: boolean): ContentsEntry => {
    listed.add(page);
    if (page !== front) sequence.push(page);
    // "Chapter 3: Trees" has its number already.
    const isCounted = numbered && config.numbering.chapters && !isLone;
    if (isCounted && !mostAreNumbered && !bringsNumber(page.chapter.title))
      numbers.set(page.path, appendix ? panelLetter(next.appendix++).toUpperCase() : String(next.chapter++));
    return entryOf(page, numbers.get(page.path));
  };
  const addListed = (entry: ChapterEntry, appendix: boolean): ContentsEntry[] => {
    const isAppendix = appendix || entry.appendix;
    if (entry.kind === 'part') {
      const { title } = entry;
      const id = partId((parts += 1));
      return [{ kind: 'part', title, id, entries: entry.chapters.flatMap((inner) => addListed(inner, isAppendix)) }];
    }
    const page = find(bySource, entry.path, contentFolder);
    if (page !== undefined && listed.has(page)) problems.push(repeatedChapter(entry.place, entry.path));
    if (page !== undefined)
      return listed.has(page)
        ? []
        : [called(add(page, entry.numbered && isChapter(page) && page !== front, isAppendix), entry.title)];
    if (pathsFor(entry.path, contentFolder).some((path) => drafts.has(path))) return [];
    problems.push(
      missingChapter(
        entry.place,
        entry.path,
        nearestName(
          entry.path,
          [...bySource.keys()].map((path) => path.slice(contentFolder === '' ? 0 : contentFolder.length + 1)),
        ),
      ),
    );
    return [];
  };
  const contents = [
    ...config.chapters.flatMap((entry) => addListed(entry, false)),
    ...rest
      .filter((page) => !listed.has(page))
      .map((page) =>
        add(page, config.chapters.length === 0 && isChapter(page), page.chapter.frontMatter.data.appendix === true),
      ),
  ];
  return {
    contents,
    sequence,
    numbers,
    problems,
    source: config.chapters.length > 0 ? "the settings' list of chapters" : 'order in front matter, then file names',
  };
}

/** By the words of the list, where it has some. */
function called(entry: ContentsEntry, title: string | undefined): ContentsEntry {
  return title === undefined || title === '' || entry.kind !== 'page' || entry.title === title
    ? entry
    : { ...entry, title, titleContent: undefined };
}

/** The top of a site in several languages is of none, and so is the page for lost addresses. */
export function isOfSite({ path }: Placed): boolean {
  return path === '404.html' || path === 'index.html';
}

/** Pages of the layout `page` (about, colophon) are read, not counted. */
function isChapter({ chapter }: Placed): boolean {
  return chapter.frontMatter.layout !== 'page';
}

function countNumbered(entries: readonly ChapterEntry[]): number {
  return entries.reduce(
    (sum, entry) => sum + (entry.kind === 'part' ? countNumbered(entry.chapters) : Number(entry.numbered)),
    0,
  );
}

function find(bySource: ReadonlyMap<string, Placed>, path: string, contentFolder: string): Placed | undefined {
  return pathsFor(path, contentFolder)
    .map((candidate) => bySource.get(composedForm(candidate)))
    .find((page) => page !== undefined);
}

/**
 * What an entry of the list may mean: `convnets`, `convnets.md`, a folder's index, with or without the content folder.
 */
function pathsFor(path: string, contentFolder: string): readonly string[] {
  const clean = path.replace(/^\.?\//, '');
  const full = pathIn(contentFolder, clean);
  return [full, `${full}.md`, `${full}/index.md`, clean];
}

export function entryOf({ chapter, path }: Placed, number: string | undefined): PageEntry {
  const { title, titleContent, frontMatter } = chapter;
  const { draft, description } = frontMatter;
  return { kind: 'page', path, title, titleContent, number, description, ...(draft ? { isDraft: true } : {}) };
}

function bySortKey(sortAs: (page: Placed) => SortKey): (a: Placed, b: Placed) => number {
  return (a, b) => {
    const [left, right] = [sortAs(a), sortAs(b)];
    const orders = (left.order ?? Infinity) - (right.order ?? Infinity);
    if (!Number.isNaN(orders) && orders !== 0) return orders;
    return compareNaturally(left.name, right.name) || (a.path < b.path ? -1 : 1);
  };
}

function sortedAsItIs({ chapter }: Placed): SortKey {
  return { order: chapter.frontMatter.order, name: chapter.path };
}
