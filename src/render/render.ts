// The fourth verb: PagePlan → Page. Rendering asks and never decides: numbers, links and sizes come from the plan.
import type { Book, Page, PagePlan } from '../model/book.ts';
import type { Part } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import type { TemplateFile, Workspace } from '../model/workspace.ts';
import { templateError } from '../diagnostics/catalog.ts';
import { clientPath } from '../lib/client-path.ts';
import { publicAddress } from '../lib/paths.ts';
import { createTemplates, safe, TemplateFailure, type Templates } from '../templating/templates.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords, wordsOf } from '../words/words.ts';
import { renderCalls } from './calls.ts';
import { figureHelpers } from './figure-helpers.ts';
import { iconOf, startsWithFormulas } from './head.ts';
import { metadataOf } from './metadata.ts';
import { addressesFrom, createNavigation, isLong, mayStandAnywhere, type Navigation } from './navigation.ts';
import { outlineOf, sectionsOf } from './outline.ts';
import { intoHead } from './into-head.ts';
import { policyFor } from './policy.ts';
import { fillParts } from './parts.ts';
import { isReadingPage, readingPage } from './reading-page.ts';
import { isWholeBook, wholeBook } from './whole-book.ts';
import { videoHelpers } from './video-helpers.ts';
import { missingPictureHtml, pictureForTemplate, unknownPicture } from './pictures.ts';
import { workAt } from './works.ts';

export interface Renderer {
  /** Undefined, with a problem, where a template of the page fails. */
  readonly page: (plan: PagePlan) => RenderedPage;
  /**
   * The chapter's own content, without any page template; addresses are those of its page. '' where an include's
   * template fails.
   */
  readonly content: (plan: PagePlan) => string;
  /** A page made of what others have (`isMadeOfOthers`), which are given by their paths. */
  readonly pageOfOthers: (plan: PagePlan, others: ReadonlyMap<string, RenderedPage>) => RenderedPage;
}

export interface RenderedPage {
  readonly page: Page | undefined;
  /** The chapter's text alone, as it stands in the page. */
  readonly body: string;
  /** Its further readings alone, as one list; '' where it has none. */
  readonly readings: string;
  readonly problems: readonly Problem[];
}

/** The whole book on one page, and all further readings. */
export function isMadeOfOthers(plan: PagePlan): boolean {
  return isWholeBook(plan) || isReadingPage(plan);
}

/** A renderer for all pages of one book: templates are compiled once, and navigation is rendered once a folder. */
export function createRenderer(workspace: Workspace, book: Book, showsAuthorNotes: boolean): Renderer {
  const words = wordsOf(book.config.language, book.config.words);
  const templates = createTemplates(templateFiles(workspace), {
    // `{{ words.chapter | fill({ number: 3 }) }}`: every word of the interface is in words/, in the book's language.
    filters: { fill: fillWords },
    globals: {
      words,
      ...figureHelpers,
      ...videoHelpers,
      workAt,
      picture: (value: unknown, options: unknown) => safe(pictureForTemplate(value, options, words)),
      missingPicture: (path: unknown) => safe(missingPictureHtml(String(path), words)),
    },
  });
  const navigation = createNavigation(book, (plan, contents) => {
    const address = addressesFrom(plan, book.config.basePath);
    return templates.render('navigation.html', {
      book: book.config,
      root: sharedFor(plan, { book }).root,
      contents,
      folded: isLong(book.contents),
      home: address('index.html'),
    });
  });
  const scene: Scene = {
    workspace,
    book,
    templates,
    words,
    navigation,
    showsAuthorNotes,
    client: clientPaths(workspace),
    hasFeed: book.assets.some(({ path }) => path === 'feed.xml'),
    hasWholeBook: book.pages.some(isWholeBook),
    hasReadings: book.pages.some(isReadingPage),
  };
  return {
    page: (plan) =>
      attempt(plan, () => {
        // A page that may stand anywhere brings some style along, and its policy must know it.
        const body =
          plan.layout === '404' && plan.chapter === undefined
            ? templates.render('404-style.html', {}).trim()
            : renderBody(plan, sharedFor(plan, scene), scene);
        return {
          body,
          readings: renderReadings(plan, scene),
          html: renderPage(plan, scene, { body, context: { content: safe(body) } }),
        };
      }),
    pageOfOthers: (plan, others) =>
      attempt(plan, () => {
        const of = (part: 'body' | 'readings'): ReadonlyMap<string, string> =>
          new Map([...others].map(([path, other]) => [path, other[part]]));
        const held = isWholeBook(plan) ? wholeBook(book, of('body')) : readingPage(book, of('readings'));
        return { body: '', readings: '', html: renderPage(plan, scene, held) };
      }),
    content: (plan) => {
      try {
        return renderBody(plan, sharedFor(plan, scene), scene);
      } catch (error) {
        if (!(error instanceof TemplateFailure)) throw error;
        return '';
      }
    },
  };
}

