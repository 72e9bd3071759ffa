// The order of a Jekyll book, which has no list of chapters of Vitrine's: found in what its author wrote for readers or
// for a theme.
import { nameOf, withoutEnding, withoutSlashes } from '../lib/paths.ts';
import { bringsNumber, mayBringNumber, numberIn } from '../lib/own-number.ts';
import { textOf } from '../lib/values.ts';
import type { Config } from '../model/config.ts';
import type { JekyllSite } from '../model/jekyll.ts';
import { contentsBy } from './contents-by.ts';
import { dataLists } from './data-lists.ts';
import { frontMatterTree, hasOrder } from './front-matter-order.ts';
import { groupsOf } from './jekyll-groups.ts';
import { linkList, type FindPage } from './link-lists.ts';
import { coverage, pagesOf, type Listed } from './listed.ts';
import { isOfSite, type Order, type Placed } from './order.ts';

export interface JekyllBook {
  readonly pages: readonly Placed[];
  /** The path of the front page. */
  readonly home: string;
  readonly site: JekyllSite;
  readonly config: Config;
  /** What an address means where it stands. */
  readonly find: FindPage;
  /** The pages that a page links to, read once. */
  readonly links: (page: Placed) => readonly Listed[];
  /** The lists of pages in `_data`. */
  readonly data: readonly ChosenList[];
}

export interface ChosenList {
  readonly list: readonly Listed[];
  /** Where it stands, in words: `_data/navigation`. */
  readonly source: string;
}

export function createJekyllBook(
  pages: readonly Placed[],
  about: Pick<JekyllBook, 'home' | 'site' | 'config' | 'find'>,
): JekyllBook {
  const known = new Map<Placed, readonly Listed[]>();
  const links = (page: Placed): readonly Listed[] => {
    const list = known.get(page) ?? linkList(page, about.find);
    known.set(page, list);
    return list;
  };
  return { pages, ...about, links, data: listsInData(pages, about) };
}

/** A list must name at least half of the book's pages to be its order. */
const ENOUGH = 0.5;

/**
 * In order of trust: a SUMMARY page, a list in `_data`, `nav_order` and `parent` in front matter, a page that links to
 * the others. Where none of them names half of the book, collections and folders, each by the best of these that knows
 * it. What the chosen list leaves out follows, by collection and folder, without numbers.
 */
export function orderOfJekyll(book: JekyllBook): Order {
  const { pages, config } = book;
  const front = pages.find(({ path }) => path === book.home);
  const readable = new Set(pages.filter((page) => page !== front && isReadable(page)));
  const chosen = chooseList(book, front, readable);
  const listed = new Set(chosen === undefined ? [] : pagesOf(chosen.list).filter((page) => readable.has(page)));
  const rest = groupsOf(book, new Set([...readable].filter((page) => !listed.has(page))));
  const main = chosen === undefined ? rest.main : listed;
  const counted = new Set([...main].filter((page) => !isAside(page)));
  const given = givenNumbers(counted);
  const numbered = given.size > 0 ? new Set(given.keys()) : withoutOwnNumbers(counted);
  const isNumbered = config.numbering.chapters && counted.size > 1;
  return {
    ...contentsBy([...(chosen?.list ?? []), ...rest.list], {
      front,
      readable,
      numbered: isNumbered ? numbered : new Set(),
      given,
    }),
    problems: [],
    source: chosen?.source ?? rest.source,
  };
}

