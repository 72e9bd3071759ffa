// The fourth verb: PagePlan → HTML. Rendering asks and never decides: numbers, links and sizes come from the plan.
import { mediaTypeFor } from '../lib/media-types.ts';
import { hasBoxesOrTerms } from '../lib/apparatus.ts';
import { fileOfCopy } from '../lib/language-copies.ts';
import { minutesFor } from '../lib/reading-time.ts';
import { pathsIn } from '../lib/contents-paths.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { Section } from '../model/search.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';
import type { PackedTree, Tree } from '../model/tree.ts';
import type { TemplateFile, Workspace } from '../model/workspace.ts';
import { templateError } from '../diagnostics/catalog.ts';
import { clientPath } from '../lib/client-path.ts';
import { attributesHtml } from '../lib/html.ts';
import { citedHeadings } from '../bibliography/citation-tree.ts';
import { dayIn } from '../bibliography/entry-parts.ts';
import { bookIn } from '../lib/editions.ts';
import { decodePath, folderOf, joinPath } from '../lib/paths.ts';
import { safe, TemplateFailure } from '../templating/templates.ts';
import { openForHtml, openTree } from '../tree/packed.ts';
import { withLinks } from '../tree/prose.ts';
import { addToHead } from '../tree/head.ts';
import { htmlOf } from '../tree/html.ts';
import { checkCalls, renderChapter, type RenderedChapter } from './chapter.ts';
import { chapterCopy } from './chapter-copy.ts';
import { everyPageOf, type EveryPage } from './every-page.ts';
import { startsWithFormulas } from './head.ts';
import { canonicalOf, noticeOf, switchOf } from './languages.ts';
import { forgeOf } from './forge.ts';
import { metadataOf } from './metadata.ts';
import { addressesFrom, createNavigation, mayStandAnywhere, scriptWith, type Navigation } from './navigation.ts';
import { outlineOf, sectionsOf } from './outline.ts';
import { policyFor } from './policy.ts';
import { noText, printedText, type HeldText } from './held-text.ts';
import { isReadingPage, readingPage } from './reading-page.ts';
import { titleHtml, withTitleHtml } from './titles.ts';
import { stripOf } from './strip.ts';
import { isWholeBook, pathsOfWhole, wholeBook } from './whole-book.ts';
import { directionIn, languageOf } from './page-language.ts';
import { unknownPicture } from './pictures.ts';
import { previewedPage, previewScript } from './previews.ts';
import { createVoices, type Voice } from './voices.ts';
import { tableOf } from '../lib/table.ts';

/** Gives what is known of a page, or runs what finds it; `what` is looked at, of several things that a page has. */
export type RememberCheck = (tried: TriedPage, run: () => readonly Problem[]) => readonly Problem[];

interface TriedPage {
  readonly plan: PagePlan;
  /** What of it is tried: the page, or the calls of its chapter. */
  readonly what: 'page' | 'calls';
  /** Of a page that is made of others, the one that it is tried with. */
  readonly shows: PagePlan | undefined;
}

export interface Renderer {
  /** Undefined HTML, with a problem, where a template of the page fails. */
  readonly page: (plan: PagePlan) => RenderedPage;
  /**
   * The chapter's own content, without any page template; addresses are those of its page. '' where an include's
   * template fails.
   */
  readonly content: (plan: PagePlan) => string;
  /** The chapter's copy in Markdown, without notes to its authors. Undefined, with a problem, as for a page. */
  readonly copy: (plan: PagePlan) => RenderedCopy;
  /** What links of other pages show of it and of its places, a script. Undefined, with a problem, as for a page. */
  readonly preview: (plan: PagePlan, anchors: readonly string[]) => RenderedPage;
  /**
   * The chapter's own content before it is written, for other forms of the book: no gap is left in it. Throws
   * TemplateFailure where an include's template cannot be run.
   */
  readonly tree: (plan: PagePlan) => Tree;
  /** What the search, the whole book and the list of readings have of a page. Nothing where a template fails. */
  readonly parts: (plan: PagePlan) => PageParts;
  /** From now on, what other pages have of a page is kept when that is made: it needs not be made twice. */
  readonly keepParts: (shelf: PartsShelf) => void;
  /**
   * The faults of templates, without making the pages: each include is run, and each page template for one page of its
   * kind. What a page template does on other pages alone is found when these are made.
   */
  readonly check: (remember: RememberCheck) => readonly Problem[];
  /** The script that brings the whole list of chapters of a long book. Undefined, with a problem, as for a page. */
  readonly contentsScript: (language: string) => RenderedPage;
}

