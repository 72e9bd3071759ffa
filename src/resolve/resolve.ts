// The third verb: chapters → Book. Order, numbers, addresses and link targets are decided here, and nowhere else.
import { noGitDates } from '../diagnostics/catalog-settings.ts';
import { lastFor } from '../lib/once-for.ts';
import { tableOf } from '../lib/table.ts';
import type { Book, Edition, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { addedFileProblems } from './added-files.ts';
import { assetsOf } from './book-assets.ts';
import { createBookMemory, type BookMemory } from './book-memory.ts';
import { citationsOf } from './citations.ts';
import { llmsFiles, ownForms, withCopies } from './copies.ts';
import { coverProblems } from './cover.ts';
import { draftsAmong, ordersOf, type Ordering } from './edition-order.ts';
import type { EditionPages } from './editions.ts';
import { missingTerms, termProblems } from './glossary.ts';
import { withoutDraftNumbers } from './draft-numbers.ts';
import { languageFolderProblems } from './language-settings.ts';
import { languagesOfPages } from './languages.ts';
import { linkPages, type LinkScene } from './link-pages.ts';
import { listsOf, madePlans, type MadeScene, type ShownEdition } from './made-plans.ts';
import { offlineOf } from './offline.ts';
import { withoutFilesAsFolders } from './one-name.ts';
import type { Order, Placed } from './order.ts';
import { withSharedPictures } from './shared-pictures.ts';
import type { Deciding } from './own-changes.ts';
import { orderedEdition, type DraftManner, type OrderedEdition } from './ordered-edition.ts';
import { remarksOfBook } from './remarks-of-book.ts';
import { bookAsBefore, type Decided } from './same-book.ts';
import { placeInSettings } from './settings-places.ts';
import { shownEditions } from './shown-editions.ts';
import { placeChapters } from './site.ts';
import type { Site } from './targets.ts';

/**
 * Decides the book. `drafts` are left out, take part as other chapters do, or are shown without a number. Pure: the
 * same chapters and workspace give the same book, whatever `memory` has of the one before.
 */
export function resolve(
  workspace: Workspace,
  read: readonly Chapter[],
  drafts: DraftManner,
  memory: BookMemory = createBookMemory(),
): Book {
  const from: Deciding = { workspace, chapters: read, drafts };
  const last = memory.last.book();
  const before = last && bookAsBefore(last, from);
  if (last !== undefined && before !== undefined) {
    memory.last.takeAgain({ ...last, from, book: before });
    return before;
  }
  const decided = decide(from, memory);
  memory.last.decide(decided);
  return decided.book;
}

function decide(from: Deciding, memory: BookMemory): Decided {
  const { workspace, drafts } = from;
  const { parsed, chapters } = shownChapters(from);
  const includes = memory.includes('', interfacesOf(workspace));
  const placement = placeChapters(workspace, chapters);
  const site = memory.site('', placement.site);
  const { everything, placed, works } = placement;
  const ordering = { workspace, site, works, drafts: draftsAmong(parsed, placed) };
  const orders = ordersWith(drafts, placement.editions, ordering);
  const ordered = placement.editions.map((edition, index) =>
    orderedEdition(edition, orders[index] ?? noOrder, { workspace, includes, drafts, memory }),
  );
  const languages = languagesOfPages(placement.editions, works);
  const scene = { workspace, site, languages, works, memory, includes };
  const linked = linkPages(ordered, placed, scene);
  const editions = shownEditions(ordered, linked, site, memory);
  const files = assetsOf(editions, everything, { ...scene, ...linked });
  const facts = editions.map((edition) => factsOf(edition, files.taken));
  const forms = formsOf(linked.plans, facts, files, workspace);
  const [main] = facts;
  if (main === undefined) throw new Error('A book has a language');
  const { pages, assets: cards } = pagesOf(forms.pages, editions, facts, scene);
  const written = withoutFilesAsFolders(pages, [...files.assets, ...forms.assets, ...cards], everything);
  const book: Book = {
    ...main,
    isKeptOffline: forms.isKeptOffline,
    previewed: linked.previewed,
    editions: facts,
    ...written,
    pointedAt: files.pointedAt,
    problems: [
      ...placement.problems,
      ...problemsOfOrder(orders, ordered),
      ...problemsOfCitations(ordered, workspace),
      ...problemsOfTerms(ordered, placed, scene),
      ...linked.problems,
      ...remarksOfBook(ordered, linked.citedFrom, { workspace, includes }),
      ...problemsOfSettings(workspace, site),
      ...[files, forms, written].flatMap(({ problems }) => problems),
    ],
  };
  return { from, book, usesIn: linked.usesIn };
}

/** All that were read, and those that the book has, each with a title. */
function shownChapters({ workspace, chapters: read, drafts }: Deciding): {
  readonly parsed: readonly Chapter[];
  readonly chapters: readonly Chapter[];
} {
  const parsed = read.map((chapter) => (chapter.title === '' ? titled(chapter, workspace.config.title) : chapter));
  return { parsed, chapters: drafts !== 'hidden' ? parsed : parsed.filter(({ frontMatter }) => !frontMatter.draft) };
}

/** Those of chapters and those that the program makes, with what links to them show elsewhere. */
function pagesOf(
  plans: readonly PagePlan[],
  editions: readonly ShownEdition[],
  facts: readonly Edition[],
  scene: MadeScene,
): ReturnType<typeof withSharedPictures> {
  const made = editions.flatMap((edition) => madePlans(edition, scene));
  return withSharedPictures([...plans, ...made], facts, scene.workspace);
}

function interfacesOf({ includes }: Workspace): Readonly<Record<string, IncludeInterface>> {
  return tableOf(Object.entries(includes).map(([name, template]) => [name, template.interface]));
}

/** A front page that gives no title bears that of the book. */
const titled = lastFor((chapter: Chapter, title: string): Chapter => ({ ...chapter, title }));

function ordersWith(drafts: DraftManner, editions: readonly EditionPages[], ordering: Ordering): readonly Order[] {
  const orders = ordersOf(editions, ordering);
  return drafts === 'uncounted' ? withoutDraftNumbers(orders, editions, ordering) : orders;
}

const noOrder: Order = { contents: [], sequence: [], numbers: new Map(), problems: [], source: '' };

function problemsOfOrder(orders: readonly Order[], ordered: readonly OrderedEdition[]): readonly Problem[] {
  return [
    ...orders.flatMap((order) => order.problems),
    ...ordered.flatMap(({ numbered }) => [...numbered.values()].flatMap((each) => each.problems)),
  ];
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

function problemsOfTerms(
  editions: readonly OrderedEdition[],
  placed: readonly Placed[],
  { workspace, memory }: Pick<LinkScene, 'workspace' | 'memory'>,
): readonly Problem[] {
  return [
    ...editions.flatMap((edition) => termProblems(edition, workspace, memory)),
    ...missingTerms(placed, workspace),
  ];
}

function factsOf(edition: ShownEdition, taken: ReadonlySet<string>): Edition {
  const { config, root, front, foundBy, order, figures, things, nearby, contentsPage } = edition;
  return {
    config,
    root,
    front,
    foundBy,
    contents: order.contents,
    contentsPage,
    contentsScript: nearby.isShort ? undefined : contentsScriptBeside(taken, root),
    lists: listsOf(edition),
    figures,
    things,
    orderedBy: order.source,
  };
}

/** What the settings name and the book does not have. */
function problemsOfSettings(workspace: Workspace, site: Site): readonly Problem[] {
  return [
    ...(workspace.changed === 'unknown' ? [noGitDates(placeInSettings('updated', 'git', workspace))] : []),
    ...coverProblems(workspace, site),
    ...addedFileProblems(workspace, site),
    ...languageFolderProblems(workspace),
  ];
}

/** The pages with their copies in Markdown, the files that list them, and what keeps the book without a network. */
function formsOf(
  plans: readonly PagePlan[],
  editions: readonly Edition[],
  { taken, assets }: ReturnType<typeof assetsOf>,
  workspace: Workspace,
): Pick<Book, 'pages' | 'assets' | 'problems' | 'isKeptOffline'> {
  const answered = { paths: new Set([...taken, ...assets.map(({ path }) => path)]), workspace };
  const { pages, problems } = withCopies(plans, answered);
  const llms = llmsFiles(editions, pages, answered);
  const [main] = editions;
  if (main === undefined) throw new Error('A book has a language');
  const offline = offlineOf(main, answered);
  return {
    pages,
    isKeptOffline: offline.isOffered,
    assets: [...llms.assets, ...offline.assets],
    problems: [...problems, ...llms.problems, ...offline.problems, ...ownForms(editions, answered)],
  };
}

/** A file of the book's own keeps its address. */
function contentsScriptBeside(taken: ReadonlySet<string>, root: string): string {
  const names = [`${root}contents.js`, `${root}all-chapters.js`];
  return names.find((path) => !taken.has(path)) ?? `${root}assets/contents.js`;
}