function chooseList(
  book: JekyllBook,
  front: Placed | undefined,
  readable: ReadonlySet<Placed>,
): ChosenList | undefined {
  const enough = ({ list }: ChosenList): boolean =>
    pagesOf(list).filter((page) => readable.has(page)).length >= 2 && coverage(list, readable) >= ENOUGH;
  const best = (lists: readonly ChosenList[]): ChosenList | undefined =>
    lists.filter(enough).sort((a, b) => coverage(b.list, readable) - coverage(a.list, readable))[0];
  const summaries = book.pages.filter(({ chapter }) => /^summary$/i.test(withoutEnding(nameOf(chapter.path))));
  const ordered = [...readable].filter(hasOrder);
  const links = [...(front === undefined ? [] : [front]), ...readable];
  return (
    best(summaries.map((page) => ({ list: book.links(page), source: `the links of ${page.chapter.path}` }))) ??
    best(book.data) ??
    (ordered.length >= 2 && ordered.length >= readable.size * ENOUGH
      ? { list: frontMatterTree([...readable]), source: 'nav_order, parent, order or weight in front matter' }
      : undefined) ??
    best(
      links
        .filter((page) => !isNewestFirst(pagesOf(book.links(page)), book))
        .map((page) => ({ list: book.links(page), source: `the links of ${page.chapter.path}` })),
    )
  );
}

/** A list of posts, the newest first, tells news; a book begins with the oldest. */
function isNewestFirst(pages: readonly Placed[], { site }: JekyllBook): boolean {
  const dates = new Map(
    site.documents.filter(({ collection }) => collection === 'posts').map(({ path, date }) => [path, date ?? '']),
  );
  const written = pages.flatMap(({ chapter }) => dates.get(chapter.path) ?? []);
  return written.length > 1 && written.every((date, index) => index === 0 || date <= (written[index - 1] ?? ''));
}

function listsInData(
  pages: readonly Placed[],
  { site, find }: Pick<JekyllBook, 'site' | 'find'>,
): readonly ChosenList[] {
  const [somewhere] = pages;
  if (somewhere === undefined) return [];
  const bySlug = new Map<string, Placed | undefined>();
  for (const page of pages) {
    const slug = withoutEnding(nameOf(page.chapter.path)).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
    // A name that two pages have means neither.
    bySlug.set(slug, bySlug.has(slug) ? undefined : page);
  }
  const lookUp = (address: string): Placed | undefined => {
    if (/^[a-z][a-z0-9+.-]*:|^#/i.test(address) || address.length > 200) return undefined;
    return find(`/${address.replace(/^\/+/, '')}`, somewhere) ?? bySlug.get(withoutSlashes(address));
  };
  return Object.entries(site.data).flatMap(([name, value]) =>
    dataLists(value, lookUp).map((list) => ({ list, source: `_data/${name}` })),
  );
}

/** Pages for readers who go through the book: not those for machines, or that ask to be left out. */
function isReadable(page: Placed): boolean {
  const { data } = page.chapter.frontMatter;
  return !isOfSite(page) && data.nav_exclude !== true && data.redirect_to === undefined;
}

const ASIDE =
  /^(?:readme|licen[cs]e|copying|code_of_conduct|contributing|changelog|about|contact|search|tags?|categor(?:y|ies)|archives?|credits|acknowledge?ments?|privacy|terms|imprint|impressum|sitemap|summary|contents|toc|index|all|aio)$/i;

/** Pages that every site has are read, not counted. */
function isAside({ chapter }: Placed): boolean {
  const name = withoutEnding(nameOf(chapter.path));
  // The index of a folder begins its part.
  return ASIDE.test(name) && !(/^(?:index|readme)$/i.test(name) && chapter.path.includes('/'));
}

/** `Lecture 3: Trees` has its number already: that of one chapter, or of most. */
function withoutOwnNumbers(pages: ReadonlySet<Placed>): ReadonlySet<Placed> {
  const titles = [...pages].map(({ chapter }) => textOf(chapter.title) ?? '');
  if (titles.filter(mayBringNumber).length * 2 >= pages.size) return new Set();
  return new Set([...pages].filter(({ chapter }) => !bringsNumber(textOf(chapter.title) ?? '')));
}

/** The numbers that the authors of most pages give them, where no two pages have the same. */
function givenNumbers(pages: ReadonlySet<Placed>): ReadonlyMap<Placed, string> {
  const given = new Map<Placed, string>();
  for (const page of pages) {
    const number = numberIn(page.chapter.frontMatter.data);
    if (number !== undefined) given.set(page, number);
  }
  return given.size * 2 >= pages.size && new Set(given.values()).size === given.size ? given : new Map();
}
