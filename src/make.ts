// Makes a book again and again, remembering what has not changed; the preview and the one-time build both stand on it.
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve as absolute, sep } from 'node:path';
import type { Asset, Book, PagePlan } from './model/book.ts';
import type { Todo } from './model/chapter.ts';
import type { BuildOptions } from './model/config.ts';
import type { Problem } from './model/problem.ts';
import type { PictureSize, VideoSize, Workspace } from './model/workspace.ts';
import { reported } from './diagnostics/grade.ts';
import { createChapterWork, type ChapterWork } from './make-chapters.ts';
import { createPictureWork, pictureStoreFor, type PictureWork } from './make-pictures.ts';
import { cacheAt, noCache } from './files/cache/cache.ts';
import { diskFolder, type Folder } from './files/folder.ts';
import { hasRecord } from './files/output.ts';
import { shortHash } from './lib/hash.ts';
import { createLastUsed, type LastUsed } from './lib/last-used.ts';
import { dressBook } from './layouts/jekyll-dress.ts';
import { clockOf, type Clock } from './load/jekyll/clock.ts';
import { load, type LoadRequest } from './load/load.ts';
import { feedsOf } from './parse/jekyll/feeds.ts';
import type { SiteReader } from './parse/jekyll/site-reader.ts';
import { titleFromPath } from './parse/title.ts';
import { createRenderer, isMadeOfOthers, type RenderedPage } from './render/render.ts';
import { resolve } from './resolve/resolve.ts';
import { unusedPictures } from './resolve/unused-pictures.ts';
import { shownPictures } from './resolve/shown-pictures.ts';
import { searchAssets } from './search-book.ts';
import { readSiteFile, siteFiles, type SiteFile } from './write/write.ts';

export interface BuildRequest {
  /** A folder, or one Markdown file; relative to the current folder or absolute. */
  readonly root: string;
  /** Where the site goes; undefined for `_site` in the book's folder. */
  readonly out: string | undefined;
  /** The site's address, before what book.yml says. */
  readonly base: string | undefined;
  readonly options: BuildOptions;
  /**
   * Whether pictures of other hosts are brought into the book first: the only case in which another host is asked.
   * Absent is no.
   */
  readonly fetchesPictures?: boolean;
  readonly onProgress?: (step: string) => void;
  /** The folder of what is remembered from run to run, absolute; absent where nothing is. */
  readonly cache?: string | undefined;
  /** When it is built; the machine's time where it is not given. */
  readonly clock?: Clock;
}

/** A book made, before anything is written. */
export interface MadeBook {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly problems: readonly Problem[];
  readonly todos: readonly Todo[];
  readonly counts: Counts;
  /** The bytes of one file of the site. */
  readonly read: (file: SiteFile) => Promise<Uint8Array>;
}

export interface Counts {
  /** Pages with a text of the author's, besides the front page and that of dead links. */
  readonly chapters: number;
  /** All of them, with those that the program makes. */
  readonly pages: number;
  readonly pictures: number;
  /** How many of them were encoded anew. */
  readonly encoded: number;
  readonly words: number;
  readonly todos: number;
  /** Posts and documents of a later day, which are not published yet. */
  readonly waiting: number;
}

export interface Maker {
  /** The book's folder, absolute. */
  readonly root: string;
  readonly make: () => Promise<MadeBook>;
  /**
   * Prepares the pictures of the book made last that `dev` has left as they are, until there are none or `isStopped`
   * says so. True where there was something to do: then the book can be made anew.
   */
  readonly prepareRest: (isStopped: () => boolean) => Promise<boolean>;
  /** A run has ended: what is remembered from run to run is kept within bounds. */
  readonly prune: () => Promise<void>;
  /** How many things of each kind are remembered: no more than the book made last had use for. */
  readonly remembered: () => Readonly<Record<'pages' | 'measured' | 'chapters' | 'pictures', number>>;
}

/**
 * Makes the book again and again, remembering what the last one had: a chapter is parsed once per text, a page rendered
 * once per plan.
 */
