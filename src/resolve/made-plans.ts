// The plans of pages that the program makes: contents, lists, the search, the whole book.
import type { AccessReport } from '../model/access.ts';
import type { Edition, PagePlan } from '../model/book.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import type { BookMemory } from './book-memory.ts';
import { ACCESS, accessReport } from './accessibility.ts';
import { chapterLinks } from './chapter-links.ts';
import { coverFile, coverFor } from './cover.ts';
import { FIGURES, figuresEntry, firstFigure, listingOf } from './figure-page.ts';
import { GLOSSARY, glossaryEntry, listedTerms } from './glossary.ts';
import type { LanguagesOfPages } from './languages.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import { noNames, noTermLinks, nothingListed } from './page-plans.ts';
import { READING_PAGE, readingEntry } from './reading-page.ts';
import { downloadsOf, listedWorks, REFERENCES, referencesEntry } from './references-page.ts';
import type { Site } from './targets.ts';
import type { TermUses } from './term-uses.ts';
import { listedThings, thingEntries, thingListAt, thingTitle } from './thing-pages.ts';
import { WHOLE_BOOK } from './whole-book.ts';

export interface ShownEdition extends OrderedEdition {
  readonly words: Words;
  /** By the paths of their pages, where terms are used. */
  readonly uses: ReadonlyMap<string, TermUses>;
  readonly figures: Edition['figures'];
  readonly things: Edition['things'];
}

export interface MadeScene {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly languages: LanguagesOfPages;
  readonly memory: BookMemory;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
}

export function madePlans(edition: ShownEdition, scene: MadeScene): readonly PagePlan[] {
  const { workspace, site, languages, memory } = scene;
  const { root, figures, order } = edition;
  return edition.made.map((path) =>
    memory.plan(path, {
      ...emptyPlan(path, edition),
      languages: languages.forMade(path, edition),
      ...(path === root + FIGURES
        ? listingOf(figures, order.numbers, site, path)
        : hasTitlePage(path, edition) && coverFile(workspace) === undefined
          ? firstFigure(figures, { site, path })
          : { pictures: coverFor(path, workspace, site) }),
      ...thingsOn(path, edition),
      ...(path === root + GLOSSARY ? { terms: listedTerms(path, edition, memory) } : {}),
      ...(path === root + REFERENCES ? referencesOn(path, edition) : {}),
      ...(path === root + ACCESS ? { access: accessOn(path, edition, scene) } : {}),
    }),
  );
}

/** A front page that the program makes, and the whole book on one page. */
function hasTitlePage(path: string, { front, root }: OrderedEdition): boolean {
  return path === front || path === root + WHOLE_BOOK;
}

/** The entries of the contents that follow the chapters. */
export function listsOf({ made, root, words, inOrder }: ShownEdition): Edition['lists'] {
  return [
    ...(made.includes(root + FIGURES) ? [figuresEntry(words, root)] : []),
    ...thingEntries(made, root, { inOrder, words }),
    ...(made.includes(root + READING_PAGE) ? [readingEntry(words, root)] : []),
    ...(made.includes(root + GLOSSARY) ? [glossaryEntry(words, root)] : []),
    ...(made.includes(root + REFERENCES) ? [referencesEntry(words, root)] : []),
  ];
}

function referencesOn(path: string, { cited, order, pages }: OrderedEdition): Pick<PagePlan, 'works' | 'links'> {
  return { works: listedWorks(cited.works, order, { placed: pages, path }), links: downloadsOf(cited.works) };
}

function thingsOn(path: string, { things, order, root }: ShownEdition): Partial<Pick<PagePlan, 'things'>> {
  const list = thingListAt(path.slice(root.length));
  return list === undefined ? {} : { things: listedThings(things, order.numbers, path, list) };
}

function accessOn(path: string, edition: ShownEdition, { workspace, includes, memory }: MadeScene): AccessReport {
  return memory.access(path, accessReport(path, { ...edition, includes, texts: workspace.texts, memory }));
}

/** Their template and their title. */
function kindOf(path: string, edition: ShownEdition): Pick<PagePlan, 'layout' | 'title'> {
  const { root, front, words } = edition;
  const name = path.startsWith(root) ? path.slice(root.length) : path;
  const list = thingListAt(name);
  if (list !== undefined) return { layout: 'things', title: thingTitle(list, edition) };
  // The top of a site whose languages all have folders of their own.
  if (path === 'index.html' && front !== path) return { layout: 'languages', title: words.languages };
  switch (name) {
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
    case ACCESS:
      return { layout: 'accessibility', title: words.accessibility };
    case GLOSSARY:
      return { layout: 'glossary', title: words.glossary };
    case READING_PAGE:
      return { layout: 'further-reading', title: words.furtherReading };
    default:
      return { layout: 'contents', title: words.contents };
  }
}

const linkToStart = chapterLinks();

function emptyPlan(path: string, edition: ShownEdition): PagePlan {
  const { order, front, config } = edition;
  const first = order.sequence[0];
  return {
    path,
    chapter: undefined,
    edition: config.language,
    languages: [],
    original: undefined,
    behind: undefined,
    ...kindOf(path, edition),
    titleContent: undefined,
    updated: undefined,
    number: undefined,
    previous: undefined,
    next: path === front && first !== undefined ? linkToStart(first, path, order) : undefined,
    nearby: edition.nearby.for(path),
    figures: noNames,
    numbers: noNames,
    labels: noNames,
    links: noNames,
    ...noTermLinks,
    pictures: noNames,
    citations: undefined,
    hasPreviews: false,
    shared: undefined,
    copy: undefined,
    videos: noNames,
    transcripts: noNames,
    ...nothingListed,
  };
}