function attempt(
  plan: PagePlan,
  render: () => { readonly body: string; readonly readings: string; readonly html: string },
): RenderedPage {
  try {
    const { html, ...held } = render();
    return { page: { path: plan.path, html }, ...held, problems: [] };
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    return {
      page: undefined,
      body: '',
      readings: '',
      problems: [templateError(error.place, error.message, error.hint)],
    };
  }
}

interface Scene {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly templates: Templates;
  readonly words: Words;
  readonly navigation: Navigation;
  readonly showsAuthorNotes: boolean;
  readonly hasFeed: boolean;
  readonly hasWholeBook: boolean;
  readonly hasReadings: boolean;
  /** Paths of the program's style sheets and scripts, by their names without ending: hashed once for all pages. */
  readonly client: Readonly<Record<string, string>>;
}

function clientPaths({ client }: Workspace): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(client).map(([name, content]) => [name.replace(/\.(css|js)$/, ''), clientPath(name, content)]),
  );
}

function templateFiles({ layouts, includes }: Workspace): Readonly<Record<string, TemplateFile>> {
  return {
    ...layouts,
    ...Object.fromEntries(Object.entries(includes).map(([name, template]) => [`includes/${name}.html`, template])),
  };
}

/** What every template gets, includes too. */
function sharedFor(plan: PagePlan, { book }: Pick<Scene, 'book'>): Readonly<Record<string, unknown>> {
  return {
    book: book.config,
    page: pageFacts(plan, book),
    root: mayStandAnywhere(plan) ? book.config.basePath : rootOf(plan.path),
    videos: plan.videos,
    transcripts: plan.transcripts,
  };
}

/** What a page holds besides what all have: its text, or the whole book. */
interface Held {
  readonly body: string;
  readonly context: Readonly<Record<string, unknown>>;
}

function renderPage(plan: PagePlan, scene: Scene, { body, context }: Held): string {
  const shared = sharedFor(plan, scene);
  const relative = addressesFrom(plan, scene.book.config.basePath);
  const fontFile = (start: string): string | undefined =>
    Object.values(scene.client)
      .filter((path) => path.startsWith(`assets/${start}-`))
      .map(relative)[0];
  const metadata = metadataOf(plan, scene.book);
  const outline = outlineOf(plan.chapter?.headings ?? []);
  const sections = sectionsOf(outline);
  return intoHead(
    scene.templates.render(`${plan.layout}.html`, {
      ...shared,
      ...context,
      cover: coverIn(plan, scene.book.config.cover),
      outline,
      contents: scene.navigation.contentsFor(plan),
      navigation: safe(
        scene.navigation.listFor(
          plan,
          sections.length < 2 ? '' : scene.templates.render('outline.html', { ...shared, sections }),
        ),
      ),
      previous: plan.previous,
      next: plan.next,
      listing: listingFor(plan),
      hasFigures: plan.figures.some((figure) => figure !== undefined),
      home: relative('index.html'),
      wholeBook: scene.hasWholeBook ? relative('print.html') : undefined,
      assets: {
        ...Object.fromEntries(Object.entries(scene.client).map(([name, path]) => [name, relative(path)])),
        mathFont: startsWithFormulas(plan, scene.book) ? fontFile('math-core') : undefined,
        textFont: fontFile('literata-latin-normal'),
        icon: iconOf(scene.workspace, relative),
      },
      search: searchPlaces(scene, relative),
      styles: scene.book.config.styles.map(relative),
      scripts: scene.book.config.scripts.map(relative),
      metadata: {
        ...metadata,
        structured: metadata.structured === undefined ? undefined : safe(metadata.structured),
        feed: scene.hasFeed ? relative('feed.xml') : undefined,
      },
      canonical: scene.book.config.base === undefined ? undefined : publicAddress(scene.book.config.base, plan.path),
      policy: scene.book.config.policy ? policyFor(body, scene.book.config.allowedHosts) : undefined,
      showAuthorNotes: scene.showsAuthorNotes,
    }),
    isWholeBook(plan),
  );
}

