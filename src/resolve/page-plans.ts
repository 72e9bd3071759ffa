// The plan of a page that a chapter makes: all that it needs from the rest of the book.
import { unknownLayout } from '../diagnostics/catalog.ts';
import { blocksOf, hasChanged } from '../languages/blocks.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { tableOf } from '../lib/table.ts';
import type { PagePlan } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { changedDay } from './changed-day.ts';
import { chapterLinks } from './chapter-links.ts';
import { coverFor } from './cover.ts';
import type { LanguagesOfPages } from './languages.ts';
import type { LinkedPage } from './link-page.ts';
import type { Placed } from './order.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import type { Site } from './targets.ts';
import type { TermUses } from './term-uses.ts';

export interface Decided {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly edition: OrderedEdition;
  readonly languages: LanguagesOfPages;
  readonly linked: LinkedPage;
  readonly uses: TermUses;
}

export function planOf(page: Placed, decided: Decided): PagePlan {
  const { edition, languages, linked, uses, workspace, site } = decided;
  const { order, positions, config } = edition;
  const numbered = edition.numbered.get(page.path);
  const position = positions.get(page) ?? NaN;
  const [before, behind] = [order.sequence[position - 1], order.sequence[position + 1]];
  return {
    path: page.path,
    edition: config.language,
    languages: languages.forPage(page, edition),
    original: originalOf(page, decided),
    behind: behindOf(page, decided),
    chapter: page.chapter,
    layout: layoutOf(page, decided).layout,
    title: titleOf(page, decided),
    titleContent: namesItsPlace(page, decided) ? undefined : page.chapter.titleContent,
    updated: changedDay(page.chapter, workspace),
    number: order.numbers.get(page.path),
    previous: before && linkBack(before, page.path, order),
    next: behind && linkOn(behind, page.path, order),
    nearby: edition.nearby.for(page.path),
    figures: numbered?.figures ?? noNames,
    numbers: numbered?.numbers ?? noNames,
    labels: linked.labels,
    links: uses.links.length === 0 ? linked.links : linksWith(linked.links, uses.targets),
    termLinks: uses.links,
    termIds: uses.ids,
    pictures:
      page.path === edition.front
        ? tableOf([...Object.entries(linked.pictures), ...Object.entries(coverFor(page.path, workspace, site))])
        : linked.pictures,
    videos: linked.videos,
    transcripts: linked.transcripts,
    citations: edition.cited.pages.get(page.path),
    hasPreviews: workspace.config.previews && leadsInside(page, decided),
    shared: undefined,
    copy: undefined,
    ...nothingListed,
  };
}

/** The same value as long as both are. */
const linksWith = lastFor((links: PagePlan['links'], targets: PagePlan['links']) =>
  tableOf([...Object.entries(links), ...Object.entries(targets)]),
);

/** Whether its text has a link to a place in the book: by an address, to a note, to a work that it cites. */
function leadsInside({ chapter, path }: Placed, { linked, uses, edition }: Decided): boolean {
  const sources = Object.values(edition.cited.pages.get(path)?.sources ?? {});
  return (
    linked.leads.length + uses.leads.length > 0 ||
    sources.some(({ mentions }) => mentions > 0) ||
    hasNotes(chapter.facts.anchors)
  );
}

const hasNotes = onceFor((anchors: readonly string[]): boolean => anchors.some((id) => id.startsWith('fn:')));

/** One value for all plans: those that hold the same are found to be the same. */
export const noNames: Readonly<Record<string, never>> = tableOf();
export const noTermLinks: Pick<PagePlan, 'termLinks' | 'termIds'> = { termLinks: [], termIds: noNames };
export const nothingListed: Pick<PagePlan, 'works' | 'terms' | 'listing' | 'things' | 'access'> = {
  works: [],
  terms: [],
  listing: [],
  things: [],
  access: undefined,
};

/** The original of a translation, where that has changed since, as the lock tells. */
function behindOf(page: Placed, { workspace, languages }: Decided): string | undefined {
  const { config, texts, translations } = workspace;
  const mark = Object.hasOwn(translations, page.chapter.path) ? translations[page.chapter.path] : undefined;
  if (config.outdated !== 'notice' || mark === undefined || page.original !== undefined) return undefined;
  const original = languages.originalOf(page);
  return original !== undefined && hasChanged(mark.blocks, blocksOf(texts[original.chapter.path] ?? ''))
    ? original.path
    : undefined;
}

/** A front page without a title bears that of the book, in its language. */
function titleOf(page: Placed, { edition, workspace }: Decided): string {
  const isBooks = page.path === edition.front && page.chapter.title === workspace.config.title;
  return isBooks || namesItsPlace(page, { edition, workspace }) ? edition.config.title : page.chapter.title;
}

/** A theme's menu calls the front page `Home`, and templates that are copied `index`: neither says what is read. */
function namesItsPlace(
  { chapter, path }: Placed,
  { edition, workspace }: Pick<Decided, 'edition' | 'workspace'>,
): boolean {
  const isJekylls = workspace.jekyll !== undefined && edition.config.isTitled;
  return isJekylls && path === edition.front && /^(?:index|home(?: ?page)?)$/i.test(chapter.title.trim());
}

function originalOf({ original }: Placed, { workspace }: Decided): PagePlan['original'] {
  if (original === undefined) return undefined;
  return { path: original.path, language: original.chapter.frontMatter.language ?? workspace.config.language };
}

const linkBack = chapterLinks();
const linkOn = chapterLinks();

/** The page's template, and what is wrong with the one that its author asks for. */
export function layoutOf(
  { chapter, path }: Placed,
  { workspace, edition }: Pick<Decided, 'workspace' | 'edition'>,
): { readonly layout: string; readonly problems: readonly Problem[] } {
  const usual = path === edition.front || path === 'index.html' || path === '404.html' ? 'page' : 'chapter';
  const asked = chapter.frontMatter.layout;
  if (asked === undefined) return { layout: usual, problems: [] };
  const answer = Object.hasOwn(workspace.layouts, `${asked}.html`) ? workspace.layouts[`${asked}.html`] : undefined;
  // The layouts that a Jekyll book names are its theme's, whatever their names: `page` is no page of ours.
  if (workspace.jekyll !== undefined)
    return { layout: answer?.path.startsWith('vitrine:') === false ? asked : usual, problems: [] };
  if (answer !== undefined) return { layout: asked, problems: [] };
  const known = Object.keys(workspace.layouts)
    .filter((name) => !name.includes(':') && !name.includes('/'))
    .map((name) => name.replace(/\.html$/, ''));
  const problem = unknownLayout(chapter.frontMatter.places.layout, asked, nearestName(asked, known), usual);
  return { layout: usual, problems: [problem] };
}
