// The third verb: chapters → Book. Order, numbers, addresses and link targets are decided here, and nowhere else.
import { tableOf } from '../lib/table.ts';
import type { Asset, Book, Edition, NumberedThing, PageLink, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';
import type { NumberedKind } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import { unknownLayout } from '../diagnostics/catalog.ts';
import { noGitDates } from '../diagnostics/catalog-settings.ts';
import { blocksOf, hasChanged } from '../languages/blocks.ts';
import { clientPath } from '../lib/client-path.ts';
import { isBoxKind, kindOfId } from '../lib/numbered-kinds.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { Words } from '../words/word-names.ts';
import { wordsOf } from '../words/words.ts';
import { publishedFiles } from './assets.ts';
import { machineFiles } from './machine-files.ts';
import { offlineOf } from './offline.ts';
import { nearbyIn, type Nearby } from './nearby.ts';
import { noCounts, numberChapter, type Counts, type NumberedChapter } from './numbers.ts';
import { draftsAmong, ordersOf } from './edition-order.ts';
import { withoutDraftNumbers } from './draft-numbers.ts';
import { languagesOfPages } from './languages.ts';
import type { Order, Placed } from './order.ts';
import { partOf } from './part-numbers.ts';
import { remarksOn } from './remarks.ts';
import { remarksOnText } from './text-remarks.ts';
import { copiesOf } from './pictures.ts';
import { READING_PAGE, readingEntry } from './reading-page.ts';
import { GLOSSARY, glossaryEntry, listedTerms, termProblems } from './glossary.ts';
import { citationsOf, type CitedBook } from './citations.ts';
import { downloadsOf, listedWorks, referenceFiles, REFERENCES, referencesEntry } from './references-page.ts';
import { redirectsOf } from './redirects.ts';
import { placeChapters, type PlacedEdition } from './site.ts';
import type { Site } from './targets.ts';
import { figureFiles } from './figure-files.ts';
import { figuresOf, type FigurePage } from './figure-list.ts';
import { FIGURES, figuresEntry, firstFigure, listingOf } from './figure-page.ts';
import type { LinkedPage, Places } from './link-page.ts';
import { seenOf } from './seen-chapter.ts';
import { linkerFor, type LinkMemory } from './link-memory.ts';
import { thingsOf } from './things.ts';
import { placeInSettings } from './settings-places.ts';
import { changedDay } from './changed-day.ts';
import { runningHeads, WHOLE_BOOK } from './whole-book.ts';
import { addedFileProblems } from './added-files.ts';
import { llmsFiles, withCopies } from './copies.ts';
import { coverFile, coverFor, coverProblems } from './cover.ts';

/**
 * Decides the book. `drafts` are left out, take part as other chapters do, or are shown without a number. Pure: the
 * same chapters and workspace give the same book, whatever `links` remembers of the one before.
 */
export function resolve(
  workspace: Workspace,
  read: readonly Chapter[],
  drafts: 'hidden' | 'counted' | 'uncounted',
  links?: LinkMemory,
): Book {
  const parsed = read.map((chapter) =>
    chapter.title === '' ? { ...chapter, title: workspace.config.title } : chapter,
  );
  const chapters = drafts !== 'hidden' ? parsed : parsed.filter((chapter) => !chapter.frontMatter.draft);
  const includes = tableOf(Object.entries(workspace.includes).map(([name, template]) => [name, template.interface]));
  const { everything, placed, editions, works, site, problems: misplaced } = placeChapters(workspace, chapters);
  const ordering = { workspace, site, works, drafts: draftsAmong(parsed, placed) };
  const found = ordersOf(editions, ordering);
  const orders = drafts === 'uncounted' ? withoutDraftNumbers(found, editions, ordering) : found;
  const ordered = editions.map((edition, index) =>
    orderedEdition(edition, orders[index] ?? noOrder, { workspace, includes, drafts }),
  );
  const cited = new Map(ordered.flatMap((each) => [...each.cited.pages]));
  const numbered = new Map(ordered.flatMap((each) => [...each.numbered]));
  const things = thingsOf(numbered);
  const places: Omit<Places, 'things'> = {
    site,
    anchorsOf: new Map(
      placed.map(({ chapter, path }) => [
        path,
        new Set([
          ...chapter.facts.anchors,
          ...(numbered.get(path)?.anchors ?? []),
          ...Object.values(cited.get(path)?.sources ?? {}).map(({ id }) => id),
        ]),
      ]),
    ),
    chapterOf: new Map(placed.map(({ chapter, path }) => [path, seenOf(chapter)])),
  };
  const problems: Problem[] = [
    ...misplaced,
    ...orders.flatMap((order) => order.problems),
    ...[...numbered.values()].flatMap((each) => each.problems),
    ...problemsOfCitations(ordered, workspace),
    ...ordered.flatMap(({ inOrder }) => termProblems(inOrder, workspace)),
  ];
  const asked = new Set<string>();
  const citedFrom = new Map<NumberedThing, Set<string>>();
  const figurePages = new Map<string, FigurePage>();
  const languages = languagesOfPages(editions, works);
  const pages = ordered.flatMap((edition) => {
    // Each language has the book's figures under the same names: its own are meant.
    const own: Places = { ...places, things: new Map([...things, ...thingsOf(edition.numbered)]) };
    const linkOf = linkerFor(own, links);
    return edition.pages.map((page) => {
      const linked = linkOf(page);
      problems.push(...linked.problems);
      for (const path of linked.files) asked.add(path);
      for (const { thing } of linked.mentions) citedFrom.set(thing, (citedFrom.get(thing) ?? new Set()).add(page.path));
      figurePages.set(page.path, { page, numbered: numbered.get(page.path), labels: linked.labels });
      return planOf(page, {
        workspace,
        site,
        edition,
        languages,
        linked,
        citations: edition.cited.pages.get(page.path),
        problems,
      });
    });
  });
  const inOrder = ordered.flatMap((edition) => edition.inOrder);
  problems.push(
    ...remarksOn(
      inOrder.map(({ chapter, path }) => ({ chapter, things: numbered.get(path)?.things ?? [] })),
      new Set(citedFrom.keys()),
      includes,
    ),
  );
  for (const edition of ordered)
    for (const { chapter } of edition.inOrder)
      problems.push(
        ...remarksOnText({
          chapter,
          text: workspace.texts[chapter.path] ?? '',
          words: wordsFor(chapter, edition.config),
          kind: workspace.kind,
        }),
      );
  if (workspace.changed === 'unknown') problems.push(noGitDates(placeInSettings('updated', 'git', workspace)));
  problems.push(...coverProblems(workspace, site), ...addedFileProblems(workspace, site));
  const cover = coverFile(workspace);
  if (cover !== undefined) asked.add(cover.path);
  const shown = ordered.map((edition): ShownEdition => {
    const words = wordsOf(edition.config.language, edition.config.words);
    const figures = figuresOf(
      edition.inOrder.flatMap(({ path }) => figurePages.get(path) ?? []),
      { site, citedFrom, wordsFor: ({ chapter }) => wordsFor(chapter, edition.config) },
    );
    return { ...edition, words, figures };
  });
  const files = publishedFiles(workspace, {
    asked,
    pages: site.pages,
    hasApparatus: ordered.some(({ cited: { works: all }, inOrder }) => all.length > 0 || inOrder.some(hasBoxesOrTerms)),
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
    ...shown.flatMap(({ made, root, order }) =>
      made.includes(root + WHOLE_BOOK) ? [runningHeads(order.contents, root)] : [],
    ),
  ];
  const taken = new Set([...site.pages, ...answered.map(({ path }) => path)]);
  const fed = shown.map((edition) => ({
    config: edition.config,
    root: edition.root,
    changed: workspace.changed,
    sequence: edition.order.sequence,
  }));
  const assets = [
    ...answered,
    ...machineFiles(fed, languages.alternates, taken),
    ...figureFiles(shown, taken),
    ...shown.flatMap(({ cited: { works: all }, root }) => referenceFiles(all, taken, root)),
  ];
  const plans = shown.flatMap((edition) =>
    edition.made.map((path) => ({
      ...madePlan(path, edition),
      languages: languages.forMade(path, edition),
      ...(path === edition.root + FIGURES
        ? listingOf(edition.figures, edition.order.numbers, { site, path })
        : hasTitlePage(path, edition) && cover === undefined
          ? firstFigure(edition.figures, { site, path })
          : { pictures: coverFor(path, workspace, site) }),
      ...(path === edition.root + GLOSSARY ? { terms: listedTerms(path, edition) } : {}),
      ...(path === edition.root + REFERENCES ? referencesOn(path, edition) : {}),
    })),
  );
  const told = shown.map((edition) => editionFacts(edition, taken));
  const answeredAll = { paths: new Set([...taken, ...assets.map(({ path }) => path)]), workspace };
  const copies = withCopies(pages, answeredAll);
  const llms = llmsFiles(told, copies.pages, answeredAll);
  const [main] = told;
  if (main === undefined) throw new Error('A book has a language');
  const offline = offlineOf(main, answeredAll);
  return {
    ...main,
    isKeptOffline: offline.isOffered,
    editions: told,
    pages: [...copies.pages, ...plans],
    assets: [...assets, ...llms.assets, ...offline.assets],
    problems: [
      ...problems,
      ...files.problems,
      ...redirects.problems,
      ...copies.problems,
      ...llms.problems,
      ...offline.problems,
    ],
  };
}

/** A front page that the program makes, and the whole book on one page. */
function hasTitlePage(path: string, { front, root }: PlacedEdition): boolean {
  return path === front || path === root + WHOLE_BOOK;
}

const noOrder: Order = { contents: [], sequence: [], numbers: new Map(), problems: [], source: '' };

interface OrderedEdition extends PlacedEdition {
  readonly order: Order;
  readonly nearby: Nearby;
  /** Of the pages in the order's sequence. */
  readonly positions: ReadonlyMap<Placed, number>;
  /** All of its pages. */
  readonly inOrder: readonly Placed[];
  /** By the paths of their pages. */
  readonly numbered: ReadonlyMap<string, NumberedChapter>;
  readonly cited: CitedBook;
}

interface ShownEdition extends OrderedEdition {
  readonly words: Words;
  readonly figures: Edition['figures'];
}

/** What one language does not cite, another may. */
function problemsOfCitations(editions: readonly OrderedEdition[], workspace: Workspace): readonly Problem[] {
  const [only, ...others] = editions;
  if (only !== undefined && others.length === 0) return only.cited.problems;
  return citationsOf(
    editions.flatMap(({ inOrder }) => inOrder),
    workspace,
  ).problems;
}

function referencesOn(path: string, { cited, order, pages }: OrderedEdition): Pick<PagePlan, 'works' | 'links'> {
  return { works: listedWorks(cited.works, order, { placed: pages, path }), links: downloadsOf(cited.works) };
}

function orderedEdition(
  edition: PlacedEdition,
  order: Order,
  { workspace, includes, drafts }: Pick<NumberScene, 'includes' | 'drafts'> & { readonly workspace: Workspace },
): OrderedEdition {
  const positions = new Map(order.sequence.map((page, index) => [page, index]));
  const inOrder = [...order.sequence, ...edition.pages.filter((page) => !positions.has(page))];
  const nearby = nearbyIn(order.contents);
  const cited = citationsOf(inOrder, { ...workspace, config: edition.config });
  return {
    ...edition,
    order,
    nearby,
    positions,
    inOrder,
    numbered: numberAll(inOrder, order, {
      config: edition.config,
      includes,
      isNative: workspace.jekyll === undefined,
      drafts,
    }),
    cited,
  };
}

/** A file of the book's own keeps its address. */
function contentsScriptBeside(taken: ReadonlySet<string>, root: string): string {
  const names = [`${root}contents.js`, `${root}all-chapters.js`];
  return names.find((path) => !taken.has(path)) ?? `${root}assets/contents.js`;
}

function editionFacts(edition: ShownEdition, taken: ReadonlySet<string>): Edition {
  const { config, root, front, foundBy, order, made, words, figures, nearby, contentsPage } = edition;
  return {
    config,
    root,
    front,
    foundBy,
    contents: order.contents,
    contentsPage,
    contentsScript: nearby.isShort ? undefined : contentsScriptBeside(taken, root),
    lists: [
      ...(made.includes(root + FIGURES) ? [figuresEntry(words, root)] : []),
      ...(made.includes(root + READING_PAGE) ? [readingEntry(words, root)] : []),
      ...(made.includes(root + GLOSSARY) ? [glossaryEntry(words, root)] : []),
      ...(made.includes(root + REFERENCES) ? [referencesEntry(words, root)] : []),
    ],
    figures,
    orderedBy: order.source,
  };
}

/** A chapter in another language than the book around it speaks its own. */
function wordsFor({ frontMatter: { language } }: Chapter, config: Config): Words {
  const isOwn = language === undefined || language === config.language;
  return isOwn ? wordsOf(config.language, config.words) : wordsOf(language, {});
}

/** The pages that the program makes: their template and their title. */
function madeKind(path: string, { root, front, words }: ShownEdition): Pick<PagePlan, 'layout' | 'title'> {
  // The top of a site whose languages all have folders of their own.
  if (path === 'index.html' && front !== path) return { layout: 'languages', title: words.languages };
  switch (path.startsWith(root) ? path.slice(root.length) : path) {
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
    case GLOSSARY:
      return { layout: 'glossary', title: words.glossary };
    case READING_PAGE:
      return { layout: 'further-reading', title: words.furtherReading };
    default:
      return { layout: 'contents', title: words.contents };
  }
}

function madePlan(path: string, edition: ShownEdition): PagePlan {
  const { order, front, config } = edition;
  const first = order.sequence[0];
  return {
    path,
    chapter: undefined,
    edition: config.language,
    languages: [],
    original: undefined,
    behind: undefined,
    ...madeKind(path, edition),
    titleContent: undefined,
    updated: undefined,
    number: undefined,
    previous: undefined,
    next: path === front && first !== undefined ? linkTo(first, path, order) : undefined,
    nearby: edition.nearby.for(path),
    figures: {},
    numbers: {},
    labels: {},
    links: {},
    pictures: {},
    citations: undefined,
    copy: undefined,
    works: [],
    terms: [],
    listing: [],
    videos: {},
    transcripts: {},
  };
}

interface Decided {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly edition: OrderedEdition;
  readonly languages: ReturnType<typeof languagesOfPages>;
  readonly linked: LinkedPage;
  readonly citations: PagePlan['citations'];
  readonly problems: Problem[];
}

function planOf(page: Placed, decided: Decided): PagePlan {
  const { edition, languages } = decided;
  const { order, positions, config } = edition;
  const numbered = edition.numbered.get(page.path);
  const position = positions.get(page) ?? NaN;
  const neighbour = (index: number): PageLink | undefined => {
    const other = order.sequence[index];
    return other === undefined ? undefined : linkTo(other, page.path, order);
  };
  return {
    path: page.path,
    edition: config.language,
    languages: languages.forPage(page, edition),
    original: originalOf(page, decided),
    behind: behindOf(page, decided),
    chapter: page.chapter,
    layout: layoutOf(page, decided),
    title: titleOf(page, decided),
    titleContent: page.chapter.titleContent,
    updated: changedDay(page.chapter, decided.workspace),
    number: order.numbers.get(page.path),
    previous: neighbour(position - 1),
    next: neighbour(position + 1),
    nearby: edition.nearby.for(page.path),
    figures: numbered?.figures ?? {},
    numbers: numbered?.numbers ?? {},
    labels: decided.linked.labels,
    links: decided.linked.links,
    pictures:
      page.path === edition.front
        ? tableOf([
            ...Object.entries(decided.linked.pictures),
            ...Object.entries(coverFor(page.path, decided.workspace, decided.site)),
          ])
        : decided.linked.pictures,
    videos: decided.linked.videos,
    transcripts: decided.linked.transcripts,
    citations: decided.citations,
    copy: undefined,
    works: [],
    terms: [],
    listing: [],
  };
}

/** The original of a translation, where that has changed since, as the lock tells. */
function behindOf(page: Placed, { workspace, edition, languages }: Decided): string | undefined {
  const { config, texts, translations } = workspace;
  const mark = Object.hasOwn(translations, page.chapter.path) ? translations[page.chapter.path] : undefined;
  if (config.outdated !== 'notice' || mark === undefined || page.original !== undefined) return undefined;
  const original = languages
    .forPage(page, edition)
    .find(({ language, isSame }) => isSame && language === config.language);
  return original !== undefined && hasChanged(mark.blocks, blocksOf(texts[mark.original] ?? ''))
    ? original.path
    : undefined;
}

/** A front page without a title bears that of the book, in its language. */
function titleOf({ chapter, path }: Placed, { edition, workspace }: Decided): string {
  const isBooks = path === edition.front && chapter.title === workspace.config.title;
  return isBooks ? edition.config.title : chapter.title;
}

function originalOf({ original }: Placed, { workspace }: Decided): PagePlan['original'] {
  if (original === undefined) return undefined;
  return { path: original.path, language: original.chapter.frontMatter.language ?? workspace.config.language };
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

function layoutOf({ chapter, path }: Placed, { workspace, edition, problems }: Decided): string {
  const usual = path === edition.front || path === 'index.html' || path === '404.html' ? 'page' : 'chapter';
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
 * Figures, tables and equations count by chapter (3.2), or through the part or the whole book where the settings say
 * so; through the book too where a chapter has no number.
 */
function numberAll(
  inOrder: readonly Placed[],
  order: Order,
  { config, includes, isNative, drafts }: NumberScene,
): ReadonlyMap<string, NumberedChapter> {
  const answer = new Map<string, NumberedChapter>();
  // By the part that they are counted in; '' is the book, or all of it that has no number.
  const through = new Map<string, Counts>();
  const { figures } = config.numbering;
  const showsBoxes = isNative || inOrder.some(({ chapter }) => mentionsBoxes(chapter));
  for (const page of inOrder) {
    const chapter = figures === 'book' ? undefined : order.numbers.get(page.path);
    const prefix = chapter === undefined || figures === 'chapter' ? chapter : partOf(chapter);
    const isUncounted = drafts === 'uncounted' && page.chapter.frontMatter.draft;
    const isAlone = isUncounted || (figures === 'chapter' && prefix !== undefined);
    const from = (isAlone ? undefined : through.get(prefix ?? '')) ?? noCounts;
    const numbered = numberChapter(page.chapter, includes, { prefix, from, showsBoxes });
    if (!isUncounted) through.set(prefix ?? '', sum(from, numbered.counts));
    answer.set(page.path, numbered);
  }
  return answer;
}

/** Whether a chapter has any of the apparatus, besides citations. */
function hasBoxesOrTerms({ chapter: { facts } }: Placed): boolean {
  return facts.terms.length > 0 || facts.numbered.some(({ kind }) => kind === 'box');
}

interface NumberScene {
  readonly config: Config;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** No book of Jekyll's: what is called a theorem is one. */
  readonly isNative: boolean;
  readonly drafts: 'hidden' | 'counted' | 'uncounted';
}

/** A book that mentions a box by its kind wants its boxes named: in one of Jekyll's they may be any theme's. */
function mentionsBoxes({ facts }: Chapter): boolean {
  return facts.references.some(({ isMention, address }) => isMention && isBoxKind(kindOfId(address.slice(1)) ?? ''));
}

function sum(a: Counts, b: Counts): Counts {
  const add = (total: Counts, kind: NumberedKind): Counts => ({ ...total, [kind]: total[kind] + b[kind] });
  return (Object.keys(b) as NumberedKind[]).reduce(add, a); // Counts have the names of kinds alone.
}
