// What every address of the book's chapters means, and the plans of the pages that show them.
import type { NumberedThing, PagePlan } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { lastFor } from '../lib/once-for.ts';
import type { Chapter } from '../model/chapter.ts';
import type { PageCitations } from '../model/citations.ts';
import type { BookMemory } from './book-memory.ts';
import type { Work } from './counterparts.ts';
import type { FigurePage } from './figure-list.ts';
import type { LanguagesOfPages } from './languages.ts';
import type { LinkedPage } from './link-page.ts';
import { linkerFor } from './link-memory.ts';
import type { NumberedChapter } from './numbers.ts';
import type { Placed } from './order.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import { layoutOf, planOf } from './page-plans.ts';
import type { Places } from './places.ts';
import { seenOf } from './seen-chapter.ts';
import type { Site } from './targets.ts';
import { termNamesOf, usesOf, type TermUses } from './term-uses.ts';
import { thingsIn, thingsOf } from './things.ts';
import { translationOf } from './translation.ts';

export interface LinkedBook {
  readonly plans: readonly PagePlan[];
  /** Paths of the book's files that pages point at. */
  readonly asked: ReadonlySet<string>;
  /** Paths of the pages that mention a thing, in the order of the book. */
  readonly citedFrom: ReadonlyMap<NumberedThing, ReadonlySet<string>>;
  /**
   * The places that links of other pages lead to, by the paths of their pages: ids in order, '' for the page.
   * None where links show nothing.
   */
  readonly previewed: ReadonlyMap<string, readonly string[]>;
  /** By the paths of their pages, where terms are used. */
  readonly uses: ReadonlyMap<string, TermUses>;
  /** By the paths of their pages, where a text has words that may be terms. */
  readonly usesIn: ReadonlyMap<string, UsesIn>;
  /** By the paths of their pages. */
  readonly figurePages: ReadonlyMap<string, FigurePage>;
  readonly problems: readonly Problem[];
}

/** Where another text of the same chapter would use terms, and where this one does. */
export type UsesIn = (chapter: Chapter) => { readonly now: TermUses; readonly last: TermUses };

export interface LinkScene {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly languages: LanguagesOfPages;
  readonly works: ReadonlyMap<Placed, Work>;
  readonly memory: BookMemory;
}

export function linkPages(ordered: readonly OrderedEdition[], placed: readonly Placed[], scene: LinkScene): LinkedBook {
  const numbered = new Map(ordered.flatMap((edition) => [...edition.numbered]));
  const cited = new Map(ordered.flatMap((edition) => [...edition.cited.pages]));
  const places = placesOf({ cited, numbered }, placed, scene);
  const asked = new Set<string>();
  const citedFrom = new Map<NumberedThing, Set<string>>();
  const figurePages = new Map<string, FigurePage>();
  const ledTo = new Map<string, Set<string>>();
  const uses = new Map<string, TermUses>();
  const usesIn = new Map<string, UsesIn>();
  const problems: Problem[] = [];
  const note = (page: Placed, linked: LinkedPage, used: TermUses): void => {
    for (const path of linked.files) asked.add(path);
    for (const { thing } of linked.mentions) {
      const pages = citedFrom.get(thing) ?? new Set();
      citedFrom.set(thing, pages.add(page.path));
    }
    for (const { page: path, anchor } of [...linked.leads, ...used.leads]) {
      if (path !== page.path) ledTo.set(path, (ledTo.get(path) ?? new Set()).add(anchor));
    }
    if (used.first.size > 0) uses.set(page.path, used);
    const { path } = page;
    const { labels } = linked;
    figurePages.set(path, { page, numbered: numbered.get(path), citations: cited.get(path), labels });
    problems.push(...linked.problems);
  };
  const plans = ordered.flatMap((edition) => {
    const own = placesIn(edition, ordered, places, scene);
    const linkOf = linkerFor(own, scene.memory.links);
    const names = termNamesOf(edition, scene.memory);
    return edition.pages.map((page) => {
      const linked = linkOf(page);
      const usedBy = (chapter: Chapter): TermUses =>
        usesOf(linked.terms, chapter, names, places.anchorsOf.get(page.path) ?? noIds);
      const used = usedBy(page.chapter);
      if (page.chapter.facts.prose !== undefined)
        usesIn.set(page.path, (chapter) => ({ now: usedBy(chapter), last: used }));
      note(page, linked, used);
      problems.push(...layoutOf(page, { ...scene, edition }).problems);
      return scene.memory.plan(page.path, planOf(page, { ...scene, edition, linked, uses: used }));
    });
  });
  const { previews } = scene.workspace.config;
  const previewed = new Map(previews ? [...ledTo].map(([path, ids]) => [path, [...ids].sort()]) : []);
  return { plans, asked, citedFrom, previewed, uses, usesIn, figurePages, problems };
}

const noIds: ReadonlySet<string> = new Set();

/** Each language has the book's figures under the same names: its own are meant, then the original's. */
function placesIn(
  edition: OrderedEdition,
  ordered: readonly OrderedEdition[],
  places: Places,
  { works, workspace }: LinkScene,
): Places {
  const [main] = ordered;
  if (ordered.length === 1 || main === undefined) return places;
  const [own, first] = [edition, main].map(({ numbered }) => thingsOf(numbered));
  return {
    ...places,
    things: thingsIn(own ?? places.things, first ?? places.things, places.things),
    translation: translationOf(edition, main, works, workspace.jekyll?.plugins ?? []),
  };
}

/** By the paths of pages. */
interface Known {
  readonly cited: ReadonlyMap<string, PageCitations>;
  readonly numbered: ReadonlyMap<string, NumberedChapter>;
}

/** All that a page may lead to. */
function placesOf({ cited, numbered }: Known, placed: readonly Placed[], { site, memory }: LinkScene): Places {
  const anchorsOf = placed.map(
    ({ chapter, path }) =>
      [path, memory.anchors(path, anchorsIn(chapter, numbered.get(path), cited.get(path)))] as const,
  );
  const chapterOf = placed.map(({ chapter, path }) => [path, memory.seen(path, seenOf(chapter))] as const);
  return {
    site,
    anchorsOf: memory.anchorsOf('', new Map(anchorsOf)),
    chapterOf: memory.chapterOf('', new Map(chapterOf)),
    things: thingsOf(memory.allNumbered('', numbered)),
    translation: undefined,
  };
}

const anchorsIn = lastFor(
  ({ facts }: Chapter, numbered: NumberedChapter | undefined, cited: PageCitations | undefined): ReadonlySet<string> =>
    new Set([
      ...facts.anchors,
      ...(numbered?.anchors ?? []),
      ...Object.values(cited?.sources ?? {}).map(({ id }) => id),
    ]),
);