/** Where the search is; without script, the contents stand in. */
function searchPlaces({ client, book }: Scene, relative: (path: string) => string): Readonly<Record<string, string>> {
  const contents = book.pages.some(({ path }) => path === 'contents.html') ? 'contents.html' : 'index.html';
  return {
    page: relative('search.html'),
    contents: relative(contents),
    script: relative(client['search'] ?? ''),
    index: relative('search/index.js'),
  };
}

/** What a list of figures shows, its captions and pictures ready for the template. */
function listingFor({ listing, pictures }: PagePlan): readonly unknown[] {
  return listing.map((chapter) => ({
    ...chapter,
    figures: chapter.figures.map((figure) => ({
      ...figure,
      caption: figure.caption === '' ? undefined : safe(figure.caption),
      picture: { path: figure.picture, ...(pictures[figure.picture] ?? unknownPicture(figure.picture)) },
    })),
  }));
}

function renderBody(plan: PagePlan, shared: Readonly<Record<string, unknown>>, scene: Scene): string {
  const chapter = plan.chapter;
  if (chapter === undefined) return '';
  return fillWith(plan, shared, scene)(chapter.body);
}

/** The chapter's further readings as one list, if the book has a page that shows them. */
function renderReadings(plan: PagePlan, scene: Scene): string {
  const { chapter } = plan;
  if (chapter === undefined || !scene.hasReadings) return '';
  const calls = chapter.body.filter(
    (part) =>
      typeof part !== 'string' && part.kind === 'call' && chapter.calls[part.index]?.include === 'further_reading',
  );
  return fillWith(plan, sharedFor(plan, scene), scene)(calls);
}

/** Fills the gaps of a chapter's parts, and of the captions in them. */
function fillWith(
  plan: PagePlan,
  shared: Readonly<Record<string, unknown>>,
  scene: Scene,
): (parts: readonly Part[]) => string {
  const calls = plan.chapter?.calls ?? [];
  const includes = Object.fromEntries(
    Object.entries(scene.workspace.includes).map(([name, template]) => [name, template.interface]),
  );
  const nameAt = (index: number): string => calls[index]?.include ?? '';
  const fill = (parts: readonly Part[]): string =>
    fillParts(parts, plan, {
      words: scene.words,
      gathers: (gap) => includes[nameAt(gap.index)]?.gathers === true,
      render: (gaps, heading) => {
        const first = nameAt(gaps[0]?.index ?? -1);
        const run = gaps.flatMap((gap) => {
          const call = calls[gap.index];
          return call === undefined || call.include !== first
            ? []
            : [{ call, figure: plan.figures[gap.index], placement: gap.placement }];
        });
        return renderCalls(run, {
          templates: scene.templates,
          includes,
          plan,
          shared,
          heading,
          showsAuthorNotes: scene.showsAuthorNotes,
          fill,
        });
      },
    });
  return fill;
}

/** What templates know of a page as `page`. */
function pageFacts(plan: PagePlan, book: Book): Readonly<Record<string, unknown>> {
  const front = plan.chapter?.frontMatter;
  const words = plan.chapter?.words ?? 0;
  return {
    title: plan.title,
    number: plan.number,
    path: plan.path,
    layout: plan.layout,
    description: front?.description,
    language: front?.language ?? book.config.language,
    authors: front === undefined || front.authors.length === 0 ? book.config.authors : front.authors,
    date: front?.date,
    draft: front?.draft ?? false,
    data: front?.data ?? {},
    source: plan.chapter?.path,
    words,
    // 220 words a minute is a usual pace for technical prose; of Chinese or Japanese, each character was counted as a
    // word.
    minutes: Math.max(1, Math.round(words / (/^(zh|ja)\b/.test(front?.language ?? book.config.language) ? 450 : 220))),
  };
}

/** What templates pass to `picture`. */
function coverIn({ pictures }: PagePlan, cover: string | undefined): unknown {
  const target = cover === undefined ? undefined : pictures[cover];
  return target === undefined ? undefined : { path: cover, ...target };
}

/** '' at the top, `../` one folder down. */
function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