export async function createMaker(request: BuildRequest): Promise<Maker> {
  const memory: Memory = { pages: createLastUsed(), measured: createLastUsed() };
  const source = await loadRequestOf(request, memory);
  const { purpose } = request.options;
  const cache = request.cache === undefined ? noCache() : cacheAt(request.cache);
  const pictures = createPictureWork(await pictureStoreFor(cache, source.folder, purpose), {
    purpose,
    onProgress: request.onProgress,
  });
  const parsing = await createChapterWork(cache, purpose);
  const tools: Tools = {
    folder: source.folder,
    parsing,
    pictures,
    memory,
    load: () => load({ ...source, clock: clockFor(request) }),
  };
  return {
    root: source.root,
    make: async () => {
      const made = await makeBook(tools, request);
      // Not where it failed: the book is made again, and asks for what it did not come to.
      for (const each of [memory.pages, memory.measured, parsing, pictures]) each.turn();
      return made;
    },
    prepareRest: async (isStopped) => {
      const isNew = await pictures.prepareRest(isStopped);
      // A preview ends when it is stopped, and has no last moment.
      await cache.sweep();
      return isNew;
    },
    prune: cache.sweep,
    remembered: () => ({
      pages: memory.pages.size(),
      measured: memory.measured.size(),
      chapters: parsing.remembered(),
      pictures: pictures.remembered(),
    }),
  };
}

/** Reads the book, and does nothing else with it. */
export async function loadBook(
  request: BuildRequest,
): Promise<{ readonly root: string; readonly folder: Folder; readonly workspace: Workspace }> {
  const source = await loadRequestOf(request, { measured: createLastUsed() });
  return { root: source.root, folder: source.folder, workspace: await load(source) };
}

/** A preview may run past midnight: each making has its own day. */
function clockFor({ clock }: BuildRequest): Clock {
  return clock ?? clockOf(process.env, Date.now());
}

async function loadRequestOf(
  request: BuildRequest,
  { measured }: Pick<Memory, 'measured'>,
): Promise<LoadRequest & { readonly root: string }> {
  const path = absolute(request.root);
  const isFile = await stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
  const root = isFile ? dirname(path) : path;
  const out = absolute(request.out ?? absolute(root, '_site'));
  return {
    root,
    folder: diskFolder(root),
    name: titleFromPath(isFile ? path : root),
    file: isFile ? basename(path) : undefined,
    outside: (await hasRecord(out)) ? withSlashes(relative(root, out)) : undefined,
    base: request.base,
    clock: clockFor(request),
    measured,
  };
}

interface Tools {
  readonly folder: Folder;
  readonly parsing: ChapterWork;
  readonly pictures: PictureWork;
  readonly memory: Memory;
  readonly load: () => Promise<Workspace>;
}

interface Memory {
  readonly pages: LastUsed<RenderedPage>;
  readonly measured: LastUsed<PictureSize | VideoSize | undefined>;
}

async function makeBook(
  { folder, parsing, pictures, memory, load: read }: Tools,
  { options, onProgress }: BuildRequest,
): Promise<MadeBook> {
  onProgress?.('Reading');
  const found = await read();
  onProgress?.('Understanding');
  // Pictures take longer than all the rest: they begin at once, by what chapters seem to name.
  const [parsed] = await Promise.all([
    parsing.parseAll(found, { showsDrafts: showsDrafts(options), ownLayouts: options.layouts === 'jekyll' }),
    pictures.begin(found),
  ]);
  const { chapters, texts } = parsed;
  const workspace = await pictures.finish(found, shownPictures(found, chapters, showsDrafts(options)));
  onProgress?.('Ordering');
  const book = resolve(workspace, chapters, showsDrafts(options));
  onProgress?.('Rendering');
  const rendered = renderAll(
    workspace,
    book,
    showsDrafts(options),
    options.purpose === 'dev' ? rememberIn(memory) : renderOnce,
  );
  const plain = rendered.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const feeds = await feedsFor(workspace, parsed.reader, new Set(texts.map(({ path }) => path)));
  const fed = new Set(feeds.map(({ path }) => path));
  const assets = [
    ...book.assets.filter(({ path }) => !fed.has(path)),
    ...[...texts, ...feeds].map(({ path, text }): Asset => ({ kind: 'made', path, content: text })),
  ];
  const dressed =
    options.layouts === 'jekyll'
      ? await dressBook(workspace, book, { pages: plain, assets, reader: parsed.reader })
      : { pages: plain, assets, problems: [] };
  const shown = book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
  const todos = shown.flatMap((chapter) => chapter.todos);
  return {
    workspace,
    book,
    todos,
    files: siteFiles(dressed.pages, [...dressed.assets, ...searchAssets(book, rendered)]),
    problems: reported(workspace, options.purpose, [
      ...workspace.problems,
      ...chapters.flatMap((chapter) => chapter.problems),
      ...texts.flatMap((text) => text.problems),
      ...book.problems,
      ...(options.purpose === 'check' ? unusedPictures(workspace, book.assets) : []),
      ...rendered.flatMap(({ problems }) => problems),
      ...dressed.problems,
    ]),
    // The search is no page that anyone wrote.
    counts: {
      chapters: book.pages.filter(
        ({ chapter, path }) => chapter !== undefined && path !== 'index.html' && path !== '404.html',
      ).length,
      pages: book.pages.filter(({ layout }) => layout !== 'search').length,
      pictures: countPictures(book),
      encoded: pictures.encoded(),
      words: shown.reduce((sum, { facts }) => sum + facts.words, 0),
      todos: todos.length,
      waiting: workspace.jekyll?.documents.filter(({ waits }) => waits).length ?? 0,
    },
    read: (file) => readSiteFile(file, { folder, readCopy: pictures.readCopy }),
  };
}