interface RenderedPage {
  readonly html: string | undefined;
  readonly problems: readonly Problem[];
}

interface RenderedCopy {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

export interface PageParts {
  /** The chapter's text as the whole book has it; nothing where there is none. */
  readonly whole: HeldText;
  /** Its further readings alone, as one list, as the page of all has them; nothing where it has none. */
  readonly readings: HeldText;
  /** What can be found in it. */
  readonly sections: readonly Section[];
}

/** Where what other pages have of a page lies until they ask for it. */
export interface PartsShelf {
  readonly get: (plan: PagePlan) => PageParts | undefined;
  readonly set: (plan: PagePlan, parts: PageParts) => void;
}

/** The whole book on one page, and all further readings. */
export function isMadeOfOthers(plan: PagePlan): boolean {
  return isWholeBook(plan) || isReadingPage(plan);
}

/** A renderer for all pages of one book: templates are compiled once, and navigation is rendered once a folder. */
export function createRenderer(workspace: Workspace, book: Book, showsAuthorNotes: boolean): Renderer {
  const renderers = new Map(
    book.editions.map((edition) => [
      edition.config.language,
      rendererIn(workspace, bookIn(book, edition), showsAuthorNotes),
    ]),
  );
  const inLanguage = (language: string): EditionRenderer => {
    const renderer = renderers.get(language);
    if (renderer === undefined) throw new Error(`The book has no pages in ${language}`);
    return renderer;
  };
  return {
    page: (plan) => inLanguage(plan.edition).page(plan),
    parts: (plan) => inLanguage(plan.edition).parts(plan),
    copy: (plan) => inLanguage(plan.edition).copy(plan),
    preview: (plan, anchors) => inLanguage(plan.edition).preview(plan, anchors),
    content: (plan) => inLanguage(plan.edition).content(plan),
    tree: (plan) => inLanguage(plan.edition).tree(plan),
    keepParts: (shelf) => {
      for (const renderer of renderers.values()) renderer.keepParts(shelf);
    },
    check: (remember) => [...renderers.values()].flatMap((renderer) => renderer.check(remember)),
    contentsScript: (language) => inLanguage(language).contentsScript(),
  };
}

type EditionRenderer = Omit<Renderer, 'contentsScript'> & { readonly contentsScript: () => RenderedPage };

/** For the pages of one language, as if the book stood in no other. */
function rendererIn(workspace: Workspace, book: Book, showsAuthorNotes: boolean): EditionRenderer {
  const voiceIn = createVoices(templateFiles(workspace), book.config);
  const navigation = createNavigation(book, ({ plan, address, isWhole }, contents) =>
    voiceIn(book.config.language).templates.render('navigation.html', {
      book: book.config,
      root: rootFor(plan, book),
      contents,
      isWhole,
      folded: book.contentsScript !== undefined,
      home: address(book.front),
    }),
  );
  const shown = everyPageOf(workspace, book);
  const scene: Scene = {
    ...shown,
    workspace,
    book,
    voiceIn,
    navigation,
    showsAuthorNotes,
    client: clientPaths(workspace),
    includes: tableOf(Object.entries(workspace.includes).map(([name, each]) => [name, each.interface])),
    wholeBook: new Set(shown.hasWholeBook ? pathsOfWhole(book) : []),
  };
  const kept: Kept = { shelf: undefined, latest: undefined };
  return {
    page: (plan) =>
      attempt(() => (isMadeOfOthers(plan) ? renderOfOthers(plan, scene, kept) : renderOwn(plan, scene, kept))),
    parts: (plan) => partsOf(plan, scene, kept),
    copy: (plan) => {
      const { html, problems } = attempt(() => copyOf(plan, scene, kept));
      return { text: html, problems };
    },
    preview: (plan, anchors) => attempt(() => previewOf({ plan, anchors }, scene, kept)),
    keepParts: (shelf) => {
      kept.shelf = shelf;
    },
    check: (remember) => checkTemplates(scene, remember),
    tree: (plan) => (plan.chapter === undefined ? [] : chapterOf(plan, plan.chapter, scene).tree()),
    contentsScript: () => attempt(() => scriptWith(navigation.whole())),
    content: (plan) => {
      try {
        return plan.chapter === undefined ? '' : chapterOf(plan, plan.chapter, scene).content();
      } catch (error) {
        if (!(error instanceof TemplateFailure)) throw error;
        return '';
      }
    },
  };
}

interface Kept {
  shelf: PartsShelf | undefined;
  /** The chapter whose page was made last: its copy comes next, and its includes need not run again. */
  latest: { readonly plan: PagePlan; readonly chapter: RenderedChapter } | undefined;
}

const noParts: PageParts = { whole: noText, readings: noText, sections: [] };

function attempt(render: () => string): RenderedPage {
  try {
    return { html: render(), problems: [] };
  } catch (error) {
    return { html: undefined, problems: [failureOf(error)] };
  }
}

/** Throws on what is no fault of a template. */
function failureOf(error: unknown): Problem {
  if (!(error instanceof TemplateFailure)) throw error;
  return templateError(error.place, error.message, error.hint);
}

/** A chapter's page, or one that the program makes. */
function renderOwn(plan: PagePlan, scene: Scene, kept: Kept): string {
  if (plan.chapter === undefined) {
    // A page that may stand anywhere brings some style along, and its policy must know it.
    const held =
      plan.layout === '404' ? printedText(voiceFor(plan, scene).templates.render('404-style.html', {}).trim()) : noText;
    return renderPage(plan, scene, [held], { content: safe(held.html) });
  }
  const chapter = chapterOf(plan, plan.chapter, scene);
  if ((plan.copy !== undefined && !scene.showsAuthorNotes) || scene.book.previewed.has(plan.path))
    kept.latest = { plan, chapter };
  const text = chapter.text();
  kept.shelf?.set(plan, partsIn(chapter, { plan, chapter: plan.chapter }, scene));
  return renderPage(plan, scene, [text], { content: safe(text.html) });
}

function previewOf(
  { plan, anchors }: { readonly plan: PagePlan; readonly anchors: readonly string[] },
  scene: Scene,
  kept: Kept,
): string {
  const known = kept.latest?.plan === plan ? kept.latest.chapter : undefined;
  const chapter = plan.chapter === undefined ? undefined : (known ?? chapterOf(plan, plan.chapter, scene));
  // A copy in Markdown is made of all that is shown.
  const isOfPageAlone = anchors.every((anchor) => anchor === '') && plan.copy === undefined;
  const shown = isOfPageAlone ? chapter?.beginning() : chapter?.shown();
  return previewScript(previewedPage(plan, shown, { book: scene.book, voice: textVoice(plan, scene) }), anchors);
}

function copyOf(plan: PagePlan, scene: Scene, kept: Kept): string {
  const known = kept.latest?.plan === plan && !scene.showsAuthorNotes ? kept.latest.chapter : undefined;
  kept.latest = undefined;
  if (plan.chapter === undefined) return '';
  const chapter = known ?? chapterOf(plan, plan.chapter, { ...scene, showsAuthorNotes: false });
  return chapterCopy(chapter.shown(), { plan, book: scene.book, words: voiceFor(plan, scene).words });
}

function partsOf(plan: PagePlan, scene: Scene, kept: Kept): PageParts {
  const known = kept.shelf?.get(plan);
  if (known !== undefined || plan.chapter === undefined) return known ?? noParts;
  try {
    const parts = partsIn(chapterOf(plan, plan.chapter, scene), { plan, chapter: plan.chapter }, scene);
    kept.shelf?.set(plan, parts);
    return parts;
  } catch (error) {
    failureOf(error);
    return noParts;
  }
}

function partsIn(
  rendered: RenderedChapter,
  { plan, chapter }: { readonly plan: PagePlan; readonly chapter: Chapter },
  scene: Scene,
): PageParts {
  return {
    whole: scene.wholeBook.has(plan.path) ? rendered.moved(scene.wholeBook, `${scene.book.root}print.html`) : noText,
    readings: scene.hasReadings ? rendered.readings(`${scene.book.root}further-reading.html`) : noText,
    sections: chapter.frontMatter.data.search === false ? [] : rendered.sections(),
  };
}

function renderOfOthers(plan: PagePlan, scene: Scene, kept: Kept): string {
  const part = isWholeBook(plan) ? 'whole' : 'readings';
  const held = new Map(
    scene.book.pages
      .filter((other) => !isMadeOfOthers(other))
      .map((other) => [other.path, partsOf(other, scene, kept)[part]]),
  );
  const texts = new Map([...held].map(([path, { html }]) => [path, html]));
  const context = isWholeBook(plan) ? wholeBook(scene.book, texts) : readingPage(scene.book, texts);
  return renderPage(plan, scene, [...held.values()], context);
}

function checkTemplates(scene: Scene, remember: RememberCheck): readonly Problem[] {
  const kinds = new Set<string>();
  const first = scene.book.pages.find(({ chapter }) => chapter !== undefined);
  return scene.book.pages.flatMap((plan) => {
    const kind = `${plan.layout} ${plan.chapter === undefined}`;
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    const shows = isMadeOfOthers(plan) ? first : undefined;
    if (isNew) return remember({ plan, what: 'page', shows }, () => faultsOf(() => renderFor(plan, shows, scene)));
    const { chapter } = plan;
    return chapter === undefined || chapter.calls.length === 0
      ? []
      : remember({ plan, what: 'calls', shows: undefined }, () => faultsOf(() => runCalls(plan, chapter, scene)));
  });
}

function faultsOf(run: () => void): readonly Problem[] {
  try {
    run();
    return [];
  } catch (error) {
    return [failureOf(error)];
  }
}

/** One page of a kind; of the book's chapters, a page that holds all gets one alone. */
function renderFor(plan: PagePlan, shows: PagePlan | undefined, scene: Scene): void {
  const pages = scene.book.pages.filter((other) => other === plan || other === shows);
  const kept: Kept = { shelf: undefined, latest: undefined };
  if (isMadeOfOthers(plan)) renderOfOthers(plan, { ...scene, book: { ...scene.book, pages } }, kept);
  else renderOwn(plan, scene, kept);
}

function runCalls(plan: PagePlan, chapter: Chapter, scene: Scene): void {
  checkCalls({ plan, chapter, tree: [] }, { ...scene, voice: textVoice(plan, scene), shared: sharedFor(plan, scene) });
}

function chapterOf(plan: PagePlan, chapter: Chapter, scene: Scene): RenderedChapter {
  return renderChapter(
    { plan, chapter, tree: withTermLinks(chapter.body, plan) },
    { ...scene, voice: textVoice(plan, scene), shared: sharedFor(plan, scene) },
  );
}

/** The text with links from its words to the terms that they are, and with ids where a page of all terms leads to. */
function withTermLinks(body: PackedTree, { termLinks, termIds }: PagePlan): Tree {
  const ids = new Map(Object.entries(termIds));
  if (termLinks.length + ids.size === 0) return openForHtml(body);
  const links = termLinks.map(({ at, length, key, id }) => ({
    at,
    length,
    attributes: [['href', key], ...(id === undefined ? [] : [['id', id] as const]), ['class', 'term-use']] as const,
  }));
  return withLinks(openTree(body), links, ids);
}

interface Scene extends EveryPage {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  readonly voiceIn: (language: string) => Voice;
  readonly navigation: Navigation;
  readonly showsAuthorNotes: boolean;
  /** Paths of the pages that the whole book holds; none where there is no such page. */
  readonly wholeBook: ReadonlySet<string>;
  /** Paths of the program's style sheets and scripts, by their names without ending: hashed once for all pages. */
  readonly client: Readonly<Record<string, string>>;
}

function clientPaths({ client }: Workspace): Readonly<Record<string, string>> {
  return tableOf(
    Object.entries(client).map(([name, content]) => [name.replace(/\.(css|js)$/, ''), clientPath(name, content)]),
  );
}

function voiceFor(plan: PagePlan, { voiceIn, book }: Pick<Scene, 'voiceIn' | 'book'>): Voice {
  return voiceIn(languageOf(plan, book.config));
}

/** That of the text, which may be an original in the place of a translation. */
function textVoice(plan: PagePlan, scene: Scene): Voice {
  return plan.original === undefined ? voiceFor(plan, scene) : scene.voiceIn(plan.original.language);
}

function templateFiles({ layouts, includes }: Workspace): Readonly<Record<string, TemplateFile>> {
  return {
    ...layouts,
    ...tableOf(Object.entries(includes).map(([name, template]) => [`includes/${name}.html`, template])),
  };
}

/** What every template gets, includes too. */
function sharedFor(plan: PagePlan, { book }: Pick<Scene, 'book'>): Readonly<Record<string, unknown>> {
  return {
    book: book.config,
    page: pageFacts(plan, book),
    root: rootFor(plan, book),
    videos: plan.videos,
    transcripts: plan.transcripts,
  };
}

/** `texts` are what the page holds of chapters and of templates; `context` is what its template gets of them. */
function renderPage(
  plan: PagePlan,
  scene: Scene,
  texts: readonly HeldText[],
  context: Readonly<Record<string, unknown>>,
): string {
  const shared = sharedFor(plan, scene);
  const relative = addressesFrom(plan, scene.book.config.basePath);
  const fontFile = (start: string): string | undefined =>
    Object.values(scene.client)
      .filter((path) => path.startsWith(`assets/${start}-`))
      .map(relative)[0];
  const { templates, words } = voiceFor(plan, scene);
  const metadata = metadataOf(plan, scene.book, words);
  const outline = outlineOf(citedHeadings(plan.chapter?.headings ?? [], plan.citations));
  const sections = sectionsOf(outline);
  const page = templates.render(`${plan.layout}.html`, {
    ...shared,
    ...context,
    cover: coverIn(plan, scene.book.config.cover),
    frontContents: frontContentsOf(plan, scene),
    outline,
    contents: scene.navigation.contentsFor(plan),
    navigation: safe(
      scene.navigation.listFor(
        plan,
        sections.length < 2 ? '' : templates.render('outline.html', { ...shared, sections }),
      ),
    ),
    previous: plan.previous === undefined ? undefined : withTitleHtml(plan.previous),
    next: plan.next === undefined ? undefined : withTitleHtml(plan.next),
    strip: scene.book.config.openings === 'figures' ? stripOf(plan, words) : [],
    listing: listingFor(plan),
    things: thingsFor(plan),
    ...worksFor(plan),
    ...accessFor(plan),
    accessibility: scene.saysAccess ? relative(`${scene.book.root}accessibility.html`) : undefined,
    hasFigures: Object.keys(plan.figures).length > 0,
    hasApparatus: hasApparatus(plan, scene),
    hasPreviews: plan.hasPreviews || (isWholeBook(plan) && scene.book.pages.some((other) => other.hasPreviews)),
    home: relative(scene.book.front),
    formats: plan.path === scene.book.front ? formatsOf(scene.book, relative) : [],
    // What a short book's pages leave out is nothing.
    contentsScript: scene.book.contentsScript === undefined ? undefined : relative(scene.book.contentsScript),
    wholeBook: scene.wholeBook.size > 0 ? relative(`${scene.book.root}print.html`) : undefined,
    assets: {
      ...tableOf(Object.entries(scene.client).map(([name, path]) => [name, relative(path)])),
      mathFont: startsWithFormulas(plan, scene.book) ? fontFile('math-core') : undefined,
      textFont: fontFile('literata-latin-normal'),
      // Without one the page says so, or every reader's browser would ask the host for a `favicon.ico`.
      icon: scene.icon === undefined ? 'data:,' : relative(scene.icon),
    },
    search: searchPlaces(scene, relative),
    styles: scene.book.config.styles.map(relative),
    scripts: scene.book.config.scripts.map(relative),
    metadata: {
      ...metadata,
      structured: metadata.structured === undefined ? undefined : safe(metadata.structured),
      feed: scene.hasFeed ? relative(`${scene.book.root}feed.xml`) : undefined,
    },
    canonical: canonicalOf(plan, scene.book),
    copy: plan.copy === undefined ? undefined : relative(plan.copy),
    forge: forgeOf(scene.book.config.repository, {
      title: plan.title,
      source: plan.chapter === undefined || plan.chapter.isMade === true ? undefined : fileOfCopy(plan.chapter.path),
    }),
    isKeptOffline: scene.isKeptOffline,
    ...switchOf(plan, scene.book),
    notice: noticeOf(plan, words),
    policy: scene.book.config.policy
      ? policyFor(
          texts.flatMap(({ asking }) => asking),
          scene.book.config.allowedHosts,
        )
      : undefined,
    showAuthorNotes: scene.showsAuthorNotes,
  });
  return addToHead(
    page,
    texts.flatMap(({ head }) => head),
    texts[0]?.html ?? '',
  );
}

/** Other forms of the book, as its front page links them. */
function formatsOf({ config, root }: Book, relative: (path: string) => string): readonly unknown[] {
  return config.formats.map((format) => ({
    name: format.toUpperCase(),
    href: relative(`${root}book.${format}`),
    type: mediaTypeFor(format),
  }));
}

/** Where the search is; without script, the contents stand in. */
function searchPlaces({ client, book }: Scene, relative: (path: string) => string): Readonly<Record<string, string>> {
  return {
    page: relative(`${book.root}search.html`),
    contents: relative(book.contentsPage),
    script: relative(client['search'] ?? ''),
    index: relative(`${book.root}search/index.js`),
  };
}

/** What a list of figures shows, its captions and pictures ready for the template. */
function listingFor({ listing, pictures }: PagePlan): readonly unknown[] {
  return listing.map((chapter) => ({
    ...chapter,
    figures: chapter.figures.map((figure) => ({
      ...figure,
      caption: figure.caption.length === 0 ? undefined : safe(htmlOf(figure.caption)),
      picture: { path: figure.picture, ...(pictures[figure.picture] ?? unknownPicture(figure.picture)) },
    })),
  }));
}

/** What a list of tables, listings or boxes shows. */
function thingsFor({ things: chapters }: PagePlan): readonly unknown[] {
  return chapters.map((chapter) => ({
    ...chapter,
    things: chapter.things.map((thing) => ({
      ...thing,
      caption: thing.caption.length === 0 ? undefined : safe(htmlOf(thing.caption)),
    })),
  }));
}

/** Whether a page needs the style and the script of citations; the whole book has what its chapters have. */
function hasApparatus(plan: PagePlan, { book }: Scene): boolean {
  const has = ({ citations, works, terms, termLinks, chapter }: PagePlan): boolean =>
    citations !== undefined ||
    works.length + terms.length + termLinks.length > 0 ||
    (chapter !== undefined && hasBoxesOrTerms(chapter.facts));
  return has(plan) || (isWholeBook(plan) && book.pages.some(has));
}

/** What the list of all works shows, and the files that are to be had beside it. */
function worksFor({ works, terms, links, layout }: PagePlan): Readonly<Record<string, unknown>> {
  if (layout === 'glossary')
    return {
      terms: terms.map(({ term, definition, chapter, firstUse }) => ({
        term,
        definition: safe(htmlOf(definition)),
        chapter: withTitleHtml(chapter),
        firstUse: firstUse === undefined ? undefined : withTitleHtml(firstUse),
      })),
    };
  if (layout !== 'references') return {};
  return {
    works: works.map((work) => ({
      ...work,
      text: safe(htmlOf(work.text)),
      citedIn: work.citedIn.map(withTitleHtml),
    })),
    files: Object.entries(links).map(([name, href]) => ({ name, href })),
  };
}

/** What the page on accessibility shows. */
function accessFor({ access }: PagePlan): Readonly<Record<string, unknown>> {
  if (access === undefined) return {};
  return {
    access: {
      ...access,
      shortcomings: access.shortcomings.map((each) => ({ ...each, chapter: withTitleHtml(each.chapter) })),
    },
  };
}

/** What templates know of a page as `page`. */
function pageFacts(plan: PagePlan, book: Book): Readonly<Record<string, unknown>> {
  const front = plan.chapter?.frontMatter;
  const words = plan.chapter?.facts.words ?? 0;
  const language = languageOf(plan, book.config);
  return {
    title: plan.title,
    titleHtml: safe(`${titleHtml(plan)}${htmlOf(plan.chapter?.titleNotes ?? [])}`),
    titleAttributes: safe(attributesHtml(plan.chapter?.titleAttributes ?? [])),
    number: plan.number,
    path: plan.path,
    isFront: plan.path === book.front,
    layout: plan.layout,
    description: front?.description,
    language,
    direction: directionIn(language, book.config),
    authors: front === undefined || front.authors.length === 0 ? book.config.authors : front.authors,
    date: front?.date,
    updated: plan.updated,
    updatedInWords: plan.updated === undefined ? undefined : dayInWords(plan.updated, language),
    draft: front?.draft ?? false,
    data: front?.data ?? {},
    source: plan.chapter?.path,
    words,
    minutes: minutesFor(words, language),
  };
}

/** `2026-05-01` → `May 1, 2026`. */
function dayInWords(day: string, language: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  return dayIn({ year, month, day: date }, language);
}

/** What templates pass to `picture`: the cover of the settings, or what the plan of a title page chose. */
function coverIn({ pictures, chapter, listing }: PagePlan, cover: string | undefined): unknown {
  const name = cover ?? (chapter === undefined && listing.length === 0 ? Object.keys(pictures)[0] : undefined);
  const target = name === undefined ? undefined : pictures[name];
  // A placeholder would stand out beside what is shown smaller than its room.
  return target === undefined ? undefined : { path: name, ...target, placeholder: undefined };
}

/**
 * The contents below a front page of the author's: none where that leads to half of the chapters itself. Of a long
 * book its parts.
 */
function frontContentsOf(plan: PagePlan, { book, navigation }: Scene): readonly unknown[] {
  if (plan.path !== book.front || plan.chapter === undefined) return [];
  const paths = pathsIn(book.contents).filter((path) => path !== plan.path);
  const named = new Set(Object.values(plan.links).map((href) => joinPath(folderOf(plan.path), decodePath(href))));
  if (paths.length < 2 || paths.filter((path) => named.has(path)).length * 2 >= paths.length) return [];
  return book.contentsScript === undefined ? navigation.contentsFor(plan) : navigation.partsFor(plan);
}

/** '' at the top, `../` one folder down. */
function rootFor(plan: Pick<PagePlan, 'path'>, { config }: Book): string {
  return mayStandAnywhere(plan) ? config.basePath : '../'.repeat(plan.path.split('/').length - 1);
}
