// The third verb: chapters → Book. Order, numbers, addresses and link targets are decided here, and nowhere else.
import type { Asset, Book, NumberedThing, PageLink, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { unknownLayout } from '../diagnostics/catalog.ts';
import { clientPath } from '../lib/client-path.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { Words } from '../words/word-names.ts';
import { wordsOf } from '../words/words.ts';
import { publishedFiles } from './assets.ts';
import { createJekyllBook, orderOfJekyll } from './jekyll-order.ts';
import { machineFiles } from './machine-files.ts';
import { nearbyIn, type Nearby } from './nearby.ts';
import { noCounts, numberChapter, type Counts, type NumberedChapter } from './numbers.ts';
import { orderOf, type Order, type Placed } from './order.ts';
import { remarksOn } from './remarks.ts';
import { remarksOnText } from './text-remarks.ts';
import { copiesOf } from './pictures.ts';
import { READING_PAGE, readingEntry } from './reading-page.ts';
import { citationsOf } from './citations.ts';
import { downloadsOf, listedWorks, referenceFiles, REFERENCES, referencesEntry } from './references-page.ts';
import { redirectsOf } from './redirects.ts';
import { placeChapters } from './site.ts';
import { findTarget, type Site } from './targets.ts';
import { figureFiles } from './figure-files.ts';
import { figuresOf, type FigurePage } from './figure-list.ts';
import { FIGURES, figuresEntry, listingOf } from './figure-page.ts';
import { linkPage, type LinkedPage, type Places } from './link-page.ts';
import { thingsOf } from './things.ts';
import { runningHeads, WHOLE_BOOK } from './whole-book.ts';
import { addedFileProblems } from './added-files.ts';
import { coverFile, coverFor, coverProblems } from './cover.ts';

/** Decides the book. Drafts are left out unless `drafts`. Pure: the same chapters and workspace give the same book. */
export function resolve(workspace: Workspace, read: readonly Chapter[], drafts: boolean): Book {
  const parsed = read.map((chapter) =>
    chapter.title === '' ? { ...chapter, title: workspace.config.title } : chapter,
  );
  const chapters = drafts ? parsed : parsed.filter((chapter) => !chapter.frontMatter.draft);
  const { config } = workspace;
  const includes = Object.fromEntries(
    Object.entries(workspace.includes).map(([name, template]) => [name, template.interface]),
  );
  const { everything, placed, made, contentsPage, site, problems: misplaced } = placeChapters(workspace, chapters);
  const order = orderAll(placed, parsed, workspace, site);
  const nearby = nearbyIn(order.contents);
  const positions = new Map(order.sequence.map((page, index) => [page, index]));
  const inOrder = [...order.sequence, ...placed.filter((page) => !positions.has(page))];
  const numbered = numberAll(inOrder, order, { config, includes });
  const cited = citationsOf(inOrder, workspace);
  const places: Places = {
    site,
    anchorsOf: new Map(
      placed.map(({ chapter, path }) => [
        path,
        new Set([
          ...chapter.facts.anchors,
          ...(numbered.get(path)?.anchors ?? []),
          ...Object.values(cited.pages.get(path)?.sources ?? {}).map(({ id }) => id),
        ]),
      ]),
    ),
    chapterOf: new Map(placed.map(({ chapter, path }) => [path, chapter])),
    things: thingsOf(numbered),
  };
  const problems: Problem[] = [
    ...misplaced,
    ...order.problems,
    ...[...numbered.values()].flatMap((each) => each.problems),
    ...cited.problems,
  ];
  const asked = new Set<string>();
  const citedFrom = new Map<NumberedThing, Set<string>>();
  const figurePages = new Map<string, FigurePage>();
  const pages = placed.map((page) => {
    const linked = linkPage(page, places);
    problems.push(...linked.problems);
    for (const path of linked.files) asked.add(path);
    for (const { thing } of linked.mentions) citedFrom.set(thing, (citedFrom.get(thing) ?? new Set()).add(page.path));
    figurePages.set(page.path, { page, numbered: numbered.get(page.path), labels: linked.labels });
    return planOf(page, {
      workspace,
      site,
      order,
      nearby,
      positions,
      numbered: numbered.get(page.path),
      linked,
      citations: cited.pages.get(page.path),
      problems,
    });
  });
  problems.push(
    ...remarksOn(
      inOrder.map(({ chapter, path }) => ({ chapter, things: numbered.get(path)?.things ?? [] })),
      new Set(citedFrom.keys()),
      includes,
    ),
  );
  const words = wordsOf(config.language, config.words);
  for (const { chapter } of inOrder)
    problems.push(
      ...remarksOnText({ chapter, text: workspace.texts[chapter.path] ?? '', words, kind: workspace.kind }),
    );
  problems.push(...coverProblems(workspace, site), ...addedFileProblems(workspace, site));
  const cover = coverFile(workspace);
  if (cover !== undefined) asked.add(cover.path);
  const figures = figuresOf(
    inOrder.flatMap(({ path }) => figurePages.get(path) ?? []),
    { site, words, citedFrom },
  );
  const files = publishedFiles(workspace, {
    asked,
    pages: site.pages,
    hasApparatus: cited.works.length > 0,
    hasFormulas: everything.some(({ chapter }) => chapter.facts.firstFormula !== undefined),
  });
  const redirects = redirectsOf(
    everything,
    new Set([...site.pages, ...files.assets.map((asset) => asset.path)]),
    clientPath('redirect.js', workspace.client['redirect.js'] ?? new Uint8Array()),
  );
  const answered: Asset[] = [
    ...files.assets,
    ...copiesOf(workspace, asked),
    ...redirects.assets,
    ...(made.includes(WHOLE_BOOK) ? [runningHeads(order.contents)] : []),
  ];
  const taken = new Set([...site.pages, ...answered.map(({ path }) => path)]);
  const assets = [
    ...answered,
    ...machineFiles(order.sequence, config, taken),
    ...figureFiles(figures, taken),
    ...referenceFiles(cited.works, taken),
  ];
  const lists = [
    ...(made.includes(FIGURES) ? [figuresEntry(words)] : []),
    ...(made.includes(READING_PAGE) ? [readingEntry(words)] : []),
    ...(made.includes(REFERENCES) ? [referencesEntry(words)] : []),
  ];
  const plans = made.map((path) => ({
    ...madePlan(path, { order, nearby }, words),
    ...(path === REFERENCES ? { works: listedWorks(cited.works, order, placed), links: downloadsOf(cited.works) } : {}),
    ...(path === FIGURES ? listingOf(figures, order.numbers, site) : { pictures: coverFor(path, workspace, site) }),
  }));
  return {
    config,
    contents: order.contents,
    lists,
    contentsPage,
    contentsScript: nearby.isShort ? undefined : contentsScriptBeside(taken),
    figures,
    orderedBy: order.source,
    pages: [...pages, ...plans],
    assets,
    problems: [...problems, ...files.problems, ...redirects.problems],
  };
}

/** A file of the book's own keeps its address. */
function contentsScriptBeside(taken: ReadonlySet<string>): string {
  return ['contents.js', 'all-chapters.js'].find((path) => !taken.has(path)) ?? 'assets/contents.js';
}

function orderAll(
  placed: readonly Placed[],
  parsed: readonly Chapter[],
  { config, contentFolder, jekyll }: Workspace,
  site: Site,
): Order {
  if (jekyll === undefined || config.chapters.length > 0) {
    const shown = new Set(placed.map(({ chapter }) => chapter));
    return orderOf(
      placed,
      new Set(parsed.filter((chapter) => !shown.has(chapter)).map(({ path }) => path)),
      config,
      contentFolder,
    );
  }
  const byPath = new Map(placed.map((page) => [page.path, page]));
  return orderOfJekyll(
    createJekyllBook(placed, {
      site: jekyll,
      config,
      find: (address, from) => {
        const target = findTarget(address, { source: from.chapter.path, page: from.path, mayBeFromTop: false }, site);
        return target.kind === 'page' ? byPath.get(target.path) : undefined;
      },
    }),
  );
}

/** The pages that the program makes: their template and their title. */
function madeKind(path: string, words: Words): Pick<PagePlan, 'layout' | 'title'> {
  switch (path) {
    case '404.html':
      return { layout: '404', title: words.notFound };
    case 'search.html':
      return { layout: 'search', title: words.search };
    case WHOLE_BOOK:
      return { layout: 'print', title: words.wholeBook };
    case FIGURES:
      return { layout: 'figures', title: words.listOfFigures };
    case REFERENCES:
      return { layout: 'references', title: words.references };
    case READING_PAGE:
      return { layout: 'further-reading', title: words.furtherReading };
    default:
      return { layout: 'contents', title: words.contents };
  }
}

function madePlan(path: string, { order, nearby }: Pick<Decided, 'order' | 'nearby'>, words: Words): PagePlan {
  const first = order.sequence[0];
  return {
    path,
    chapter: undefined,
    ...madeKind(path, words),
    titleContent: undefined,
    number: undefined,
    previous: undefined,
    next: path === 'index.html' && first !== undefined ? linkTo(first, path, order) : undefined,
    nearby: nearby.for(path),
    figures: {},
    numbers: {},
    labels: {},
    links: {},
    pictures: {},
    citations: undefined,
    works: [],
    listing: [],
    videos: {},
    transcripts: {},
  };
}

interface Decided {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly order: Order;
  readonly nearby: Nearby;
  /** Of the pages in the order's sequence. */
  readonly positions: ReadonlyMap<Placed, number>;
  readonly numbered: NumberedChapter | undefined;
  readonly linked: LinkedPage;
  readonly citations: PagePlan['citations'];
  readonly problems: Problem[];
}

function planOf(page: Placed, decided: Decided): PagePlan {
  const { order } = decided;
  const position = decided.positions.get(page) ?? NaN;
  const neighbour = (index: number): PageLink | undefined => {
    const other = order.sequence[index];
    return other === undefined ? undefined : linkTo(other, page.path, order);
  };
  return {
    path: page.path,
    chapter: page.chapter,
    layout: layoutOf(page, decided),
    title: page.chapter.title,
    titleContent: page.chapter.titleContent,
    number: order.numbers.get(page.path),
    previous: neighbour(position - 1),
    next: neighbour(position + 1),
    nearby: decided.nearby.for(page.path),
    figures: decided.numbered?.figures ?? {},
    numbers: decided.numbered?.numbers ?? {},
    labels: decided.linked.labels,
    links: decided.linked.links,
    pictures:
      page.path === 'index.html'
        ? { ...decided.linked.pictures, ...coverFor(page.path, decided.workspace, decided.site) }
        : decided.linked.pictures,
    videos: decided.linked.videos,
    transcripts: decided.linked.transcripts,
    citations: decided.citations,
    works: [],
    listing: [],
  };
}

function linkTo(page: Placed, from: string, order: Order): PageLink {
  return {
    href: encodePath(relativePath(from, page.path)),
    title: page.chapter.title,
    titleContent: page.chapter.titleContent,
    number: order.numbers.get(page.path),
    description: page.chapter.frontMatter.description,
  };
}

function layoutOf({ chapter, path }: Placed, { workspace, problems }: Decided): string {
  const usual = path === 'index.html' || path === '404.html' ? 'page' : 'chapter';
  const asked = chapter.frontMatter.layout;
  if (asked === undefined) return usual;
  const answer = Object.hasOwn(workspace.layouts, `${asked}.html`) ? workspace.layouts[`${asked}.html`] : undefined;
  // The layouts that a Jekyll book names are its theme's, whatever their names: `page` is no page of ours.
  if (workspace.jekyll !== undefined) return answer?.path.startsWith('vitrine:') === false ? asked : usual;
  if (answer !== undefined) return asked;
  const known = Object.keys(workspace.layouts)
    .filter((name) => !name.includes(':') && !name.includes('/'))
    .map((name) => name.replace(/\.html$/, ''));
  problems.push(unknownLayout(chapter.frontMatter.places.layout, asked, nearestName(asked, known), usual));
  return usual;
}

/**
 * Figures, tables and equations count by chapter (3.2), or through the whole book where the settings say so or a
 * chapter has no number.
 */
function numberAll(
  inOrder: readonly Placed[],
  order: Order,
  { config, includes }: { config: Config; includes: Readonly<Record<string, IncludeInterface>> },
): ReadonlyMap<string, NumberedChapter> {
  const answer = new Map<string, NumberedChapter>();
  let through: Counts = noCounts;
  for (const page of inOrder) {
    const prefix = config.numbering.figures === 'chapter' ? order.numbers.get(page.path) : undefined;
    const numbered = numberChapter(page.chapter, includes, { prefix, from: through });
    if (prefix === undefined) through = sum(through, numbered.counts);
    answer.set(page.path, numbered);
  }
  return answer;
}

function sum(a: Counts, b: Counts): Counts {
  return { figure: a.figure + b.figure, table: a.table + b.table, equation: a.equation + b.equation };
}