/** The feeds of jekyll-feed; a book's own files of these names stay. */
async function feedsFor(
  { jekyll: site, config, files }: Workspace,
  reader: SiteReader | undefined,
  texts: ReadonlySet<string>,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  if (site === undefined || reader === undefined) return [];
  const taken = new Set([...texts, ...Object.values(files).flatMap(({ publishAs }) => publishAs ?? [])]);
  const feeds = await feedsOf({ site, config, reader }, taken);
  return feeds.map(({ path, content }) => ({ path, text: content }));
}

function showsDrafts({ drafts, purpose }: BuildOptions): boolean {
  return drafts || purpose === 'dev';
}

type Remember = (key: () => string, render: () => RenderedPage) => RenderedPage;

/** A preview renders a page again only if its plan, what all pages share, or a template has changed. */
function rememberIn({ pages }: Memory): Remember {
  return (keyOf, render) => {
    const key = keyOf();
    const rendered = pages.get(key) ?? render();
    pages.set(key, rendered);
    return rendered;
  };
}

/** What is made once needs no keys. */
const renderOnce: Remember = (_, render) => render();

function renderAll(workspace: Workspace, book: Book, showsNotes: boolean, remember: Remember): readonly RenderedPage[] {
  const renderer = createRenderer(workspace, book, showsNotes);
  const shared = sharedKey(workspace, book, showsNotes);
  // Asked for again by each page that is made of others.
  const keys = new Map<PagePlan, string>();
  const keyOf = (plan: PagePlan): string => {
    const key = keys.get(plan) ?? `${shared()} ${hashOfPlan(plan)}`;
    keys.set(plan, key);
    return key;
  };
  const own = book.pages.filter((plan) => !isMadeOfOthers(plan));
  const pages = own.map((plan) => ({
    path: plan.path,
    page: remember(
      () => keyOf(plan),
      () => renderer.page(plan),
    ),
  }));
  const others = new Map(pages.map(({ path, page }) => [path, page]));
  const keyOfOthers = (plan: PagePlan): string => `${shared()} ${plan.path} ${shortHash(own.map(keyOf).join('\n'))}`;
  const made = book.pages.filter(isMadeOfOthers).map((plan) =>
    remember(
      () => keyOfOthers(plan),
      () => renderer.pageOfOthers(plan, others),
    ),
  );
  return [...pages.map(({ page }) => page), ...made];
}

/** Of all that pages share. */
function sharedKey({ layouts, includes }: Workspace, book: Book, showsNotes: boolean): () => string {
  let key: string | undefined;
  return () => {
    key ??= shortHash(JSON.stringify([layouts, includes, book.config, book.contents, book.lists, showsNotes]));
    return key;
  };
}

/** A chapter that is remembered is the same value each time: it is hashed once. */
const hashes = new WeakMap<object, string>();

function hashOfPlan({ chapter, ...rest }: PagePlan): string {
  const own = shortHash(JSON.stringify(rest));
  if (chapter === undefined) return own;
  const known = hashes.get(chapter) ?? shortHash(JSON.stringify(chapter));
  hashes.set(chapter, known);
  return `${own} ${known}`;
}

function countPictures(book: Book): number {
  // A list of figures shows again what the chapters show.
  return new Set(
    book.pages
      .filter(({ chapter }) => chapter !== undefined)
      .flatMap((page) =>
        Object.entries(page.pictures)
          .filter(([, target]) => !target.missing)
          .map(([address]) => address),
      ),
  ).size;
}

/** A path of this system with forward slashes. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
